"""The first scene: who the personas are and how much of them anybody has observed."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus, PersonaVersion
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import INDENT, Scene, say
from answerable.usecases.beliefs import beliefs_of_all
from answerable.usecases.ports import AsOf

MOST_SHOWN = 12
"""Personas that are shown at most."""


def cast(props: Props, versions: Sequence[PersonaVersion]) -> Scene:
    """Every persona with what it answers for, how many claims it has and how many of these were observed."""
    with props.store.read() as reader:
        beliefs = beliefs_of_all(props.context, reader, versions, AsOf())
    people = [
        {
            "slug": version.persona.slug,
            "name": version.persona.name,
            "archetype": version.persona.archetype,
            "status": version.persona.status.value,
            "answers_for": answers_for(version.persona),
            "claims": len(version.persona.claims),
            "observed": sum(beliefs[claim.id].observed for claim in version.persona.claims),
        }
        for version in versions
    ]
    return Scene("cast", "Who buys", {"personas": people}, lambda console: _tell(console, people))


def answers_for(persona: Persona) -> str:
    """The first accountability of a persona, else its job to be done."""
    for facet in (Facet.ACCOUNTABILITY, Facet.JOB_TO_BE_DONE):
        for claim in persona.claims:
            if claim.facet is facet:
                return claim.text
    return ""


def _tell(console: Console, people: Sequence[dict[str, Any]]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Persona", min_width=24)
    table.add_column("Answers for", ratio=1)
    table.add_column("Claims", justify="right")
    table.add_column("Observed", justify="right")
    shown = [one for one in people if one["status"] != PersonaStatus.DEPRECATED][:MOST_SHOWN]
    for one in shown:
        table.add_row(one["name"], one["answers_for"], str(one["claims"]), str(one["observed"]))
    console.print(Padding(table, (0, 0, 0, INDENT), expand=False))
    if len(people) > len(shown):
        say(console, (f"and {len(people) - len(shown)} more, deprecated ones among them.", "dim"))
