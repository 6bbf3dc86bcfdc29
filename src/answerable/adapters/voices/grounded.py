"""The grounded voice: says what was retrieved and nothing else, without a language model."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, cycle, groupby

from answerable.adapters.voices.phrases import FURTHER, JOINED, REFUSALS, TOLD, UNKNOWN
from answerable.domain.model.answer import Answer, Sentence, Verdict
from answerable.domain.model.facet import Facet
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings

LONGEST = 2_000
"""Characters of an answer and of a sentence at most, as the noun demands."""

DOUBTED_BELOW = 0.5
"""Belief below which a claim is told as doubtful: more likely false than true."""

OPENINGS = {Verdict.YES: "Yes. ", Verdict.NO: "No. ", Verdict.DEPENDS: "It depends. "}
"""The first words of an answer to a question for yes or no."""

_ITSELF = re.compile(r"^(I|I'm|I’m|My|We|Our)\b")
_NAME_LIKE = re.compile(r"^(\W|[A-Z]\b|[A-Z][A-Z0-9]|[A-Z][a-z]+[A-Z0-9])")


class GroundedVoice:
    """Speaks in the first person and short sentences, the strongest claim first, each citing its claims."""

    def answer(self, findings: Findings) -> Answer:
        """The answer; when nothing is known it says so, names the gap and cites nothing."""
        sentences = tuple(_sentences(findings)) if findings.known else ()
        return Answer(
            persona=findings.version.persona.slug,
            version=findings.version.number,
            question=findings.question,
            known=findings.known,
            confidence=findings.confidence,
            answer=_short(" ".join(sentence.text for sentence in sentences) or _refusal(findings)),
            sentences=sentences,
            gap=findings.gap or next((part.gap for part in findings.unanswered), None),
            verdict=findings.verdict,
        )


def _sentences(findings: Findings) -> Iterator[Sentence]:
    opening = OPENINGS[findings.verdict] if findings.verdict else ""
    for facet, found in groupby(findings.found, key=lambda finding: finding.claim.facet):
        for text, told in _told(facet, list(found)):
            yield Sentence(text=_short(opening + text), claims=tuple(finding.claim.id for finding in told))
            opening = ""
    yield from _of_others(findings)
    if findings.found:
        yield from _standing(findings.found)


def _of_others(findings: Findings) -> Iterator[Sentence]:
    """What another persona says beside, each citing its own claim."""
    if findings.beside:
        for finding in findings.beside.found:
            text = f"{findings.beside.name} says: “{_bare(finding.claim.text)}”."
            yield Sentence(text=_short(text), claims=(finding.claim.id,))
    for other in findings.kindred:
        text = f"{other.name} would say: “{_bare(other.finding.claim.text)}”."
        yield Sentence(text=_short(text), claims=(other.finding.claim.id,))


def _told(facet: Facet, found: Sequence[Finding]) -> Iterator[tuple[str, Sequence[Finding]]]:
    if facet in JOINED:
        for doubted, group in groupby(sorted(found, key=_is_doubted), key=_is_doubted):
            told = list(group)
            names = _listed([_bare(finding.claim.text) for finding in told])
            yield _doubted(JOINED[facet].format(names), doubted=doubted), told
        return
    for finding, opening in zip(found, chain(TOLD[facet], cycle(FURTHER)), strict=False):
        text = _sentence(finding.claim.text, opening)
        yield _doubted(text, doubted=_is_doubted(finding)), [finding]


def _sentence(text: str, opening: str) -> str:
    """A claim as one sentence; a claim that is a sentence of mine already is said as it is."""
    bare = _bare(text)
    if _ITSELF.match(bare) and "“" not in opening:
        return f"{bare}{'' if bare[-1] in '?!' else '.'}"
    said = opening.format(bare if "“" in opening or _NAME_LIKE.match(bare) else bare[0].lower() + bare[1:])
    return said.replace("?.", "?").replace("!.", "!")


def _standing(found: Sequence[Finding]) -> Iterator[Sentence]:
    unseen = [finding.claim.id for finding in found if finding.belief is None or not finding.belief.observed]
    if not unseen:
        return
    if len(unseen) == len(found):
        text = "That is what is said of me; nobody has observed it yet."
    else:
        text = f"Of this, {_counted(len(unseen))} said of me but not yet observed."
    yield Sentence(text=text, claims=tuple(unseen))


def _is_doubted(finding: Finding) -> bool:
    return finding.belief is not None and finding.belief.observed and finding.belief.mean < DOUBTED_BELOW


def _doubted(text: str, *, doubted: bool) -> str:
    return f"It was said, but what has been observed speaks against it: “{text}”" if doubted else text


def _refusal(findings: Findings) -> str:
    first = REFUSALS[findings.refusal] if findings.refusal else UNKNOWN
    gap = findings.gap
    if gap is None or findings.refusal is not None:
        return first
    finder = f" {gap.ask.value.replace('-', ' ').capitalize()} could find out." if gap.ask else ""
    return f"{first} {gap.what}{finder}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _counted(number: int) -> str:
    return "one point is" if number == 1 else f"{number} points are"


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".;, ") or text


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
