"""The command ``answerable``: gathers the commands and turns errors into one sentence and an exit status."""

import json
import os
import sys
from typing import Annotated

import typer

from answerable import __version__
from answerable.edges.cli import (
    ask,
    beliefs,
    charts,
    demo,
    evidence,
    panel,
    personas,
    serve,
    simulate,
    titles,
    workspace,
)
from answerable.errors import AnswerableError

app = typer.Typer(
    name="answerable",
    help="Personas as decision models: ask them, seat them on committees, score them against what buyers did.",
    epilog="Start with: answerable demo",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
workspace.register(app)
demo.register(app)
personas.register(app)
evidence.register(app)
beliefs.register(app)
ask.register(app)
panel.register(app)
charts.register(app)
serve.register(app)
simulate.register(app)
titles.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"answerable {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def main() -> None:
    """Runs the command line; errors of ours become one sentence on standard error and their exit status."""
    _calm_the_algebra()
    try:
        app()
    except AnswerableError as error:
        sys.stderr.write(_told(error))
        sys.exit(error.exit_status)


def _calm_the_algebra() -> None:
    """One thread for linear algebra unless the user says otherwise, set before NumPy is imported.

    Our matrices are small: on a busy machine with two cores, threads that wait for one another made learning from the
    cues take 16 s where one thread takes 1 s, and embedding half as fast.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _told(error: AnswerableError) -> str:
    if "--json" in sys.argv:
        return json.dumps({"error": {"code": error.code, "message": str(error)}}, ensure_ascii=False) + "\n"
    return f"answerable: {error} [{error.code}]\n"
