"""``answerable ask``: one question to one twin."""

from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, KnownBy, ObservedBy, Speaking


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("ask", epilog='Example: answerable ask infosec-shiloh "Who do you report to?"')(ask)


def ask(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    slug: Annotated[str, typer.Argument(help="The persona, by its short name.")],
    question: Annotated[str, typer.Argument(help="What you want to know, in quotation marks.")],
    after: Annotated[
        list[str] | None,
        typer.Option("--after", metavar="QUESTION", help="What you asked before, oldest first; may be repeated."),
    ] = None,
    voice: Speaking = None,
    observed_by: ObservedBy = None,
    known_by: KnownBy = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Ask a persona a question; it answers from its claims, cites them, and says what it does not know."""
    from answerable.domain.twins.turn import Turn
    from answerable.edges.cli.mind import open_speaking_mind
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.replies import show
    from answerable.edges.cli.session import as_of, open_session
    from answerable.usecases.twins import consult

    session = open_session(database)
    dates, before = as_of(observed_by, known_by), [Turn(earlier) for earlier in after or ()]
    mind = open_speaking_mind(session.settings, voice)
    reply = consult(session.context, session.store, mind, slug, question, dates, before)
    if as_json:
        print_json(reply.answer.model_dump(mode="json"))
    else:
        show(console(), reply)
