"""The grounded voice: says what was retrieved and nothing else, as the role would say it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from answerable.adapters.voices.grounded.manners import because, compared, foreseen, joined_by
from answerable.adapters.voices.grounded.phrases import REFUSALS, UNKNOWN
from answerable.adapters.voices.grounded.standing import as_it_stands, in_dispute, in_own_words
from answerable.adapters.voices.grounded.telling import Told, hesitating, tell
from answerable.domain.model.answer import Answer, Gap, Sentence
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings, Unanswered
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.opening import opening

LONGEST = 2_000
"""Characters of an answer and of a sentence at most, as the noun demands."""

MOST_SENTENCES = 5
"""Sentences of an answer at most: what a person says in one breath."""

MOST_STATEMENTS = 3
"""Sentences about the persona's own claims at most; each part of a question gets at least one."""


class GroundedVoice:
    """Speaks as the role in two to five sentences, the strongest claim first, each citing its claims.

    The same findings always give the same answer.
    """

    def answer(self, findings: Findings) -> Answer:
        """The answer; when nothing is known it says so, names the gap and cites nothing."""
        sentences = tuple(map(_sentence, _told(findings))) if findings.known else ()
        words = [*(each.text for each in sentences), *map(_left_open, findings.unanswered)] or [_refusal(findings)]
        return Answer(
            persona=findings.version.persona.slug,
            version=findings.version.number,
            question=findings.question,
            known=findings.known,
            confidence=findings.confidence,
            answer=_short(" ".join(words)),
            sentences=sentences,
            gap=findings.gap or next((part.gap for part in findings.unanswered), None),
            verdict=findings.verdict,
            verdict_chance=findings.verdict_chance,
        )


def _told(findings: Findings) -> Iterator[Told]:
    seed = f"{findings.version.persona.slug}|{findings.question}"
    first, *rest = hesitating([*_matter(findings, seed)], seed)
    said = f"{opening(findings.verdict, findings.verdict_chance)} " if findings.verdict else ""
    yield Told(f"{said}{first.text}", first.findings)
    yield from rest
    told = _distinct([first, *rest], findings)
    spare = MOST_SENTENCES - 1 - len(rest)
    alone = not rest
    extra = [*in_dispute(told), *in_own_words(told, seed)]
    standing = [*as_it_stands(told, seed, alone=alone and not extra)] if told else []
    yield from extra[: max(0, spare - len(standing))]
    yield from standing[:spare]


def _matter(findings: Findings, seed: str) -> Iterator[Told]:
    """What is said to the question itself, by its manner."""
    if findings.manner is Manner.WHO_ELSE and findings.kindred:
        yield from joined_by(findings.kindred)
    elif findings.outlook:
        yield from islice(_with_own(findings, foreseen(findings, findings.outlook), seed), MOST_SENTENCES - 1)
    elif findings.beside:
        own = list(tell(findings.found, 1, seed))
        yield from islice([*own, *compared(findings, findings.beside)], MOST_SENTENCES - 1)
    elif findings.manner is Manner.WHY:
        reasons = list(tell(findings.found, MOST_STATEMENTS, seed))
        yield because(reasons[0])
        yield from reasons[1:]
    else:
        yield from _part_by_part(findings, seed)


def _with_own(findings: Findings, foreseeing: Iterator[Told], seed: str) -> Iterator[Told]:
    """What is foreseen, and the strongest of the claims that it rests on where it was not told by that."""
    told = list(foreseeing)
    yield from told
    cited = {finding.claim.id for each in told for finding in each.findings}
    yield from tell([finding for finding in findings.found if finding.claim.id not in cited], 1, seed)


def _part_by_part(findings: Findings, seed: str) -> Iterator[Told]:
    parts = list(dict.fromkeys(finding.part for finding in findings.found))
    most = max(1, MOST_STATEMENTS // len(parts)) if len(parts) > 1 else MOST_STATEMENTS
    for part in parts[:MOST_SENTENCES]:
        yield from tell(_facet_by_facet([f for f in findings.found if f.part == part]), most, f"{seed}|{part}")


def _facet_by_facet(found: Sequence[Finding]) -> list[Finding]:
    """The findings with those of one facet together, the facet of the strongest first."""
    facets = list(dict.fromkeys(finding.claim.facet for finding in found))
    return sorted(found, key=lambda finding: facets.index(finding.claim.facet))


def _distinct(told: Sequence[Told], findings: Findings) -> list[Finding]:
    """The persona's own claims that were told, each once."""
    own = {finding.claim.id for finding in findings.found}
    cited = {finding.claim.id: finding for each in told for finding in each.findings}
    return [finding for name, finding in cited.items() if name in own]


def _sentence(told: Told) -> Sentence:
    return Sentence(text=_short(told.text), claims=tuple(dict.fromkeys(f.claim.id for f in told.findings)))


def _left_open(part: Unanswered) -> str:
    first = REFUSALS[part.refusal] if part.refusal else f"On “{part.text}” I can't help you."
    return first if part.refusal else f"{first} {_missing(part.gap)}"


def _refusal(findings: Findings) -> str:
    first = REFUSALS[findings.refusal] if findings.refusal else UNKNOWN
    if findings.gap is None or findings.refusal is not None:
        return first
    return f"{first} {_missing(findings.gap)}"


def _missing(gap: Gap) -> str:
    finder = f" {gap.ask.value.replace('-', ' ').capitalize()} could find out." if gap.ask else ""
    return f"{gap.what}{finder}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
