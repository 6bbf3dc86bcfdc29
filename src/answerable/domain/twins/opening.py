"""The first words of an answer to a question for yes or no."""

from answerable.domain.model.answer import Verdict

SURE_FROM = 0.8
"""P(the verdict is right) from which it is said flatly: nine of ten such are right on personas kept back from tuning
(``python -m tools.weights``), two of three below."""

FLAT = {Verdict.YES: "Yes.", Verdict.NO: "No.", Verdict.DEPENDS: "It depends."}
TENTATIVE = {Verdict.YES: "I'd rather say yes.", Verdict.NO: "I'd rather say no.", Verdict.DEPENDS: "It may depend."}


def opening(verdict: Verdict, chance: float | None) -> str:
    """The verdict as it is said; ``chance`` is P(it is right), None where a rule decided."""
    words = FLAT if chance is None or chance >= SURE_FROM else TENTATIVE
    return words[verdict]
