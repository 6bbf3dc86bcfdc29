"""How a question wants to be answered."""

from enum import StrEnum


class Manner(StrEnum):
    """What kind of answer a question calls for.

    ``CLOSED`` asks for yes or no and then why; ``COMPARISON`` sets the persona beside another one; ``CONDITIONAL`` asks
    what a premise would change. ``WHY``, ``CHANGE_MIND`` and ``WHO_ELSE`` follow up on what was said before, or on the
    objections of the persona where nothing was.
    """

    OPEN = "open"
    CLOSED = "closed"
    COMPARISON = "comparison"
    CONDITIONAL = "conditional"
    WHY = "why"
    CHANGE_MIND = "change-mind"
    WHO_ELSE = "who-else"
