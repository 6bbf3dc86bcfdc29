"""Which voice speaks: the language model's where one is configured, unless the grounded one is asked for."""

from answerable.errors import InvalidInput
from answerable.settings import Settings
from answerable.usecases.ports import Library, Meaning
from answerable.usecases.twins import MOST_WORDED, Mind
from answerable.usecases.wording import PlainVoice
from answerable.wiring import open_meaning, open_model_voice, open_voice

GROUNDED, MODEL = "grounded", "model"
TOO_MANY = f"Panels of more than {MOST_WORDED} answers are worded without the language model."


def mind_of(library: Library, meaning: Meaning, settings: Settings, voice: str | None = None) -> Mind:
    """A mind that speaks with the voice asked for, by default with the one that is configured.

    Raises InvalidInput for a voice that there is not, MissingExtra where the model's library is not installed.
    """
    if voice not in {None, GROUNDED, MODEL}:
        raise InvalidInput(f"--voice {voice!r} is no voice; write grounded or model.")
    if voice == MODEL and settings.model is None:
        raise InvalidInput("No language model is configured; set ANSWERABLE_MODEL, or leave out --voice model.")
    grounded = open_voice()
    if settings.model is None or voice == GROUNDED:
        return Mind(library, meaning, grounded)
    return Mind(library, meaning, open_model_voice(settings.model, open_meaning()), PlainVoice(grounded, TOO_MANY))
