"""Twins: a persona version with its beliefs and a voice, asked alone or in a panel."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from answerable.domain.model.answer import Answer
from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence, Reporter
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.model.governance import Contest
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.domain.twins.finding import Dissent
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.question import Question
from answerable.domain.twins.retrieval import material
from answerable.domain.twins.statement import statement
from answerable.domain.twins.turn import Turn
from answerable.domain.twins.twin import Twin
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.beliefs import beliefs_of_all, insight_into
from answerable.usecases.context import Context
from answerable.usecases.meanings import embed_cached
from answerable.usecases.ports import AsOf, EvidenceQuery, Library, Meaning, Reader, Store, Voice
from answerable.usecases.recognition import nearness_to_stakes, questions_of

LONGEST_QUESTION = 2_000
"""Characters of a question at most."""

TOGETHER = 50
"""Personas whose claims are held in memory at once in a panel (about 5 MB of vectors)."""

EVIDENCE_LOOKED_AT = 60
"""Pieces of evidence fetched for an answer at most, newest first."""

MOST_WORDED = 12
"""Answers of one panel that a language model words at most (assumed: so many are read, and four minutes are waited)."""

EVIDENCE_SHOWN = 2
"""Pieces of evidence beside a cited claim at most."""


@dataclass(frozen=True, slots=True)
class Mind:
    """What twins think and speak with; ``many`` speaks, where there is one, when very many answers are wanted."""

    library: Library
    meaning: Meaning
    voice: Voice
    many: Voice | None = None

    def voice_of(self, answers: int) -> Voice:
        """The voice for so many answers at once: ``many`` for more than a language model can give in time."""
        return self.many if self.many and answers > MOST_WORDED else self.voice


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with all that it rests on."""

    answer: Answer
    findings: Findings


def ask(
    context: Context, store: Store, mind: Mind, slug: str, question: str, as_of: AsOf, before: Sequence[Turn] = ()
) -> Answer:
    """A persona's answer; raises NotFound, or InvalidInput when the text is no question that can be answered."""
    return consult(context, store, mind, slug, question, as_of, before).answer


def consult(
    context: Context, store: Store, mind: Mind, slug: str, question: str, as_of: AsOf, before: Sequence[Turn] = ()
) -> Reply:
    """A persona's answer with the claims, beliefs and up to two pieces of evidence that each citation rests on.

    ``before`` is what was asked before in the same conversation, oldest first; a follow-up such as "Why?" refers to it.
    """
    turns = [replace(turn, question=checked(turn.question)) for turn in before]
    asked = questions_of(store, mind.library, mind.meaning, [checked(question)])
    with store.read() as reader:
        version = reader.persona(slug, known_by=as_of.known_by)
        findings = next(_Sitting(context, store, reader, mind, as_of).consider((version,), asked))
        about = _about(version, turns)
        shown = _with_dissent(context, reader, _with_evidence(reader, replace(findings, about=about), as_of), as_of)
    return Reply(mind.voice.answer(shown), shown)


def panel(
    context: Context,
    store: Store,
    mind: Mind,
    questions: Sequence[str],
    slugs: Sequence[str] | None,
    as_of: AsOf,
) -> tuple[Reply, ...]:
    """The replies of several personas (None: all that are not deprecated), persona by persona, without evidence.

    Raises NotFound for a name that no persona bears, and InvalidInput.
    """
    asked = questions_of(store, mind.library, mind.meaning, [checked(question) for question in questions])
    with store.read() as reader:
        sitting = _Sitting(context, store, reader, mind, as_of)
        considered = list(sitting.consider(_seated(reader, slugs, as_of), asked))
    voice = mind.voice_of(len(considered))
    return tuple(Reply(voice.answer(findings), findings) for findings in considered)


def checked(question: str) -> str:
    """A question without needless blanks; raises InvalidInput for one that is empty, overlong or no text."""
    text = " ".join(question.split())
    if not text:
        raise InvalidInput("The question is empty; write what you want to know.")
    if len(text) > LONGEST_QUESTION:
        length, most = len(text), LONGEST_QUESTION
        raise InvalidInput(f"The question has {length:,} characters; ask in at most {most:,}.")
    if not all(letter.isprintable() for letter in text) or not any(letter.isalnum() for letter in text):
        raise InvalidInput("The question is not readable text; write it in words.")
    return text


def _seated(reader: Reader, slugs: Sequence[str] | None, as_of: AsOf) -> Sequence[PersonaVersion]:
    if slugs is None:
        everybody = reader.personas(known_by=as_of.known_by)
        versions = [version for version in everybody if version.persona.status is not PersonaStatus.DEPRECATED]
        if not versions:
            raise NotFound("There is no persona to ask yet; import a page with: answerable personas import FILE.")
        return versions
    return [reader.persona(slug, known_by=as_of.known_by) for slug in dict.fromkeys(slugs)]


@dataclass(frozen=True, slots=True)
class _Sitting:
    """One view of the workspace in which twins are asked."""

    context: Context
    store: Store
    reader: Reader
    mind: Mind
    as_of: AsOf

    def consider(self, versions: Sequence[PersonaVersion], asked: Sequence[Question]) -> Iterator[Findings]:
        """What each persona may say to each question, persona by persona."""
        near = nearness_to_stakes(self.store, self.mind.library, self.mind.meaning, asked)
        for start in range(0, len(versions), TOGETHER):
            for twin in self._twins(versions[start : start + TOGETHER]):
                for question, stakes in zip(asked, near, strict=True):
                    yield twin.consider(question, stakes)

    def _twins(self, versions: Sequence[PersonaVersion]) -> Iterator[Twin]:
        beliefs = beliefs_of_all(self.context, self.reader, versions, self.as_of)
        statements = [statement(claim) for version in versions for claim in version.persona.claims]
        vectors = embed_cached(self.store, self.mind.meaning, statements)
        start = 0
        for version in versions:
            claims = version.persona.claims
            having = material(claims, vectors[start : start + len(claims)], beliefs)
            yield Twin(version, beliefs, having, _open_questions(self.mind.library, version.persona))
            start += len(claims)


def _open_questions(library: Library, persona: Persona) -> dict[Facet, str]:
    if persona.archetype is None:
        return {}
    must = library.archetype(persona.archetype).must_clarify
    return {clarify.facet: clarify.question for clarify in reversed(must)}


def _with_evidence(reader: Reader, findings: Findings, as_of: AsOf) -> Findings:
    cited = [finding.claim.id for finding in findings.found]
    if not cited:
        return findings
    query = EvidenceQuery(claims=cited, as_of=as_of, confirmed_only=True, limit=EVIDENCE_LOOKED_AT)
    bearing: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in reader.evidence(query):
        for link in evidence.links:
            bearing[link.claim].append(evidence)
    found = (replace(finding, evidence=_best(bearing[finding.claim.id])) for finding in findings.found)
    return replace(findings, found=tuple(found))


def _about(version: PersonaVersion, turns: Sequence[Turn]) -> tuple[Claim, ...]:
    named = turns[-1].claims if turns else ()
    return tuple(claim for name in named if (claim := version.persona.claim(name)))


def _with_dissent(context: Context, reader: Reader, findings: Findings, as_of: AsOf) -> Findings:
    """The same with the surest contest between two functions beside each claim that they contest."""
    if not findings.found:
        return findings
    claims = [finding.claim.id for finding in findings.found]
    insight = insight_into(context, reader, findings.version, as_of, claims)
    contested = {contest.claim: contest for contest in reversed(insight.contests)}
    found = (
        replace(finding, dissent=_dissent(contest, insight.by_function[contest.claim]))
        if (contest := contested.get(finding.claim.id))
        else finding
        for finding in findings.found
    )
    return replace(findings, found=tuple(found))


def _dissent(contest: Contest, held: Mapping[Function, Belief]) -> Dissent:
    return Dissent(contest.higher, contest.lower, held[contest.higher].mean, held[contest.lower].mean)


def _best(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The buyer's own words before anybody else's, then the newest."""
    return tuple(sorted(evidence, key=lambda piece: piece.reporter is not Reporter.BUYER)[:EVIDENCE_SHOWN])
