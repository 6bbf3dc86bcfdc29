"""What twins think and speak with on the command line."""

from answerable.edges.voices import mind_of
from answerable.settings import Settings
from answerable.usecases.twins import Mind
from answerable.wiring import open_library, open_understanding, open_voice


def open_mind() -> Mind:
    """A mind from the built-in parts, without a language model; weights are read when the first text is embedded."""
    return Mind(open_library(), open_understanding(), open_voice())


def open_speaking_mind(settings: Settings, voice: str | None) -> Mind:
    """A mind that speaks with the voice asked for; without a choice, with the language model where one is set."""
    return mind_of(open_library(), open_understanding(), settings, voice)
