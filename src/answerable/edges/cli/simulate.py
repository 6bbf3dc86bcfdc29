"""``answerable simulate``: a deal before its committee."""

from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("simulate", epilog="Example: answerable simulate deal.yaml --svg deal.svg")(simulate)


def simulate(
    deal: Annotated[Path, typer.Argument(help="The deal file (YAML).", metavar="DEAL.yaml")],
    paths: Annotated[int, typer.Option("--paths", help="How many deals to simulate, in steps of 500.")] = 10_000,
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same numbers.")] = 1,
    svg: Annotated[Path | None, typer.Option("--svg", help="Also draw outcome and friction map here.")] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Simulate a deal: how it ends, where the committee pulls apart, what stops it and what would help most."""
    from answerable.edges.cli import verdict
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.pictures import save_picture
    from answerable.edges.cli.session import open_session
    from answerable.usecases import committees
    from answerable.wiring import open_deal_reader, open_library, open_pictures, open_randomness

    read = open_deal_reader().read(deal)
    session = open_session(database)
    result = committees.simulate(
        session.context, session.store, open_library(), open_randomness(), read, paths=paths, seed=seed
    )
    if svg is not None:
        save_picture(svg, open_pictures().both(result))
    if as_json:
        print_json(result.model_dump(mode="json"))
    else:
        verdict.show(console(), result)
