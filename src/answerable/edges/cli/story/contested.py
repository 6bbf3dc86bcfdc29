"""The second scene: a claim on which two functions disagree, with what each of them heard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rich.console import Console

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.evidence import Evidence, Reporter
from answerable.domain.model.function import Function
from answerable.domain.model.governance import Contest
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import Scene, say
from answerable.usecases.beliefs import insight_of
from answerable.usecases.evidence import Wanted, list_evidence
from answerable.usecases.ports import AsOf, Reader

QUOTES = 2
"""Observations that are shown for each side."""

BAR = 10


@dataclass(frozen=True, slots=True)
class Side:
    """What one function believes of a claim, and a few observations that make it believe so."""

    function: Function
    belief: Belief
    observations: int
    quotes: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """The surest contest of a workspace."""

    persona: Persona
    claim: Claim
    contest: Contest
    pooled: Belief
    sides: tuple[Side, Side]


def contested(props: Props, versions: Sequence[PersonaVersion]) -> Scene | None:
    """The claim that two functions contest most surely; None where no claim is contested."""
    with props.store.read() as reader:
        found = max(_disputes(props, reader, versions), key=lambda one: one.contest.probability, default=None)
    if found is None:
        return None
    return Scene(
        "contested", "Two functions heard opposite things", _data(found), lambda console: _tell(console, found)
    )


def _disputes(props: Props, reader: Reader, versions: Sequence[PersonaVersion]) -> Iterable[Dispute]:
    for version in versions:
        insight = insight_of(props.context, reader, version, AsOf())
        for contest in insight.contests:
            claim = version.persona.claim(contest.claim)
            if claim is not None:
                held = insight.by_function[claim.id]
                higher = _side(props, reader, claim, held[contest.higher], contest.higher)
                lower = _side(props, reader, claim, held[contest.lower], contest.lower)
                yield Dispute(version.persona, claim, contest, insight.pooled[claim.id], (higher, lower))


def _side(props: Props, reader: Reader, claim: Claim, belief: Belief, function: Function) -> Side:
    heard = list_evidence(props.context, reader, Wanted(claim=claim.id, function=function, limit=None))
    believes = belief.mean >= 0.5
    agreeing = [one for one in heard if any(link.claim == claim.id and link.supports is believes for link in one.links)]
    firsthand = sorted(agreeing, key=lambda one: one.reporter is not Reporter.BUYER)
    return Side(function, belief, len(heard), tuple(islice(firsthand, QUOTES)))


def _data(dispute: Dispute) -> dict[str, Any]:
    return {
        "persona": dispute.persona.slug,
        "claim": dispute.claim.model_dump(mode="json", include={"id", "facet", "text"}),
        "probability": dispute.contest.probability,
        "pooled": dispute.pooled.model_dump(mode="json"),
        "sides": [
            {
                "function": side.function.value,
                "belief": side.belief.model_dump(mode="json"),
                "observations": side.observations,
                "evidence": [one.model_dump(mode="json") for one in side.quotes],
            }
            for side in dispute.sides
        ],
    }


def _tell(console: Console, dispute: Dispute) -> None:
    facet, pooled = dispute.claim.facet.label.lower(), dispute.pooled
    say(console, (dispute.persona.name, "bold"), f", {facet}: “{dispute.claim.text}”  ", (dispute.claim.id, "dim"))
    for side in dispute.sides:
        full = round(side.belief.mean * BAR)
        say(
            console,
            f"{side.function.value.replace('-', ' '):<17}",
            ("█" * full, "blue"),
            "░" * (BAR - full),
            (f" {side.belief.mean:.0%}", "bold"),
            (f"  {side.observations} observations", "dim"),
        )
        for quote in side.quotes:
            say(console, f"“{quote.text}” ", (source_of(quote), "dim"), further=2, hang=1)
    chance = f"{dispute.contest.probability:.1%}" if dispute.contest.probability < 0.999 else "above 99.9%"
    told = f"Pooled {pooled.mean:.0%} ({pooled.low:.0%} to {pooled.high:.0%}), which neither of them heard. "
    say(console, told, f"That they differ by more than chance: {chance}. The persona's owner has to decide.")


def source_of(piece: Evidence) -> str:
    """By whose word, about whom and when, in a few words."""
    who = piece.speaker if piece.reporter is Reporter.BUYER and piece.speaker else piece.reporter.value
    return f"({', '.join([who, *([piece.account] if piece.account else []), f'{piece.observed_on:%Y-%m}'])})"
