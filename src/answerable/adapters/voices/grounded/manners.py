"""What a comparison, a condition or a follow-up adds to an answer."""

from collections.abc import Iterator, Sequence

from answerable.adapters.voices.grounded.forms import inside, plain, sentence
from answerable.adapters.voices.grounded.telling import Told
from answerable.domain.twins.beside import Beside, Kindred, Leaning
from answerable.domain.twins.finding import Finding
from answerable.domain.twins.findings import Findings
from answerable.domain.twins.outlook import Crossing, Outlook, Prospect

NOTICEABLE = 0.01
"""The least change of a chance that is spoken of."""

MOST_PROSPECTS, MOST_KINDRED = 2, 3
"""Objections under a premise, and other personas, that are spoken of at most."""

_LEANINGS = {
    Leaning.MORE: "More than {name} does, going by what is held of us.",
    Leaning.LESS: "Less than {name} does, going by what is held of us.",
    Leaning.EVEN: "About as much as {name} does.",
}


def compared(findings: Findings, beside: Beside) -> Iterator[Told]:
    """How the persona asked leans, and what the other one says."""
    own = findings.found[:1]
    if not beside.found:
        yield Told(f"For {beside.name} nothing of the kind is recorded, so I can only speak for myself.", own)
        return
    yield Told(_LEANINGS[beside.leaning].format(name=beside.name), (*own, *beside.found[:1]))
    yield Told(f"{beside.name} would say: “{sentence(beside.found[0].claim.text)}”", beside.found[:1])
    weighed = next((each for each in beside.weighing if each.mine is not None and each.theirs is not None), None)
    if weighed:
        stake = weighed.stake.replace("-", " ")
        text = f"Of all that we answer for, {stake} weighs {weighed.mine:.0%} for me and {weighed.theirs:.0%} there."
        yield Told(text, (*own, *beside.found[:1]))


def foreseen(findings: Findings, outlook: Outlook) -> Iterator[Told]:
    """What a premise would change: thresholds first, then the objections that it moves most."""
    premise = f"If {outlook.premise.understood}"
    told = [*(_crossed(findings, each) for each in outlook.crossed[:1])]
    moving = [each for each in outlook.prospects if abs(each.after.mean - each.before.mean) >= NOTICEABLE]
    told += [_moved(findings, each) for each in moving[:MOST_PROSPECTS]]
    if not told:
        told = [Told("I'd object to the same things as before, and about as often.", findings.found[:1])]
    first, *rest = told
    yield Told(f"{premise}, {inside(first.text)}{'' if first.text.endswith(('.', '”')) else '.'}", first.findings)
    yield from rest
    if moving:
        yield Told(f"Those shares come from the model and not from deals: {plain(outlook.assumed)}.", _all(told))


def _crossed(findings: Findings, crossing: Crossing) -> Told:
    amount, limit = (f"{crossing.currency} {value:,.0f}" for value in (crossing.amount, crossing.threshold))
    text = f"It goes to {crossing.escalates_to}: {amount} is above my limit of {limit}."
    return Told(text, _resting(findings, crossing.claim.id if crossing.claim else None))


def _moved(findings: Findings, prospect: Prospect) -> Told:
    more = "more" if prospect.after.mean > prospect.before.mean else "less"
    text = (
        f"I'd be {more} likely to stick to this: “{plain(prospect.objection)}” "
        f"({prospect.before.mean:.0%} of deals now, {prospect.after.mean:.0%} then)."
    )
    return Told(text, _resting(findings, prospect.claim.id if prospect.claim else None))


def _resting(findings: Findings, claim: str | None) -> tuple[Finding, ...]:
    own = tuple(finding for finding in findings.found if finding.claim.id == claim)
    return own or findings.found[:1]


def _all(told: Sequence[Told]) -> tuple[Finding, ...]:
    return tuple({finding.claim.id: finding for each in told for finding in each.findings}.values())


def joined_by(kindred: Sequence[Kindred]) -> Iterator[Told]:
    """Who else would object, in their own claims."""
    for place, other in enumerate(kindred[:MOST_KINDRED]):
        opening = f"{other.name} would" if place == 0 else f"So would {other.name}"
        reason = f", over {other.stake.replace('-', ' ')}" if other.stake else ""
        said = sentence(other.finding.claim.text)
        text = f"{opening} object{reason}: “{said}”" if place == 0 else f"{opening}{reason}: “{said}”"
        yield Told(text, (other.finding,))


def because(told: Told) -> Told:
    """The first reason, said as one, where the sentence can follow the word."""
    if ": " in told.text or told.text.startswith(("“", "If ", "Because")):
        return told
    return Told(f"Because {inside(told.text)}.", told.findings)
