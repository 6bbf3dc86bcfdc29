"""The told story: what a workspace says of its personas, one scene after the other, on real results."""

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.model.claim import Claim
from answerable.domain.model.deal import Deal
from answerable.domain.model.evidence import Evidence
from answerable.domain.model.governance import Contest
from answerable.domain.model.persona import PersonaStatus, PersonaVersion
from answerable.usecases.beliefs import insight_of
from answerable.usecases.committees import simulate
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, EvidenceQuery, Randomness, Reader, Store
from answerable.usecases.twins import Mind, Reply, consult, panel

QUESTIONS = (
    "What would make you say no?",
    "What will you not accept?",
    "What are you trying to achieve?",
    "What gets in your way?",
    "What are you responsible for?",
)
"""Asked until somebody knows an answer: the most telling question first."""

REFUSED_QUESTION = "Where did you spend your last holiday?"
"""A question that no decision model can answer."""

MOST_QUOTES = 2
"""Observations quoted for each side of a contested claim."""


@dataclass(frozen=True, slots=True)
class ContestedScene:
    """A claim in which two functions part, with words of each side, newest first."""

    persona: PersonaVersion
    claim: Claim
    contest: Contest
    higher: tuple[Evidence, ...]
    lower: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The scenes; ``contested`` is None where no two functions part, ``answer`` where no persona has what is asked."""

    personas: tuple[PersonaVersion, ...]
    observations: int
    contested: ContestedScene | None
    question: str
    answer: Reply | None
    panel: tuple[Reply, ...]
    refusal: Reply
    result: SimulationResult
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """What a story is told with: twins, random numbers, and the deal with what was assumed for it."""

    mind: Mind
    randomness: Randomness
    deal: Deal
    assumed: tuple[str, ...] = ()


def tell(context: Context, store: Store, stage: Stage, slugs: Sequence[str]) -> Story:
    """The story of these personas (at least one, the main one first); raises what asking and simulating raise."""
    with store.read() as reader:
        personas = tuple(reader.persona(slug) for slug in slugs)
        observations = reader.counts().evidence
        contested = _contested(context, reader, personas)
    buyers = [one for one in personas if one.persona.status is not PersonaStatus.DEPRECATED] or list(personas)
    question, speaker = _question(context, store, stage.mind, [one.persona.slug for one in buyers])
    return Story(
        personas=personas,
        observations=observations,
        contested=contested,
        question=question,
        answer=consult(context, store, stage.mind, speaker, question, AsOf()) if speaker else None,
        panel=panel(context, store, stage.mind, [question], [one.persona.slug for one in buyers], AsOf()),
        refusal=consult(context, store, stage.mind, buyers[0].persona.slug, REFUSED_QUESTION, AsOf()),
        result=simulate(context, store, stage.mind.library, stage.randomness, stage.deal),
        assumed=stage.assumed,
    )


def _question(context: Context, store: Store, mind: Mind, slugs: Sequence[str]) -> tuple[str, str | None]:
    for question in QUESTIONS:
        for reply in panel(context, store, mind, [question], slugs, AsOf()):
            if reply.answer.known:
                return question, reply.answer.persona
    return QUESTIONS[0], None


def _contested(context: Context, reader: Reader, personas: Sequence[PersonaVersion]) -> ContestedScene | None:
    scenes = (
        (version, contest) for version in personas for contest in insight_of(context, reader, version, AsOf()).contests
    )
    version, contest = max(scenes, key=lambda scene: scene[1].probability, default=(None, None))
    claim = version.persona.claim(contest.claim) if version and contest else None
    if version is None or contest is None or claim is None:
        return None
    found = tuple(reader.evidence(EvidenceQuery(claims=[claim.id], confirmed_only=True)))
    for_it = [piece for piece in found if piece.function is contest.higher and _supports(piece, claim)]
    against = [piece for piece in found if piece.function is contest.lower and not _supports(piece, claim)]
    return ContestedScene(version, claim, contest, tuple(for_it[:MOST_QUOTES]), tuple(against[:MOST_QUOTES]))


def _supports(piece: Evidence, claim: Claim) -> bool:
    return any(link.claim == claim.id and link.supports for link in piece.links)
