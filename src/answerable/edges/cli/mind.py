"""What twins think and speak with on the command line."""

from answerable.usecases.twins import Mind
from answerable.wiring import open_library, open_understanding, open_voice


def open_mind() -> Mind:
    """A mind from the built-in parts; the model's weights are read when the first text is embedded."""
    return Mind(open_library(), open_understanding(), open_voice())
