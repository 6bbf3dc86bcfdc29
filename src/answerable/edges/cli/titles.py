"""``answerable title``: which persona a job title speaks for."""

from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("title", epilog='Example: answerable title "Deputy CISO" "Leiter Einkauf"')(title)


def title(
    titles: Annotated[
        list[str] | None, typer.Argument(metavar="[TITLE]...", help="Job titles, each in quotation marks.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="A list: one title a line, or a CSV file with a column of titles.")
    ] = None,
    column: Annotated[str | None, typer.Option("--column", help="The column of a table that holds the titles.")] = None,
    persona: Annotated[
        list[str] | None, typer.Option("--persona", metavar="SLUG", help="Only this persona; may be repeated.")
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Tell which persona a job title speaks for, or none of them, with its function and seniority."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.edges.cli.titles_output import print_documents, print_one, print_table
    from answerable.usecases.titles import as_document, place_titles
    from answerable.wiring import open_library, open_title_lists, open_title_weights

    asked = _asked(titles or [], file, column)
    wanted = asked if file is None else open_title_lists().read(file, column)
    session = open_session(database)
    placed = place_titles(
        session.context, session.store, open_library(), open_title_weights(), wanted, personas=persona or ()
    )
    if as_json and file is None and len(placed) == 1:
        print_json(as_document(placed[0]))
    elif as_json:
        print_documents([as_document(each) for each in placed])
    elif len(placed) == 1:
        print_one(console(), placed[0])
    else:
        print_table(placed)


def _asked(titles: list[str], file: Path | None, column: str | None) -> list[str]:
    """The titles given one by one; raises InvalidInput where it is not clear what is asked."""
    from answerable.errors import InvalidInput

    if file is None and not titles:
        raise InvalidInput("No title is given; write one in quotation marks, or name a list with --file.")
    if file is not None and titles:
        raise InvalidInput("Titles and --file exclude each other; put all titles into the file.")
    if column is not None and file is None:
        raise InvalidInput("--column names a column of a file; give the file with --file.")
    if any(not title.strip() for title in titles):
        raise InvalidInput("A title is empty; write it in quotation marks.")
    return titles
