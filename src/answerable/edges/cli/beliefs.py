"""``answerable beliefs``: what is held for credible about a persona."""

from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, KnownBy, ObservedBy


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    app.command("beliefs", epilog="Example: answerable beliefs ciso --observed-by 2026-03-31 --by-function")(beliefs)


def beliefs(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The persona.", show_default=False)],
    by_function: Annotated[bool, typer.Option("--by-function", help="Also what each function believes alone.")] = False,
    observed_by: ObservedBy = None,
    known_by: KnownBy = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Show how credible each claim about a persona is, on a day, by what was known then."""
    from answerable.edges.cli.beliefs_output import insight_json, print_insight
    from answerable.edges.cli.output import print_json
    from answerable.edges.cli.session import as_of, open_session
    from answerable.usecases.beliefs import insight_of

    session = open_session(database)
    dates = as_of(observed_by, known_by)
    with session.store.read() as reader:
        version = reader.persona(slug, known_by=dates.known_by)
        insight = insight_of(session.context, reader, version, dates)
    if as_json:
        print_json(insight_json(version.persona, insight, by_function=by_function))
    else:
        print_insight(version.persona, insight, by_function=by_function)
