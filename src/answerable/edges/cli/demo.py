"""``answerable demo``: the whole path in one command, on the sample or on a page of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("demo", epilog="Example: answerable demo MY-PERSONAS.md")(demo)


def demo(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE.md]", help="A page of your own; without it, the sample.")
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            "--database",
            help="Where the demo keeps its workspace, as a URL. Default: answerable-demo.db in this folder "
            "(answerable-demo-NAME.db for a page), never $ANSWERABLE_DATABASE.",
            show_default=False,
        ),
    ] = None,
    mix: Annotated[
        bool, typer.Option("--mix", help="Load the sample even into a workspace that holds work of your own.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tell the story: personas, a contested claim, answers, a refusal, a simulated deal, the best next proof."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.story.opening import open_page, open_sample
    from answerable.edges.cli.story.telling import as_data, tell

    opened = open_page(file, database) if file else open_sample(database, mix=mix)
    if as_json:
        print_json(as_data(opened))
    else:
        tell(console(), opened)
