"""``answerable init``: makes a workspace."""

import typer

from answerable.edges.cli.options import AsJson, Database


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    app.command("init", epilog="Example: answerable init --database sqlite:///team.db")(init)


def init(database: Database = None, as_json: AsJson = False) -> None:
    """Make an empty workspace, or bring an older one to the newest form."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.usecases.workspace import begin

    session = open_session(database)
    summary = begin(session.context, session.store)
    if as_json:
        print_json({"database": session.store.place, **summary})
    else:
        console().print(f"The workspace is ready at {session.store.place}.")
