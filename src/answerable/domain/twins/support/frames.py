"""How a persona may speak of each kind of claim in words that the claim itself does not have."""

from answerable.domain.model.facet import Facet
from answerable.domain.twins.support.listing import listed

GENERAL = frozenset(
    listed(
        "role position job work person speak say tell told mean put point thing way side part case kind come make take "
        "bring word matter important care personally simply answer comes describe keep keeping"
    )
)
"""Words that may frame any claim."""

_WISHED = (
    "want wish hope aim aiming seek look looking after like goal objective outcome result achieve get expect target"
)
_FEARED = (
    "risk accept tolerate avoid avoiding fear afraid worry worried worries concern concerned concerns danger refuse "
    "reject dread wary careful hesitate allow stand"
)

FRAMES = {
    Facet.ACCOUNTABILITY: "answer answerable accountable accountability responsible responsibility charge defend duty",
    Facet.DESIRED_OUTCOME: _WISHED,
    Facet.PRESSURE: "pressure press presses pressed pushes push face facing weigh weighs demand demands squeeze",
    Facet.RISK: _FEARED,
    Facet.PROOF: "convince convinces convinced proof prove show see evidence persuade need help helps want believe",
    Facet.NARRATIVE: "able internally argue argument story explain",
    Facet.OBJECTION: "object objection objections hesitation concern concerns raise worry",
    Facet.THRESHOLD: "limit limits threshold line ceiling need",
    Facet.TOLERANCE: "accept tolerate live fine okay ok bear acceptable bounds",
    Facet.ESCALATION: "escalate escalates higher upstairs goes",
    Facet.MUST_BELIEVE: "believe move need sure convinced forward step",
    Facet.INTERNAL_QUESTION: "ask asks asking question questions internally wonder discuss",
    Facet.JOB_TO_BE_DONE: "down task need",
    Facet.TITLE: "title titles called call find",
    Facet.REPORTS_TO: "report reports reporting boss manager superior line supervisor",
    Facet.RESPONSIBILITY: "responsible responsibility responsibilities charge duty accountable",
    Facet.METRIC: "measure measured metric metrics judged judge number success kpi kpis figure",
    Facet.GOAL: _WISHED,
    Facet.MOTIVATION: "motivate motivates motivated moves move drive drives driven like motivation",
    Facet.CHALLENGE: "challenge challenges challenging hard struggle problem difficult gets stands obstacle way face",
    Facet.SOURCE: "information inform informed source sources learn read follow get turn listen hear listening",
    Facet.INFLUENCER: "listen influence influences influencer trust hear advice advise advises inside company",
    Facet.PURCHASING_ROLE: "purchase purchases purchasing act buying acts decision",
    Facet.OWN_WORDS: "words own like",
    Facet.SEGMENT: "stand segment represent speak",
}
"""Words that may frame claims of one facet."""

UNFRAMED = frozenset(
    (
        Facet.ACCOUNTABILITY, Facet.PRESSURE, Facet.OBJECTION, Facet.THRESHOLD, Facet.ESCALATION, Facet.JOB_TO_BE_DONE,
        Facet.RESPONSIBILITY, Facet.CHALLENGE, Facet.OWN_WORDS, Facet.PURCHASING_ROLE,
    )
)  # fmt: skip
"""Facets whose claims say the same without a word that frames them. Elsewhere a bare claim says little ("COO"), or the
contrary: what somebody wants, fears, asks or must believe is no fact."""

LIMITING = frozenset((Facet.THRESHOLD, Facet.TOLERANCE, Facet.ESCALATION))
"""Facets whose claims draw a line: what is left out of them moves it."""

AVERSE = frozenset((Facet.RISK,))
"""Facets whose claims are told as what is not accepted."""

CONDITIONAL = frozenset((Facet.ESCALATION, Facet.CHALLENGE, Facet.PRESSURE, Facet.RISK))
"""Facets that may be told with a "when" of the speaker's own."""

ABOUT_PEOPLE = frozenset((Facet.REPORTS_TO, Facet.INFLUENCER))
"""Facets that relate the persona to somebody: told the wrong way round they say the contrary."""


def framing(facet: Facet) -> frozenset[str]:
    """The words that may frame a claim of this facet, besides the general ones."""
    return frozenset(listed(FRAMES[facet]))


PERSONAL = frozenset(
    listed(
        "want wish hope aim aiming seek look looking like need expect achieve accept tolerate avoid fear dread refuse "
        "believe ask asks asking wonder answer report reports listen trust learn follow escalate object defend"
    )
)
"""Frames that are the persona's own doing: nobody and nothing else may be their subject."""
