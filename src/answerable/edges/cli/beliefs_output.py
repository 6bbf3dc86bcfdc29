"""Beliefs as people and programs read them."""

from collections.abc import Iterator
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from answerable.domain.model.belief import Belief
from answerable.domain.model.claim import Claim
from answerable.domain.model.persona import Persona
from answerable.edges.cli.output import console
from answerable.usecases.beliefs import Insight

BAR = 10
"""Characters of a bar that stands for certainty."""


def insight_json(persona: Persona, insight: Insight, *, by_function: bool) -> list[dict[str, Any]]:
    """The beliefs for programs: all fields, the claim's facet and text, and the contests and splits of the claim."""
    told = []
    for claim in persona.claims:
        told.append(_belief_json(claim, insight.pooled[claim.id], insight))
        if by_function:
            told += [_belief_json(claim, held, insight) for held in insight.by_function[claim.id].values()]
    return told


def _belief_json(claim: Claim, belief: Belief, insight: Insight) -> dict[str, Any]:
    contests = [one.model_dump(mode="json", exclude={"claim"}) for one in insight.contests if one.claim == claim.id]
    split = next((one for one in insight.splits if one.claim == claim.id), None)
    return {
        **belief.model_dump(mode="json"),
        "standing": belief.standing,
        "facet": claim.facet.value,
        "text": claim.text,
        "on": insight.on.isoformat(),
        "contests": contests,
        "split": split and {"prospects": split.prospects, "users": split.users, "probability": split.probability},
    }


def print_insight(persona: Persona, insight: Insight, *, by_function: bool) -> None:
    """The beliefs for people: a table in the order of the persona, then where beliefs part."""
    out = console()
    out.print(f"{persona.name}: what is believed on {insight.on}", style="bold", markup=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Claim", "Belief", "90% within", "Rests on"):
        table.add_column(heading, no_wrap=heading in ("Belief", "90% within"))
    facet = None
    for claim in persona.claims:
        if claim.facet is not facet:
            facet = claim.facet
            table.add_row(Text(facet.label, style="bold cyan"))
        pooled = insight.pooled[claim.id]
        words = Text(f"{claim.text} ").append(claim.id, style="dim")
        table.add_row(Padding(words, (0, 0, 0, 2)), *_numbers(pooled), _standing(pooled, insight))
        if by_function:
            for function, held in insight.by_function[claim.id].items():
                alone = Padding(f"{function.value} alone", (0, 0, 0, 4))
                table.add_row(alone, *_numbers(held), _support(held), style="dim")
    out.print(table)
    for line in _partings(persona, insight):
        out.print(line, markup=False)


def _numbers(belief: Belief) -> tuple[str, str]:
    filled = round(belief.mean * BAR)
    return f"{'█' * filled}{'░' * (BAR - filled)} {belief.mean:4.0%}", f"{belief.low:.0%} to {belief.high:.0%}"


def _support(belief: Belief) -> str:
    if not belief.observed:
        return belief.standing
    return f"{belief.size:.1f} units, {belief.freshness:.0%} fresh"


def _standing(belief: Belief, insight: Insight) -> str:
    marks = [_support(belief), *([f"last {belief.last_observed}"] if belief.observed else [])]
    if any(contest.claim == belief.claim for contest in insight.contests):
        marks.append("contested")
    if any(split.claim == belief.claim for split in insight.splits):
        marks.append("split")
    if belief.about_users:
        marks.append(f"{belief.about_users:.0%} from users")
    return ", ".join(marks)


def _partings(persona: Persona, insight: Insight) -> Iterator[str]:
    """Contests and splits as sentences."""
    texts = {claim.id: claim.text for claim in persona.claims}
    for contest in insight.contests:
        held = insight.by_function[contest.claim]
        yield (
            f"Contested: “{texts[contest.claim]}” ({contest.claim}). {_title(contest.higher.value)} holds it at "
            f"{held[contest.higher].mean:.0%}, {contest.lower.value} at {held[contest.lower].mean:.0%}; that they "
            f"differ by more than ten points is {contest.probability:.0%} likely."
        )
    for split in insight.splits:
        yield (
            f"Split: “{texts[split.claim]}” ({split.claim}) holds for {split.prospects:.0%} of prospects and "
            f"{split.users:.0%} of users; they are different people, so this is no contest."
        )


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]
