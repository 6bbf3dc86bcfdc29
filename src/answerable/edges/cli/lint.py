"""``answerable personas lint``: what makes a persona useless, in the workspace or on pages."""

from typing import TYPE_CHECKING, Annotated

import typer

from answerable.edges.cli.options import AsJson, Database

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from answerable.usecases.lint import LintReport
    from answerable.usecases.ports import Meaning

FOUND = 10
"""The exit status when something was found that counts."""

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SLUG|FILE]...",
        help="Personas of the workspace, or pages and folders of pages; default: the whole workspace.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings count for the exit status too.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what is safe to mend: previewed, asked about at a terminal.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="With --fix: apply without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="With --fix: only show what would change.")]
WordsOnly = Annotated[bool, typer.Option("--words-only", help="Compare words, not meanings: faster, and finds less.")]


def lint(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    targets: Targets = None,
    strict: Strict = False,
    fix: Fix = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    words_only: WordsOnly = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Find what makes personas useless: too shallow, decorative, copied, collapsed, misspelt, out of date.

    Looks at personas of the workspace or at Markdown pages, which need not be imported. Exit status 0 when clean, 10
    when there are errors (with --strict: errors or warnings).
    """
    from answerable.domain.personas.lint.rulebook import is_clean
    from answerable.edges.cli.lint_output import carry_out_mending, show
    from answerable.edges.cli.lint_targets import pages_named
    from answerable.edges.cli.session import open_session
    from answerable.errors import Refused
    from answerable.usecases.lint import lint_workspace
    from answerable.wiring import open_library, open_meaning

    paths = pages_named(targets or [])
    if paths is not None and fix:
        raise Refused("--fix changes personas of the workspace, not files; import the page first, or mend it by hand.")
    meaning = None if words_only else open_meaning()
    if paths is not None:
        report = _of_pages(paths, meaning)
        show(report, as_json=as_json)
    else:
        session = open_session(database)
        report = lint_workspace(session.context, session.store, open_library(), meaning, targets or None)
        if fix:
            carry_out_mending(session, report, ask=not (yes or as_json), dry_run=dry_run, as_json=as_json)
            report = (
                report if dry_run else lint_workspace(session.context, session.store, open_library(), meaning, targets)
            )
        else:
            show(report, as_json=as_json)
    if not is_clean(report.findings, strict=strict):
        raise typer.Exit(FOUND)


def _of_pages(paths: "Sequence[Path]", meaning: "Meaning | None") -> "LintReport":
    from answerable.edges.cli.session import run_settings
    from answerable.edges.context import new_context
    from answerable.usecases.lint import lint_pages
    from answerable.wiring import open_library, open_page_reader, read_page

    context = new_context(run_settings(None).actor)
    pages = [(str(path), read_page(path)) for path in paths]
    return lint_pages(context, open_library(), open_page_reader(), pages, meaning)
