"""``answerable chart`` and ``answerable shared``: personas beside one another."""

from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, Personas

Svg = Annotated[Path | None, typer.Option("--svg", help="Also draw it here.")]
Facets = Annotated[
    list[str] | None,
    typer.Option(
        "--facet", help="What to compare; repeat for several.", show_default="challenge, motivation, metric, source"
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    app.command("chart", epilog="Example: answerable chart --svg chart.svg")(chart)
    app.command("shared", epilog="Example: answerable shared --facet challenge --facet risk")(shared)


def chart(personas: Personas = None, svg: Svg = None, database: Database = None, as_json: AsJson = False) -> None:
    """Show who reports to whom across personas, by the titles that they list and the superiors that they name."""
    from answerable.edges.cli.charts_output import print_chart
    from answerable.edges.cli.naming import named
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.pictures import save_picture
    from answerable.edges.cli.session import open_session
    from answerable.usecases.charts import chart_of
    from answerable.wiring import open_persona_pictures

    session = open_session(database)
    drawn = chart_of(session.context, session.store, named(personas))
    if svg is not None:
        save_picture(svg, open_persona_pictures().chart(drawn))
    if as_json:
        print_json(drawn.model_dump(mode="json"))
    else:
        print_chart(console(), drawn)


def shared(
    facets: Facets = None,
    personas: Personas = None,
    svg: Svg = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Show what personas share, by meaning: challenges, motives, metrics and sources unless told."""
    from answerable.edges.cli.charts_output import print_shared
    from answerable.edges.cli.naming import facets_named, named
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.pictures import save_picture
    from answerable.edges.cli.session import open_session
    from answerable.usecases.charts import SHARED_FACETS, shared_of
    from answerable.wiring import open_meaning, open_persona_pictures

    session = open_session(database)
    compared = facets_named(facets) if facets else SHARED_FACETS
    matrix = shared_of(session.context, session.store, open_meaning(), compared, named(personas))
    if svg is not None:
        save_picture(svg, open_persona_pictures().shared(matrix))
    if as_json:
        print_json(matrix.model_dump(mode="json"))
    else:
        print_shared(console(), matrix)
