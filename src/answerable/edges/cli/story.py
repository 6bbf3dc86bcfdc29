"""The told story for people and for programs."""

from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from answerable.domain.model.evidence import Evidence
from answerable.edges.cli import replies, verdict
from answerable.usecases.personas import as_row
from answerable.usecases.stories import ContestedScene, Story

WIDEST = 96
"""Columns of the story at most: longer lines are hard to read."""


def as_json(story: Story) -> dict[str, Any]:
    """The scenes as data."""
    return {
        "personas": [as_row(version) for version in story.personas],
        "observations": story.observations,
        "contested": _contest_json(story.contested) if story.contested else None,
        "question": story.question,
        "answer": story.answer.answer.model_dump(mode="json") if story.answer else None,
        "panel": [reply.answer.model_dump(mode="json") for reply in story.panel],
        "refusal": story.refusal.answer.model_dump(mode="json"),
        "deal": story.result.model_dump(mode="json"),
        "assumed": list(story.assumed),
    }


def show(console: Console, story: Story, about: str) -> None:
    """Prints the scenes one after the other; ``about`` says whose personas they are."""
    console.width = min(console.width, WIDEST)
    _personas(console, story, about)
    if story.contested:
        _contested(console, story.contested)
    _scene(console, f"One twin is asked: {story.question}")
    if story.answer:
        replies.show(console, story.answer)
    else:
        console.print("  Nobody on this page has said; the twins say so instead of making something up.\n")
    _scene(console, "The same question, to everybody at the table")
    for reply in story.panel:
        replies.show(console, reply, brief=True)
    _scene(console, f"A question that nobody can answer: {story.refusal.answer.question}")
    replies.show(console, story.refusal)
    _deal(console, story)


def _scene(console: Console, title: str) -> None:
    console.rule(Text(title, "bold"), align="left", style="dim")


def _personas(console: Console, story: Story, about: str) -> None:
    _scene(console, about)
    for version in story.personas:
        persona = version.persona
        lead = next((claim.text for claim in persona.claims), "says nothing yet")
        console.print(Padding(Text.assemble((persona.name, "bold"), (f"  {lead}", "dim")), (0, 0, 0, 2)))
    said = sum(len(version.persona.claims) for version in story.personas)
    if story.observations:
        told = f"{said} claims, weighed by {story.observations} observations of four functions."
    else:
        told = f"{said} claims, all asserted and unobserved: nobody has recorded yet what buyers really said."
    console.print(Padding(told, (1, 0, 1, 2)))


def _contested(console: Console, scene: ContestedScene) -> None:
    higher, lower = _plain(scene.contest.higher.value), _plain(scene.contest.lower.value)
    _scene(console, "A contested claim")
    console.print(Padding(Text.assemble((scene.persona.persona.name, "bold"), f": {scene.claim.text}"), (0, 0, 0, 2)))
    told = f"{higher} sees it and {lower} does not: beyond chance, with probability {scene.contest.probability:.0%}."
    console.print(Padding(told[0].upper() + told[1:], (0, 0, 0, 2)))
    for function, pieces in ((higher, scene.higher), (lower, scene.lower)):
        for piece in pieces:
            console.print(Padding(_quote(function, piece), (0, 0, 0, 4)))
    console.print()


def _quote(function: str, piece: Evidence) -> Text:
    where = ", ".join(filter(None, (piece.account, piece.observed_on.isoformat())))
    return Text.assemble((f"{function}: ", "bold"), f"“{piece.text}” ", (where, "dim"))


def _deal(console: Console, story: Story) -> None:
    _scene(console, "One deal, simulated")
    for sentence in story.assumed:
        console.print(Padding(Text(sentence, "dim"), (0, 0, 0, 2)))
    verdict.show(console, story.result)
    best = next((lift for lift in story.result.lifts if lift.kind == "proof"), None)
    if best:
        gain = f"{best.gain.mean:+.1%} ({best.gain.low:+.1%} to {best.gain.high:+.1%})"
        console.print()
        console.print(
            Text.assemble(("The best next proof: ", "bold"), best.target.replace("-", " "), f", {gain} on won")
        )


def _plain(function: str) -> str:
    return function.replace("-", " ")


def _contest_json(scene: ContestedScene) -> dict[str, Any]:
    return {
        "persona": scene.persona.persona.slug,
        "text": scene.claim.text,
        **scene.contest.model_dump(mode="json"),
        "evidence": [piece.model_dump(mode="json") for piece in (*scene.higher, *scene.lower)],
    }
