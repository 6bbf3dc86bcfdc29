"""Answers in a language model's words: checked sentence by sentence, the stance and the numbers never its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from answerable.domain.model.answer import Answer, Dropped, Sentence, Verdict
from answerable.domain.model.draft import Draft, DraftSentence
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.opening import opening
from answerable.domain.twins.statement import statement
from answerable.domain.twins.support import hygiene
from answerable.domain.twins.support.judgement import Judgement, judge
from answerable.domain.twins.support.source import Source
from answerable.errors import ModelFailure
from answerable.usecases.ports import Drafter, Meaning, Vector, Voice

WORDED = frozenset((Manner.OPEN, Manner.CLOSED))
"""Manners of question that a model may word: the others are told in numbers and comparisons of the decision model."""

MOST_SENTENCES = 6
"""Worded sentences of an answer at most; further ones are dropped (chosen: what a listener keeps in mind)."""

MOST_LOOKED_AT = 24
"""Sentences of a draft that are looked at; what comes after them is dropped unread (chosen: four times as many)."""

LONGEST_ANSWER = 1_900
"""Characters of the worded sentences together at most, so that what is added by us fits the noun's 2,000."""

LONGEST_SHOWN = 300
"""Characters of a dropped sentence that are shown."""

FIRM_FROM = 0.8
"""The belief in an observed claim from which a hedge would misstate it (assumed)."""

DOUBTED_BELOW = 0.5
"""The belief in an observed claim below which a model does not tell it: more likely false than true."""

_OPENED = re.compile(
    r"^\W*(?P<yes>(?:yes|yeah|yep|of course|absolutely|agreed)\b[\s,.!;:–—-]*"
    r"|(?:sure|certainly|definitely|exactly|correct|indeed|right|ok|okay)[,.!;:]+\s*)"
    r"|^\W*(?P<no>(?:no|nope|never)[,.!;:–—-]+\s*)|^\W*(?P<depends>it depends\b[\s,.!;:–—-]*)",
    re.IGNORECASE,
)
_STANCES = {"yes": Verdict.YES, "no": Verdict.NO, "depends": Verdict.DEPENDS}


@dataclass(frozen=True, slots=True)
class CheckedVoice:
    """A voice that lets a drafter word what was found, keeps what is supported, and else speaks groundedly."""

    drafter: Drafter
    grounded: Voice
    meaning: Meaning

    def answer(self, findings: Findings) -> Answer:
        """The answer in checked words; the grounded one, with a remark why, where too little is left or none came."""
        grounded = self.grounded.answer(findings)
        if not findings.known or not findings.found:
            return grounded
        if findings.manner not in WORDED or findings.unanswered or len(findings.parts) > 1:
            return _with_remark(grounded, "Questions of this kind are answered without the language model.")
        try:
            draft = self.drafter.draft(findings)
        except ModelFailure as failure:
            return _with_remark(grounded, f"The language model {failure}; the grounded voice speaks instead.")
        return worded(findings, draft, self.drafter.name, grounded, self.meaning)


@dataclass(frozen=True, slots=True)
class PlainVoice:
    """The grounded voice where a language model would have been asked, saying why it was not."""

    grounded: Voice
    why: str

    def answer(self, findings: Findings) -> Answer:
        """The grounded answer, with the remark where something is known."""
        answer = self.grounded.answer(findings)
        return _with_remark(answer, self.why) if answer.known else answer


def worded(findings: Findings, draft: Draft, voice: str, grounded: Answer, meaning: Meaning) -> Answer:
    """The answer that a draft gives after every sentence of it was checked against the claims that it cites.

    Verdict, confidence, gap and whether anything is known are those of the findings. ``grounded`` is the answer
    without the draft; it is given, with what was dropped, when nothing is kept or the strongest claim is not told.
    """
    checked = _checked(findings, draft, meaning)
    told = {claim for sentence in checked.kept for claim in sentence.claims}
    dropped = tuple(checked.dropped)
    if findings.found[0].claim.id not in told:
        what = "leaves out the strongest claim" if told else "is not supported by the claims"
        remark = f"What the language model {voice} worded {what}; the grounded voice speaks instead."
        return _with_remark(grounded, remark, dropped)
    sentences = (*_opening(findings), *checked.kept, *_closing(findings, told))
    return Answer(
        persona=findings.version.persona.slug,
        version=findings.version.number,
        question=findings.question,
        known=findings.known,
        confidence=findings.confidence,
        answer=" ".join(sentence.text for sentence in sentences),
        sentences=sentences,
        gap=findings.gap,
        verdict=findings.verdict,
        verdict_chance=findings.verdict_chance,
        voice=voice,
        dropped=dropped,
    )


def _with_remark(answer: Answer, remark: str, dropped: Sequence[Dropped] = ()) -> Answer:
    return answer.model_copy(update={"remarks": (*answer.remarks, remark), "dropped": tuple(dropped)})


@dataclass(slots=True)
class _Checked:
    """A draft in two heaps."""

    kept: list[Sentence] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def drop(self, text: str, why: str) -> None:
        """Lays a sentence aside, cut to what can be shown."""
        bare = "".join(letter if letter.isprintable() else " " for letter in text).strip()
        shown = bare if len(bare) <= LONGEST_SHOWN else f"{bare[: LONGEST_SHOWN - 1]}…"
        self.dropped.append(Dropped(text=shown or "(nothing readable)", why=f"It {why}."))

    def fault(self, sentence: DraftSentence) -> str | None:
        """Why a good sentence is not kept all the same."""
        if any(sentence.text.casefold() == kept.text.casefold() for kept in self.kept):
            return "was said before"
        if len(self.kept) >= MOST_SENTENCES:
            return f"comes after {MOST_SENTENCES} others"
        if sum(len(kept.text) + 1 for kept in self.kept) + len(sentence.text) > LONGEST_ANSWER:
            return "makes the answer too long"
        return None


def _checked(findings: Findings, draft: Draft, meaning: Meaning) -> _Checked:
    sources = {finding.claim.id: _source(finding) for finding in findings.found}
    read = [_tidy(sentence) for sentence in draft.sentences[:MOST_LOOKED_AT]]
    opened = [_without_stance(sentence, findings.verdict) for sentence in read]
    vectors = _vectors(findings.found, [sentence.text for sentence, why in opened if why is None], meaning)
    checked = _Checked()
    for original, (sentence, stance) in zip(read, opened, strict=True):
        judgement = Judgement(why=stance) if stance else _judged(sentence, sources, vectors, findings)
        why = judgement.why or checked.fault(sentence)
        if why:
            checked.drop(original.text, why)
        else:
            checked.kept.append(Sentence(text=sentence.text, claims=judgement.claims))
    if len(draft.sentences) > MOST_LOOKED_AT:
        further = len(draft.sentences) - MOST_LOOKED_AT
        checked.drop(f"{further} further sentences", f"comes after {MOST_LOOKED_AT} others and was not read")
    return checked


def _tidy(sentence: DraftSentence) -> DraftSentence:
    """A sentence with single blanks, and ending like one; blanks between lines stay faults."""
    text = re.sub(r" +", " ", sentence.text).strip()
    ended = text if not text or text[-1] in ".!?…" else f"{text}."
    return replace(sentence, text=ended, claims=tuple(dict.fromkeys(sentence.claims)))


def _without_stance(sentence: DraftSentence, verdict: Verdict | None) -> tuple[DraftSentence, str | None]:
    """A sentence without the yes or no before it, which we say ourselves; a fault where it is not the verdict."""
    opened = _OPENED.match(sentence.text)
    if opened is None:
        return sentence, None
    stance = next(_STANCES[name] for name, said in opened.groupdict().items() if said)
    rest = sentence.text[opened.end() :].strip()
    if stance is not verdict:
        return sentence, "takes a stance that the claims do not"
    if not any(letter.isalnum() for letter in rest):
        return sentence, "says no more than the verdict, which stands before it"
    return replace(sentence, text=rest[0].upper() + rest[1:]), None


def _judged(
    sentence: DraftSentence, sources: Mapping[str, Source], vectors: Mapping[str, Vector], findings: Findings
) -> Judgement:
    if not sentence.claims:
        return Judgement(why="cites nothing")
    if any(claim not in sources for claim in sentence.claims):
        return Judgement(why="cites something that was not retrieved")
    return judge(sentence.text, [sources[claim] for claim in sentence.claims], vectors, findings.version.persona.name)


def _source(finding: Finding) -> Source:
    observed = finding.belief is not None and finding.belief.observed
    return Source(
        claim=finding.claim.id,
        facet=finding.claim.facet,
        text=finding.claim.text,
        doubted=observed and finding.mean < DOUBTED_BELOW,
        firm=observed and finding.mean >= FIRM_FROM,
    )


def _vectors(found: Sequence[Finding], texts: Sequence[str], meaning: Meaning) -> dict[str, Vector]:
    statements = {finding.claim.id: statement(finding.claim) for finding in found}
    material = " ".join(finding.claim.text for finding in found)
    named = {**{text: text for text in texts if hygiene.fault(text, material) is None}, **statements}
    return dict(zip(named, meaning.embed(list(named.values())), strict=True))


def _opening(findings: Findings) -> tuple[Sentence, ...]:
    if findings.verdict is None:
        return ()
    said = opening(findings.verdict, findings.verdict_chance)
    return (Sentence(text=said, claims=(findings.found[0].claim.id,)),)


def _closing(findings: Findings, told: set[str]) -> tuple[Sentence, ...]:
    """Our own words on how well what was told is founded."""
    said = [finding for finding in findings.found if finding.claim.id in told]
    closing = []
    for finding in said:
        if finding.dissent:
            higher, lower = (
                finding.dissent.higher.value.replace("-", " "),
                finding.dissent.lower.value.replace("-", " "),
            )
            text = f"On this, {higher} and {lower} do not see me the same way: {higher} is surer of it."
            closing.append(Sentence(text=text, claims=(finding.claim.id,)))
    unseen = tuple(f.claim.id for f in said if f.belief is None or not f.belief.observed)
    if unseen:
        whole = "That is what is said of me; nobody has observed it yet."
        part = "Not all of this has been observed yet."
        closing.append(Sentence(text=whole if len(unseen) == len(said) else part, claims=unseen))
    return tuple(closing[:2])
