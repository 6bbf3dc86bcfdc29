"""Twins: a persona version with its beliefs and a voice, asked alone or in a panel."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from answerable.domain.beliefs.contest import LEAST_SIZE
from answerable.domain.model.answer import Answer
from answerable.domain.model.belief import Belief
from answerable.domain.model.evidence import Evidence, Reporter
from answerable.domain.model.function import Function
from answerable.domain.model.governance import Contest
from answerable.domain.model.persona import PersonaStatus, PersonaVersion
from answerable.domain.twins.finding import Dissent
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.turn import Turn
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.beliefs import contested_among
from answerable.usecases.context import Context
from answerable.usecases.inquiry import Inquiry, inquiries_of
from answerable.usecases.manners import considered, continued
from answerable.usecases.others import Others
from answerable.usecases.ports import AsOf, EvidenceQuery, Library, Meaning, Reader, Store, Voice
from answerable.usecases.recognition import Recognition
from answerable.usecases.sitting import Sitting

LONGEST_QUESTION = 2_000
"""Characters of a question at most."""

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
    recognition: Recognition = field(default_factory=Recognition)
    others: Others = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "others", Others(self.library))

    def voice_of(self, answers: int) -> Voice:
        """The voice for so many answers at once: ``many`` for more than a language model can give in time."""
        return self.many if self.many and answers > MOST_WORDED else self.voice

    def inquiries(self, store: Store, texts: Sequence[str]) -> list[Inquiry]:
        """Questions made ready for whoever is asked."""
        recogniser = self.recognition.of(store, self.library, self.meaning)
        return inquiries_of(store, self.library, self.meaning, recogniser, texts)


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
    texts = [*(checked(turn.question) for turn in before), checked(question)]
    *earlier, inquiry = mind.inquiries(store, texts)
    said = before[-1].claims if before else ()
    with store.read() as reader:
        version = reader.persona(slug, known_by=as_of.known_by)
        sitting = Sitting(context, store, reader, mind.library, mind.meaning, mind.others, as_of)
        findings = continued(sitting, next(sitting.twins((version,))), inquiry, earlier, said)
        shown = _with_dissent(context, reader, _with_evidence(reader, findings, as_of), as_of)
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
    asked = mind.inquiries(store, [checked(question) for question in questions])
    with store.read() as reader:
        sitting = Sitting(context, store, reader, mind.library, mind.meaning, mind.others, as_of)
        twins = sitting.twins(_seated(reader, slugs, as_of))
        considerations = [considered(sitting, twin, inquiry) for twin in twins for inquiry in asked]
    voice = mind.voice_of(len(considerations))
    return tuple(Reply(voice.answer(findings), findings) for findings in considerations)


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
    found = {version.persona.slug: version for version in reader.personas(as_of.known_by, slugs)}
    return [found.get(slug) or reader.persona(slug, known_by=as_of.known_by) for slug in dict.fromkeys(slugs)]


def _with_evidence(reader: Reader, findings: Findings, as_of: AsOf) -> Findings:
    cited = [finding.claim.id for finding in findings.found]
    if not cited:
        return findings
    query = EvidenceQuery(claims=cited, as_of=as_of, confirmed_only=True, limit=EVIDENCE_LOOKED_AT)
    bearing: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in reader.evidence(query):
        for link in evidence.links:
            bearing[link.claim].append(evidence)
        if all(_is_enough(bearing[claim]) for claim in cited):
            break
    found = (replace(finding, evidence=_best(bearing[finding.claim.id])) for finding in findings.found)
    return replace(findings, found=tuple(found))


def _with_dissent(context: Context, reader: Reader, findings: Findings, as_of: AsOf) -> Findings:
    """The same with the surest contest between two functions beside each claim that they contest."""
    claims = [each.claim.id for each in findings.found if each.belief and each.belief.size >= LEAST_SIZE]
    if not claims:
        return findings
    contested = contested_among(context, reader, findings.version, as_of, claims)
    found = (
        replace(finding, dissent=_dissent(*contested[finding.claim.id])) if finding.claim.id in contested else finding
        for finding in findings.found
    )
    return replace(findings, found=tuple(found))


def _dissent(contest: Contest, held: Mapping[Function, Belief]) -> Dissent:
    return Dissent(contest.higher, contest.lower, held[contest.higher].mean, held[contest.lower].mean)


def _is_enough(evidence: Sequence[Evidence]) -> bool:
    """Whether nothing older can come before what is shown: as many buyers' own words as there is room for."""
    return sum(piece.reporter is Reporter.BUYER for piece in evidence) >= EVIDENCE_SHOWN


def _best(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The buyer's own words before anybody else's, then the newest."""
    return tuple(sorted(evidence, key=lambda piece: piece.reporter is not Reporter.BUYER)[:EVIDENCE_SHOWN])
