"""Options that many commands share."""

from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        help="Where the workspace is kept, as a URL. Default: $ANSWERABLE_DATABASE, else sqlite:///answerable.db.",
        show_default=False,
    ),
]
Speaking = Annotated[
    str | None,
    typer.Option(
        "--voice",
        metavar="VOICE",
        help="grounded, or model for the language model of $ANSWERABLE_MODEL. Default: model where one is set.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of text for people.")]
ObservedBy = Annotated[
    str | None, typer.Option("--observed-by", metavar="DATE", help="Only what had been observed by this day.")
]
KnownBy = Annotated[
    str | None, typer.Option("--known-by", metavar="DATE", help="Only what had been recorded by the end of this day.")
]
Personas = Annotated[
    str | None, typer.Option("--personas", metavar="A,B", help="Only these personas; default: all of them.")
]
