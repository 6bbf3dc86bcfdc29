"""The last scene: the browser, and what to type next."""

from rich.console import Console

from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import INDENT, Scene, say

ADDRESS = "http://127.0.0.1:8080"
"""Where the pages are once ``serve`` runs with its defaults."""


def farewell(props: Props, slug: str, *, own_page: bool) -> Scene:
    """How to open this workspace in the browser, and the next commands."""
    look = [
        f"export ANSWERABLE_DATABASE={props.database}",
        f"{props.called} serve",
        f'{props.called} ask {slug} "What would make you say no?"',
        f"{props.called} beliefs {slug} --by-function",
    ]
    own = [
        f"{props.called} evidence import CALLS.csv --function sales",
        f"{props.called} simulate DEAL.yaml",
    ]
    if not own_page:
        own = [f"{props.called} demo MY-PERSONAS.md", f"{props.called} personas import MY-PERSONAS.md", *own]
    data = {"address": ADDRESS, "look": look, "own": own}
    return Scene("next", "Now you", data, lambda console: _tell(console, look, own))


def _tell(console: Console, look: list[str], own: list[str]) -> None:
    say(console, f"Look around in this workspace; the pages are at {ADDRESS} while serve runs:")
    _commands(console, look)
    say(console, "With files of your own (unset ANSWERABLE_DATABASE first, to begin a workspace of your own):")
    _commands(console, own)


def _commands(console: Console, commands: list[str]) -> None:
    for command in commands:
        console.print(f"{' ' * (INDENT + 2)}{command}", style="cyan", markup=False, soft_wrap=True)
