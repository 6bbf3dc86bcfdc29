"""The story told in the terminal, or given as data."""

from typing import Any

from rich.console import Console
from rich.text import Text

from answerable.edges.cli.story.opening import Opening


def tell(console: Console, opening: Opening) -> None:
    """Tells the scenes one after the other."""
    for remark in opening.remarks:
        console.print(Text(remark))
    counts = opening.counts
    told = f"{counts.personas} personas, {counts.evidence} observations, {counts.deals} deals"
    console.print(Text(f"Workspace: {opening.place} ({told})", "dim"))
    for number, scene in enumerate(opening.scenes, start=1):
        console.print()
        console.print(Text.assemble((f"{number}  ", "cyan"), (scene.title, "bold")))
        scene.tell(console)


def as_data(opening: Opening) -> dict[str, Any]:
    """The scenes for programs."""
    counts = opening.counts
    return {
        "sample": opening.sample,
        "workspace": opening.place,
        "remarks": list(opening.remarks),
        "personas": counts.personas,
        "evidence": counts.evidence,
        "deals": counts.deals,
        "scenes": [{"scene": scene.slug, "title": scene.title, **scene.data} for scene in opening.scenes],
    }
