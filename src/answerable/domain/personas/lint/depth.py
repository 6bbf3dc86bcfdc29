"""Too shallow: what a persona must say before it can predict anything."""

from collections.abc import Iterator, Sequence

from answerable.domain.model.archetype import MustClarify
from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.persona import Persona, PersonaKind, PersonaStatus
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Stage
from answerable.domain.personas.lint.ground import Ground, about, decides, listed, of, quoted
from answerable.domain.personas.lint.words import words

NO_DECISION = Rule(
    code="no-decision",
    severity=Severity.ERROR,
    title="Nothing says how this role decides",
    why="A page that only describes the job predicts no objection, no proof and no approval; it cannot steer a deal.",
    mend="Write down what the role answers for, fears, objects to and accepts as proof, from people who watched one of "
    "its decisions; an archetype of its function gives a start to argue with.",
)
GAPS = Rule(
    code="decision-gaps",
    severity=Severity.WARNING,
    title="Decision facets that predict behaviour are missing",
    why="Hesitation, approval and escalation are predicted from these facets; without one the answer is a guess.",
    mend="Ask the function that saw it (sales for objections and thresholds, customer success for outcomes) and add at "
    "least one claim of each.",
)
STAGES = Rule(
    code="stage-gaps",
    severity=Severity.ADVICE,
    title="A phase of the purchase has nothing that must be believed",
    why="Whoever does not know what has to be believed before the next step cannot tell why a deal waits there.",
    mend="Add a must-believe for that phase and give it its stage.",
)
QUESTIONS = Rule(
    code="question-open",
    severity=Severity.WARNING,
    title="Must-clarify questions of the archetype are open",
    why="Buyers of one function differ in these; without the answers a persona of the archetype is not complete.",
    mend="Answer each in a claim of the facet that is named with it.",
)
STAKELESS = Rule(
    code="stakeless",
    severity=Severity.WARNING,
    title="Objections, risks or proofs name no stake",
    why="Stakes join an offer to what it exposes; a committee never raises an objection without one.",
    mend="Name the stakes behind each claim's id: answerable personas edit SLUG, then <!-- c-… stakes=capital -->.",
)
RULES = (NO_DECISION, GAPS, STAGES, QUESTIONS, STAKELESS)

OF_USERS = (Facet.ACCOUNTABILITY, Facet.DESIRED_OUTCOME, Facet.PRESSURE, Facet.RISK, Facet.PROOF, Facet.OBJECTION)
OF_BUYERS = (
    *OF_USERS, Facet.NARRATIVE, Facet.THRESHOLD, Facet.TOLERANCE, Facet.ESCALATION, Facet.MUST_BELIEVE
)  # fmt: skip
"""What predicts: objections, proof, thresholds, tolerance, escalation, accountability, pressure, outcome, narrative and
what must be believed. A current user signs and escalates nothing, so less is asked of one."""

PHASES = (
    ("before a supplier is chosen", (Stage.PROBLEM, Stage.EXPLORATION, Stage.REQUIREMENTS)),
    ("while suppliers are compared", (Stage.SELECTION, Stage.VALIDATION)),
    ("when it is approved and signed", (Stage.APPROVAL, Stage.PROCUREMENT)),
)
_SIGNS = (Power.DECIDER, Power.APPROVER, Power.GATEKEEPER)
_JOINED = (Facet.OBJECTION, Facet.RISK, Facet.PROOF)


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """What is missing; a deprecated persona is kept for old links and owes nothing."""
    if persona.status is PersonaStatus.DEPRECATED:
        return
    if persona.kind is PersonaKind.TARGET and not any(decides(claim) for claim in persona.claims):
        yield _undecided(persona, ground)
    else:
        yield from _gaps(persona, ground)
        yield from _stages(persona, signs=signs(persona, ground))
        yield from _questions(persona, ground)
    yield from _stakeless(persona)


def expected(persona: Persona, ground: Ground) -> Sequence[Facet]:
    """The decision facets that this persona should have; a threshold only where it may sign or refuse something."""
    if persona.kind is PersonaKind.CURRENT:
        return OF_USERS
    return [facet for facet in OF_BUYERS if facet is not Facet.THRESHOLD or signs(persona, ground)]


def signs(persona: Persona, ground: Ground) -> bool:
    """Whether a persona may sign or refuse something: by its purchasing roles, and where they are unknown, it may."""
    roles = [" ".join(words(claim.text)) for claim in of(persona, Facet.PURCHASING_ROLE)]
    powers = {power for role in roles for name, power in ground.roles.items() if f" {name} " in f" {role} "}
    return not powers or any(power in _SIGNS for power in powers)


def _undecided(persona: Persona, ground: Ground) -> Finding:
    archetype = ground.archetype(persona.archetype)
    asked = [must.question for must in (archetype.must_clarify if archetype else ())][:3]
    start = f" Begin with the questions of the archetype {persona.archetype}: {' '.join(asked)}" if asked else ""
    told = f"{persona.name} has no claim of any decision facet."
    return about(NO_DECISION, persona, told, mend=NO_DECISION.mend + start)


def _gaps(persona: Persona, ground: Ground) -> Iterator[Finding]:
    missing = [facet for facet in expected(persona, ground) if not of(persona, facet)]
    if missing:
        names = listed([facet.label.lower() for facet in missing]).replace(" and ", " and no ")
        asked = [must.question for must in _open(persona, ground) if must.facet in missing]
        start = f" The archetype {persona.archetype} asks: {' '.join(asked[:3])}" if asked else ""
        yield about(GAPS, persona, f"{persona.name} states no {names}.", mend=GAPS.mend + start)


def _stages(persona: Persona, *, signs: bool) -> Iterator[Finding]:
    believed = of(persona, Facet.MUST_BELIEVE)
    if not believed or persona.kind is PersonaKind.CURRENT:
        return
    staged = {claim.stage for claim in believed} - {None}
    empty = [name for name, stages in PHASES[: None if signs else -1] if not staged & set(stages)]
    if not staged:
        told = f"None of the {len(believed)} must-believes says before which step it has to be believed."
        yield about(STAGES, persona, told, facet=Facet.MUST_BELIEVE)
    elif empty:
        told = f"Nothing says what {persona.name} must believe {listed(empty)}."
        yield about(STAGES, persona, told, facet=Facet.MUST_BELIEVE)


def _questions(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Open questions about what is no decision facet; those about one are told with the gap that it leaves."""
    asked = [must for must in _open(persona, ground) if must.facet not in OF_BUYERS]
    if asked:
        questions = "; ".join(f"{must.question} ({must.facet.label.lower()})" for must in asked)
        verb = "question is" if len(asked) == 1 else "questions are"
        yield about(QUESTIONS, persona, f"{len(asked)} {verb} open of the archetype {persona.archetype}: {questions}")


def _open(persona: Persona, ground: Ground) -> list[MustClarify]:
    archetype = ground.archetype(persona.archetype)
    stated = {claim.facet for claim in persona.claims}
    return [must for must in (archetype.must_clarify if archetype else ()) if must.facet not in stated]


def _stakeless(persona: Persona) -> Iterator[Finding]:
    joined = of(persona, *_JOINED)
    without = [claim for claim in joined if not claim.stakes]
    if without:
        told = f"{len(without)} of {len(joined)} objections, risks and proofs name no stake: "
        yield about(STAKELESS, persona, told + quoted([claim.text for claim in without]) + ".", quote=without[0].text)
