"""The second scene on a page of one's own: all of it is somebody's word until evidence arrives."""

from collections.abc import Sequence

from rich.console import Console

from answerable.domain.model.persona import PersonaVersion
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import Scene, say
from answerable.usecases.beliefs import beliefs_of_all
from answerable.usecases.ports import AsOf


def unobserved(props: Props, versions: Sequence[PersonaVersion]) -> Scene:
    """How many claims stand, how many of them anybody observed, and what follows from that."""
    with props.store.read() as reader:
        beliefs = beliefs_of_all(props.context, reader, versions, AsOf())
    asserted = [belief for belief in beliefs.values() if not belief.observed]
    data = {"claims": len(beliefs), "unobserved": len(asserted), "standing": "asserted, unobserved"}
    return Scene(
        "standing", "What stands behind the page", data, lambda console: _tell(console, len(beliefs), len(asserted))
    )


def _tell(console: Console, claims: int, asserted: int) -> None:
    say(console, (f"{asserted:,} of {claims:,} claims: asserted, unobserved.", "bold"))
    say(
        console,
        "A page is somebody's word and no evidence. Each claim starts as a weak belief (60%, worth two observations) "
        "and moves when calls, tickets or interviews support or contradict it.",
    )
