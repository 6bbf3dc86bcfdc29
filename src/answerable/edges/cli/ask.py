"""``answerable ask``: one question to one twin."""

from typing import TYPE_CHECKING, Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, KnownBy, ObservedBy

if TYPE_CHECKING:
    from answerable.domain.twins.turn import Turn
    from answerable.edges.cli.session import Session
    from answerable.usecases.ports import AsOf
    from answerable.usecases.twins import Mind, Reply


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("ask", epilog='Example: answerable ask infosec-shiloh "Who do you report to?"')(ask)


def ask(
    slug: Annotated[str, typer.Argument(help="The persona, by its short name.")],
    question: Annotated[
        str | None, typer.Argument(help="What you want to know, in quotation marks; left out: a dialogue.")
    ] = None,
    after: Annotated[
        list[str] | None,
        typer.Option("--after", metavar="QUESTION", help="What you asked before, oldest first; may be repeated."),
    ] = None,
    observed_by: ObservedBy = None,
    known_by: KnownBy = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Ask a persona a question; it answers from its claims, cites them, and says what it does not know."""
    from answerable.domain.twins.turn import Turn
    from answerable.edges.cli.mind import open_mind
    from answerable.edges.cli.output import print_json
    from answerable.edges.cli.session import as_of, open_session

    session, mind, dates = open_session(database), open_mind(), as_of(observed_by, known_by)
    before = [Turn(earlier) for earlier in after or ()]
    if question is None:
        _converse(session, mind, slug, dates, before)
        return
    reply = _reply(session, mind, slug, question, dates, before)
    if as_json:
        print_json(reply.answer.model_dump(mode="json"))
    else:
        _show(reply)


def _converse(session: "Session", mind: "Mind", slug: str, dates: "AsOf", before: "list[Turn]") -> None:
    """Question after question from the terminal, each after those before it, until an empty line."""
    import sys

    from answerable.domain.twins.turn import Turn
    from answerable.edges.cli.output import console
    from answerable.errors import AnswerableError, InvalidInput

    if not sys.stdin.isatty():
        raise InvalidInput("A dialogue needs a terminal; give the question in quotation marks.")
    console().print(f"You are talking to {slug}; an empty line ends it.", style="dim")
    while question := console().input("[bold]? [/bold]").strip():
        try:
            reply = _reply(session, mind, slug, question, dates, before)
        except AnswerableError as error:
            console().print(str(error), markup=False)
            continue
        _show(reply)
        cited = dict.fromkeys(claim for sentence in reply.answer.sentences for claim in sentence.claims)
        before = [*before, Turn(question, tuple(cited))]


def _reply(session: "Session", mind: "Mind", slug: str, question: str, dates: "AsOf", before: "list[Turn]") -> "Reply":
    from answerable.usecases.twins import consult

    return consult(session.context, session.store, mind, slug, question, dates, before)


def _show(reply: "Reply") -> None:
    from answerable.edges.cli.output import console
    from answerable.edges.cli.replies import show

    show(console(), reply)
