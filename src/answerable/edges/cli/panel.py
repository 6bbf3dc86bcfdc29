"""``answerable panel``: one question to several twins."""

from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, KnownBy, ObservedBy, Personas, Speaking


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    example = 'Example: answerable panel "What would make you say no?" --personas finance,technology'
    app.command("panel", epilog=example)(panel)


def panel(
    question: Annotated[str, typer.Argument(help="What you want to know, in quotation marks.")],
    personas: Personas = None,
    voice: Speaking = None,
    observed_by: ObservedBy = None,
    known_by: KnownBy = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Ask several personas the same question and hear them one after the other."""
    from answerable.edges.cli.mind import open_speaking_mind
    from answerable.edges.cli.naming import named
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.replies import show
    from answerable.edges.cli.session import as_of, open_session
    from answerable.usecases.twins import panel as panel_of

    session, dates = open_session(database), as_of(observed_by, known_by)
    mind = open_speaking_mind(session.settings, voice)
    replies = panel_of(session.context, session.store, mind, [question], named(personas), dates)
    if as_json:
        print_json([reply.answer.model_dump(mode="json") for reply in replies])
        return
    for reply in replies:
        show(console(), reply, brief=True)
