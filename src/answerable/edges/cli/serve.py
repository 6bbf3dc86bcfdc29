"""``answerable serve``: the workspace in the browser."""

from typing import Annotated

import typer

from answerable.edges.cli.options import Database


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    app.command("serve", epilog="Example: answerable serve --port 8080")(serve)


def serve(
    host: Annotated[str, typer.Option("--host", help="The address to listen on; this machine only.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 8080,
    database: Database = None,
) -> None:
    """Open the workspace in the browser, for this machine only, until stopped with Ctrl-C."""
    from answerable.edges.cli.output import console
    from answerable.edges.cli.session import run_settings
    from answerable.edges.web.server import listen, run

    with listen(host, port) as opened:
        run(run_settings(database), opened, announce=console().print)
