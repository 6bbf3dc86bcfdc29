"""What was asked before in the same conversation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question to the same persona, and the ids of the claims that its answer cited.

    Without claims the question is considered again to find them.
    """

    question: str
    claims: tuple[str, ...] = ()
