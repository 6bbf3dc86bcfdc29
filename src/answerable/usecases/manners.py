"""Considers a question in its own manner: in parts, beside another persona, under a premise, or after what was said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answerable.domain.model.answer import Gap, Verdict
from answerable.domain.model.claim import Claim
from answerable.domain.model.cue import FollowUp
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaVersion
from answerable.domain.twins.beside import Beside, Kindred, Leaning
from answerable.domain.twins.confidence import confidence
from answerable.domain.twins.contrast import leaning, standing, weighings
from answerable.domain.twins.findings import Findings, Unanswered
from answerable.domain.twins.gap import gap_in
from answerable.domain.twins.kinship import WANTED, centre, kindred, related
from answerable.domain.twins.manner import Manner
from answerable.domain.twins.retrieval import Ranking, rank
from answerable.domain.twins.twin import Twin
from answerable.usecases.inquiry import Inquiry, Matter
from answerable.usecases.others import is_somebody, stake_weights
from answerable.usecases.outlooks import outlook_of
from answerable.usecases.sitting import Sitting

FOLLOWS_FROM = 0.2
"""The least P(follows up) with which a question after another one is taken for a follow-up (development)."""

_SAYING = {
    FollowUp.WHO_ELSE: re.compile(r"\b(?:who|anyone|anybody|somebody|nobody) else\b", re.IGNORECASE),
    FollowUp.CHANGE_MIND: re.compile(
        r"\b(?:chang\w* your mind|talk you (?:out|round)|convince you (?:otherwise|after all)|come round|reconsider)\b",
        re.IGNORECASE,
    ),
    FollowUp.WHY: re.compile(
        r"^\W*(?:(?:and|but|so|ok|okay)\W+)*(?:why|how come)\W*(?:not|so|is that)?\W*$", re.IGNORECASE
    ),
}
"""Words that always refer to what was said before."""

SHORT = 5
"""Content words up to which a question that follows another one may refer to it."""

HOPELESS_FROM = 0.5
"""P(nobody can answer) from which a comparison is refused like any other question."""

NEAR_KIN, MOST_KIN = 0.4, 3
"""How near in meaning another persona's objection is that is the same in kind, and how many are told (assumed)."""

WHAT_OTHERS_MIND = frozenset({Facet.OBJECTION, Facet.RISK})

MOST_BESIDE = 2
"""Claims of the other persona in a comparison."""


def considered(sitting: Sitting, twin: Twin, inquiry: Inquiry) -> Findings:
    """What may be said to a question that stands by itself."""
    if inquiry.contrast and inquiry.matter:
        other = sitting.others.named(inquiry.contrast.other, sitting.living(), asked=twin.version.persona.slug)
        if other is not None:
            return _compared(sitting, twin, inquiry, inquiry.matter, other)
        if is_somebody(inquiry.contrast.other):
            return _with_nobody(twin, inquiry)
    if inquiry.parts:
        return _in_parts(twin, inquiry)
    findings = twin.consider(inquiry.whole)
    if inquiry.premise and findings.known:
        return replace(findings, outlook=outlook_of(sitting.library, twin.version.persona, inquiry.premise, findings))
    return findings


def continued(
    sitting: Sitting, twin: Twin, inquiry: Inquiry, before: Sequence[Inquiry], said: Sequence[str]
) -> Findings:
    """What may be said to a question after others; ``said`` are claims that the last answer cited."""
    follows = follow_up(inquiry) if before else None
    if follows is None:
        return considered(sitting, twin, inquiry)
    earlier = continued(sitting, twin, before[-1], before[:-1], ())
    if not earlier.known:
        gap = earlier.gap or gap_in(Facet.OBJECTION, twin.version.persona.name, twin.open_questions)
        found = twin.without(inquiry.whole, gap, earlier.refusal)
        return replace(found, manner=Manner(follows.value))
    cited = [claim for name in said if (claim := twin.version.persona.claim(name))]
    about = tuple(cited or (finding.claim for finding in earlier.found))[:3]
    return _followed(sitting, twin, inquiry, before[-1], follows, about)


def follow_up(inquiry: Inquiry) -> FollowUp | None:
    """How a question after another one refers to it; None where it stands by itself, as longer ones do."""
    question = inquiry.whole
    if len(question.content) > SHORT:
        return None
    for follows, words in _SAYING.items():
        if words.search(question.plain):
            return follows
    likeliest, chance = question.follows()
    return likeliest if chance >= FOLLOWS_FROM else None


def _followed(
    sitting: Sitting,
    twin: Twin,
    inquiry: Inquiry,
    before: Inquiry,
    follows: FollowUp,
    about: tuple[Claim, ...],
) -> Findings:
    places = [place for place, claim in enumerate(twin.having.claims) if claim in about]
    matter = centre([before.whole.vector, *(twin.having.vectors[place] for place in places)])
    found = related(twin.having, about, matter, WANTED[follows])
    others = _kindred(sitting, twin, about, matter) if follows is FollowUp.WHO_ELSE else ()
    manner = Manner(follows.value)
    if not found and not others:
        facet = next(iter(WANTED[follows]))
        gap = gap_in(facet, twin.version.persona.name, twin.open_questions)
        return replace(twin.without(inquiry.whole, gap), manner=manner, about=about)
    ranking = Ranking(tuple(place for place, _ in found), tuple(relevance for _, relevance in found))
    findings = tuple(twin.finding(place, relevance) for place, relevance in found)
    return Findings(
        version=twin.version,
        question=inquiry.whole.text,
        facets=tuple(dict.fromkeys(finding.claim.facet for finding in findings)),
        found=findings,
        confidence=round(confidence(0.8, ranking, twin.having.claims, twin.beliefs), 4) or 0.3,
        known=True,
        manner=manner,
        about=about,
        kindred=others,
    )


def _kindred(sitting: Sitting, twin: Twin, about: Sequence[Claim], matter: object) -> tuple[Kindred, ...]:
    stakes = {stake for claim in about for stake in claim.stakes}
    found = []
    others = [version for version in sitting.living() if version.persona.slug != twin.version.persona.slug]
    for other in sitting.twins(others):
        same = kindred(other.having, about, matter, WHAT_OTHERS_MIND, NEAR_KIN)  # type: ignore[arg-type]
        if same is not None:
            place, near = same
            shared = sorted(stakes & set(other.having.claims[place].stakes))
            told, persona = other.finding(place, near), other.version.persona
            found.append(Kindred(persona.slug, persona.name, told, near, shared[0] if shared else None))
    return tuple(sorted(found, key=lambda each: (each.stake is None, -each.nearness)))[:MOST_KIN]


def _in_parts(twin: Twin, inquiry: Inquiry) -> Findings:
    """Each part considered by itself; together known when any is."""
    each = [twin.consider(part) for part in inquiry.parts]
    known = [part for part in each if part.known]
    texts = tuple(part.text for part in inquiry.parts)
    if not known:
        return replace(each[0], question=inquiry.whole.text, parts=texts)
    found = tuple(
        replace(finding, part=number) for number, part in enumerate(each) for finding in part.found[: 6 // len(known)]
    )
    return replace(
        known[0],
        question=inquiry.whole.text,
        facets=tuple(dict.fromkeys(finding.claim.facet for finding in found)),
        found=found,
        confidence=round(sum(part.confidence for part in known) / len(known), 4),
        manner=Manner.OPEN if len(known) > 1 else known[0].manner,
        verdict=known[0].verdict if len(known) == 1 else None,
        verdict_chance=known[0].verdict_chance if len(known) == 1 else None,
        parts=texts,
        unanswered=tuple(
            Unanswered(number, part.question, part.gap, part.refusal)
            for number, part in enumerate(each)
            if part.gap is not None
        ),
    )


def _compared(sitting: Sitting, twin: Twin, inquiry: Inquiry, matter: Matter, version: PersonaVersion) -> Findings:
    question = matter.question
    if question.reason()[1] >= HOPELESS_FROM:
        return replace(_refused(twin, inquiry), manner=Manner.COMPARISON)
    other = sitting.twin_of(version)
    mine, theirs = rank(question, twin.having), rank(question, other.having)
    if not mine.places:
        return replace(twin.consider(question), manner=Manner.COMPARISON)
    own = tuple(twin.finding(place, share) for place, share in zip(mine.places, mine.relevance, strict=True))
    kin = tuple(other.finding(place, share) for place, share in zip(theirs.places, theirs.relevance, strict=True))
    stakes = weighings(
        matter.stakes,
        stake_weights(twin.version.persona, sitting.library),
        stake_weights(version.persona, sitting.library),
    )
    here = mine.nearness * standing(own, [each.mine for each in stakes])
    there = theirs.nearness * standing(kin, [each.theirs for each in stakes])
    lean = leaning(here, there)
    beside = Beside(
        version.persona.slug, version.persona.name, version.number, kin[:MOST_BESIDE], here, there, lean, stakes
    )
    return Findings(
        version=twin.version,
        question=inquiry.whole.text,
        facets=tuple(dict.fromkeys(finding.claim.facet for finding in own)),
        found=own[:MOST_BESIDE],
        confidence=round(confidence(0.6, mine, twin.having.claims, twin.beliefs), 4),
        known=True,
        manner=Manner.COMPARISON,
        verdict=_more(inquiry, lean) if inquiry.whole.closed else None,
        beside=beside,
    )


def _more(inquiry: Inquiry, lean: Leaning) -> Verdict:
    """Whether "more than they?" or "as much as they?" holds."""
    as_much = " as " in inquiry.whole.text.lower()
    return Verdict.YES if lean is Leaning.MORE or (as_much and lean is Leaning.EVEN) else Verdict.NO


def _with_nobody(twin: Twin, inquiry: Inquiry) -> Findings:
    other = inquiry.contrast.other if inquiry.contrast else ""
    gap = Gap(what=f"Nobody in this workspace speaks for “{other}”, so there is nothing to compare with.")
    return replace(twin.without(inquiry.whole, gap), manner=Manner.COMPARISON)


def _refused(twin: Twin, inquiry: Inquiry) -> Findings:
    alone = twin.consider(inquiry.whole)
    if not alone.known:
        return alone
    gap = gap_in(inquiry.whole.facets()[0], twin.version.persona.name, twin.open_questions)
    return twin.without(inquiry.whole, gap, inquiry.whole.reason()[0])
