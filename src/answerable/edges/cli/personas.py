"""``answerable personas``: in from pages, by hand, shown, out again, compared, linted."""

from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.lint import lint
from answerable.edges.cli.options import AsJson, Database

Reference = Annotated[
    str, typer.Argument(metavar="SLUG[@VERSION]", help="A persona, at its newest version or another.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Apply without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]

Headings = Annotated[
    list[str] | None,
    typer.Option("--heading", metavar="HEADING=FACET", help="What a heading introduces; note for nothing. Repeatable."),
]

Renames = Annotated[
    list[str] | None,
    typer.Option(
        "--rename", metavar="OLD=NEW", help="NEW on the page is the persona OLD under a new name. Repeatable."
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    group = typer.Typer(help="Personas: imported, edited, shown, exported, compared, linted.", no_args_is_help=True)
    group.command("import", epilog="Example: answerable personas import buyer-personas.md --dry-run")(import_)
    group.command("new", epilog="Example: answerable personas new cfo --from finance")(new)
    group.command("edit", epilog="Example: EDITOR=nano answerable personas edit cfo")(edit)
    group.command("list", epilog="Example: answerable personas list --json")(list_)
    group.command("show", epilog="Example: answerable personas show cfo@2")(show)
    group.command("export", epilog="Example: answerable personas export handbook/")(export)
    group.command("import-history", epilog="Example: answerable personas import-history states/ --dry-run")(
        import_history
    )
    group.command("timeline", epilog="Example: answerable personas timeline cfo")(timeline)
    group.command("diff", epilog="Example: answerable personas diff cfo@1 cfo")(diff)
    group.command("lint", epilog="Example: answerable personas lint handbook/ --strict")(lint)
    app.add_typer(group, name="personas")


def import_(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Markdown pages, folders of them, .pptx, .docx, .pdf, .txt, or - for text from standard input.",
            show_default=False,
        ),
    ],
    group: Annotated[
        str | None, typer.Option("--group", metavar="TITLE", help="Take pages of one persona each as this group.")
    ] = None,
    headings: Headings = None,
    renames: Renames = None,
    answers: Annotated[
        Path | None,
        typer.Option(
            "--answers", metavar="FILE", help="A YAML or JSON file with answers to what a document leaves open."
        ),
    ] = None,
    questions: Annotated[
        Path | None,
        typer.Option("--questions", metavar="FILE", help="Write the open questions to this file, and change nothing."),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Import personas from pages and documents: previews what changes, asks at a terminal, makes the next versions."""
    from answerable.edges.cli.carrying import carry_out
    from answerable.edges.cli.importing import Told, plan_files, write_questions
    from answerable.edges.cli.questions import read_answers
    from answerable.edges.cli.session import open_session
    from answerable.usecases.pages import told_headings, told_renames

    session = open_session(database)
    told = Told(told_headings(headings or []), group, told_renames(renames or []), read_answers(answers))
    plans = plan_files(session, files, told, ask=not (yes or as_json or dry_run or questions))
    if questions:
        write_questions(questions, plans, as_json=as_json)
        return
    reason = f"imported from {', '.join(plan.name for plan in plans)}"[:2000]
    carry_out(session, plans, reason, ask=not (yes or as_json), dry_run=dry_run, as_json=as_json)


def new(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The short name of the new persona.", show_default=False)],
    archetype: Annotated[
        str, typer.Option("--from", metavar="ARCHETYPE", help="The archetype to start from.", show_default=False)
    ],
    name: Annotated[str | None, typer.Option("--name", help="Its name; else made from the short name.")] = None,
    dry_run: DryRun = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Make a draft persona from an archetype, to be edited and fed with evidence."""
    from answerable.edges.cli.carrying import carry_out
    from answerable.edges.cli.session import open_session
    from answerable.usecases.plans import plan_new
    from answerable.wiring import open_library

    session = open_session(database)
    plan = plan_new(session.context, session.store, open_library(), slug, archetype, name)
    reason = f"made from the archetype {archetype}"
    carry_out(session, [plan], reason, ask=False, dry_run=dry_run, as_json=as_json)


def edit(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The persona to edit.", show_default=False)],
    reason: Annotated[str, typer.Option("--reason", help="Why, for the record.")] = "edited by hand",
    yes: Yes = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Edit a persona as Markdown in your editor; what changed is previewed and becomes its next version."""
    from answerable.edges.cli.carrying import carry_out
    from answerable.edges.cli.editing import draft_file
    from answerable.edges.cli.editor import open_editor
    from answerable.edges.cli.session import open_session
    from answerable.usecases.exports import plan_edit, text_of
    from answerable.wiring import open_page_reader, open_page_writer

    session = open_session(database)
    version, text = text_of(session.context, session.store, open_page_writer(), slug)
    with draft_file(f"{slug}.md", text) as path:
        open_editor(path)
        plan = plan_edit(session.context, session.store, version, open_page_reader().read(path))
        carry_out(session, [plan], reason, ask=not (yes or as_json), dry_run=False, as_json=as_json)


def list_(database: Database = None, as_json: AsJson = False) -> None:
    """List the personas at their newest versions."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.personas_output import print_list
    from answerable.edges.cli.session import open_session
    from answerable.usecases.personas import as_row, list_personas

    session = open_session(database)
    versions = list_personas(session.context, session.store)
    if as_json:
        print_json([as_row(version) for version in versions])
    else:
        print_list(console(), versions)


def show(reference: Reference, database: Database = None, as_json: AsJson = False) -> None:
    """Show a persona: how it decides first, then what it does, then what was kept as notes."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.personas_output import print_persona
    from answerable.edges.cli.session import open_session
    from answerable.usecases.personas import as_document, find_persona

    session = open_session(database)
    version = find_persona(session.context, session.store, reference)
    if as_json:
        print_json(as_document(version))
    else:
        print_persona(console(), version)


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into.", show_default=False)],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Write the personas as Markdown: one file per group, and one per persona without a group."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.usecases.exports import export_pages
    from answerable.wiring import open_folder, open_page_writer

    session = open_session(database)
    paths = export_pages(session.context, session.store, open_page_writer(), open_folder(folder))
    if as_json:
        print_json({"files": list(paths)})
    elif paths:
        console().print("Wrote", *paths, sep="\n  ", markup=False, soft_wrap=True)
    else:
        console().print("There is no persona yet, so nothing was written.")


def import_history(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FOLDER...", help="Folders or files, named after their days.", show_default=False),
    ],
    headings: Headings = None,
    renames: Renames = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Import the dated states of a page in their order: each becomes the versions of its day."""
    from answerable.edges.cli.history import carry_out_history
    from answerable.edges.cli.session import open_session
    from answerable.usecases.histories import plan_history
    from answerable.usecases.pages import Readers, told_headings, told_renames
    from answerable.wiring import open_library, open_meaning, open_page_reader

    session, renamed = open_session(database), told_renames(renames or [])
    readers = Readers(open_page_reader(), open_library(), open_meaning(), told_headings(headings or []))
    states = plan_history(session.context, session.store, readers, files, renamed)
    carry_out_history(session, states, ask=not (yes or as_json), dry_run=dry_run, as_json=as_json)


def timeline(
    slug: Annotated[
        str | None, typer.Argument(metavar="[SLUG]", help="One persona; without it, all of them.", show_default=False)
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="All personas, as without SLUG.")] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Show how personas drifted: what each version added, reworded, moved and retired, word by word."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.edges.cli.timeline_output import print_timelines, timeline_json
    from answerable.usecases.timelines import timelines

    session = open_session(database)
    found = timelines(session.context, session.store, None if all_ else slug)
    if as_json:
        print_json({"personas": [timeline_json(each) for each in found]})
    else:
        print_timelines(console(), found, detailed=slug is not None and not all_)


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="A persona or SLUG@VERSION.", show_default=False)],
    after: Annotated[str, typer.Argument(metavar="B", help="Another, or another version.", show_default=False)],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Show how one persona, or version, differs from another."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.plans_output import diff_json, print_diff
    from answerable.edges.cli.session import open_session
    from answerable.usecases.differences import compare

    session = open_session(database)
    old, newer, difference = compare(session.context, session.store, before, after)
    if as_json:
        print_json(diff_json(old, newer, difference))
    else:
        print_diff(console(), old, newer, difference)
