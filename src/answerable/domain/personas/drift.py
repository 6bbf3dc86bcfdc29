"""A persona's drift in plain sentences."""

from answerable.domain.personas.preview import counted, summary
from answerable.domain.personas.timeline import Happened, Moment, Timeline


def stands(timeline: Timeline) -> str:
    """How much of the first version's claims is left."""
    if len(timeline.moments) == 1:
        return "One version: nothing has drifted."
    verb = "stands" if timeline.standing == 1 else "stand"
    return f"Of {counted(timeline.first, 'claim')} at the beginning, {timeline.standing} still {verb} word for word."


def told(moment: Moment) -> str:
    """What a version is and does, as a phrase."""
    if moment.happened is Happened.APPEARED:
        return f"appeared with {counted(moment.claims, 'claim')}"
    phrase = summary(moment.steps, moment.changes)
    if moment.happened is Happened.RENAMED:
        return f"renamed to {moment.name}; {phrase}"
    return f"left; {phrase}" if moment.happened is Happened.LEFT else phrase
