"""An answer in sentences, with numbered notes that open the claims and evidence they rest on."""

from dataclasses import dataclass

from answerable.domain.model.answer import Answer, Dropped, Gap
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.edges.web.views.belief import BeliefView, belief_view
from answerable.edges.web.views.claim import QuoteView, quote_view
from answerable.edges.web.words import percent, spaced
from answerable.usecases.twins import Reply

SURE, FAIR = 0.7, 0.45
"""Confidence from which an answer is called well supported, and fairly supported (assumed; only words hang on them)."""


@dataclass(frozen=True, slots=True)
class SaidView:
    """One sentence with the numbers of its notes."""

    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """One cited claim: its number, who holds it, its belief and the nearest few pieces of evidence."""

    number: int
    holder: str
    claim: str
    facet: str
    text: str
    belief: BeliefView | None
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class GapView:
    """What is not known, and who could find out."""

    what: str
    ask: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A persona's answer; ``anchor`` keeps the notes of several answers on one page apart.

    ``model`` is the language model that worded it, empty for none; ``dropped`` is what it said without support.
    """

    slug: str
    name: str
    version: int
    question: str
    known: bool
    refused: bool
    words: str
    confidence: str
    said: tuple[SaidView, ...]
    notes: tuple[NoteView, ...]
    gap: GapView | None
    anchor: str
    model: str
    remarks: tuple[str, ...]
    dropped: tuple[Dropped, ...]


def answer_view(reply: Reply) -> AnswerView:
    """The answer with its notes in the order in which its sentences cite them."""
    answer, findings = reply.answer, reply.findings
    found = {finding.claim.id: finding for finding in findings.citable}
    cited = dict.fromkeys(claim for sentence in answer.sentences for claim in sentence.claims)
    numbers = {claim: number for number, claim in enumerate(cited, start=1)}
    return AnswerView(
        slug=answer.persona,
        name=findings.version.persona.name,
        version=answer.version,
        question=answer.question,
        known=answer.known,
        refused=findings.refusal is not None,
        words=_words(answer),
        confidence=_confidence(answer) if answer.known else "",
        said=tuple(SaidView(s.text, tuple(sorted(numbers[claim] for claim in s.claims))) for s in answer.sentences),
        notes=tuple(_note(number, claim, found.get(claim), findings) for claim, number in numbers.items()),
        gap=_gap(answer.gap),
        anchor=answer.persona,
        model="" if answer.voice == "grounded" else answer.voice,
        remarks=answer.remarks,
        dropped=answer.dropped,
    )


def _words(answer: Answer) -> str:
    """What was said, without the gap where a box of its own tells it."""
    return (answer.answer.partition(answer.gap.what)[0] if answer.gap else answer.answer).strip() or answer.answer


def _note(number: int, claim: str, finding: Finding | None, findings: Findings) -> NoteView:
    stated = finding.claim if finding else findings.version.persona.claim(claim)
    belief = finding.belief if finding else None
    return NoteView(
        number=number,
        holder=findings.holder(claim),
        claim=claim,
        facet=stated.facet.label if stated else "",
        text=stated.text if stated else claim,
        belief=belief_view(belief) if belief else None,
        quotes=tuple(quote_view(piece, claim) for piece in finding.evidence) if finding else (),
    )


def _confidence(answer: Answer) -> str:
    sure = answer.confidence
    word = "well supported" if sure >= SURE else "fairly supported" if sure >= FAIR else "thinly supported"
    chance = f", “{answer.verdict}” right with {percent(answer.verdict_chance)}" if answer.verdict_chance else ""
    return f"{word}, confidence {percent(sure)}{chance}"


def _gap(gap: Gap | None) -> GapView | None:
    if gap is None:
        return None
    return GapView(gap.what, f"{spaced(gap.ask.value).capitalize()} could find out." if gap.ask else "")
