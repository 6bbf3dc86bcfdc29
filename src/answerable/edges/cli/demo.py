"""``answerable demo``: the told story, on the sample or on one's own page."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from answerable.edges.cli.options import AsJson

if TYPE_CHECKING:
    from answerable.edges.cli.session import Session
    from answerable.usecases.stories import Stage

DEMO_DATABASE = "sqlite:///answerable-demo.db"
SAMPLE_DEAL = "halberd-first-order"


def register(app: typer.Typer) -> None:
    """Adds the command of this room."""
    app.command("demo", epilog="Example: answerable demo MY-PERSONAS.md")(demo)


def demo(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE.md", help="Your own page; default: a sample that we wrote.")
    ] = None,
    database: Annotated[
        str, typer.Option("--database", help="Where the demo keeps its workspace, apart from your own.")
    ] = DEMO_DATABASE,
    as_json: AsJson = False,
) -> None:
    """See a contested claim, a question, a refusal and a simulated deal, on a sample or on your own page."""
    from answerable.edges.cli import story
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.usecases.stories import tell

    session = open_session(_own_place(file, database))
    stage, slugs, about = _sample(session) if file is None else _page(session, file)
    told = tell(session.context, session.store, stage, slugs)
    if as_json:
        print_json({"sample": file is None, "database": session.store.place, **story.as_json(told)})
        return
    out = console()
    story.show(out, told, about)
    _next(session.settings.database, own=file is not None)


def _own_place(file: Path | None, database: str) -> str:
    """A page gets a workspace of its own, so that no sample buyer sits beside a real one."""
    if file is None or database != DEMO_DATABASE:
        return database
    return "sqlite:///answerable-demo-own-page.db"


def _sample(session: "Session") -> tuple["Stage", list[str], str]:
    from answerable.edges.cli.mind import open_mind
    from answerable.usecases.samples import SampleSource, load_sample
    from answerable.usecases.stories import Stage
    from answerable.wiring import (
        open_deal_reader,
        open_evidence_reader,
        open_page_reader,
        open_randomness,
        sample_files,
    )

    mind = open_mind()
    source = SampleSource(
        sample_files(), open_page_reader(), open_evidence_reader(), open_deal_reader(), mind.library, mind.meaning
    )
    loaded = load_sample(session.context, session.store, source)
    deal = next(deal for deal in loaded.deals if deal.slug == SAMPLE_DEAL)
    with session.store.read() as reader:
        slugs = [member for group in reader.groups() for member in group.members]
    return Stage(mind, open_randomness(), deal), slugs, "SAMPLE: a fictional vendor and its buyers, written by us"


def _page(session: "Session", file: Path) -> tuple["Stage", list[str], str]:
    from answerable.edges.cli.mind import open_mind
    from answerable.usecases.examples import example_deal
    from answerable.usecases.plans import apply_plans, plan_import
    from answerable.usecases.stories import Stage
    from answerable.wiring import open_page_reader, open_randomness

    mind = open_mind()
    plans = plan_import(session.context, session.store, open_page_reader(), mind.library, [file])
    apply_plans(session.context, session.store, plans, "the demo was asked to use this page")
    slugs = [plan.slug for page in plans for plan in page.personas]
    with session.store.read() as reader:
        example = example_deal([reader.persona(slug) for slug in slugs])
    return Stage(mind, open_randomness(), example.deal, example.assumed), slugs, f"Your page: {file.name}"


def _next(database: str, *, own: bool) -> None:
    from answerable.edges.cli.output import console

    out = console()
    out.rule("What next", align="left", style="dim")
    out.print(f"  This workspace is kept at {database}.", soft_wrap=True)
    steps = (
        ("See it in the browser, at http://127.0.0.1:8080", f"answerable serve --database {database}"),
        ("Hear the story on a page of yours", "answerable demo MY-PERSONAS.md") if not own else None,
        ("Begin your own workspace", "answerable personas import MY-PERSONAS.md"),
        ("Tell it what buyers said", "answerable evidence import calls.csv --function sales"),
    )
    for what, command in filter(None, steps):
        out.print(f"  {what}:\n    {command}", soft_wrap=True, markup=False)
