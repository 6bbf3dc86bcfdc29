"""What the demo does before it tells anything: a workspace, filled from the sample or from a page."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.domain.personas.identity import slug_of
from answerable.edges.cli.mind import open_mind
from answerable.edges.cli.session import Session, open_session
from answerable.edges.cli.story.programme import on_page, on_sample
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import Scene
from answerable.errors import InvalidInput
from answerable.usecases.plans import apply_plans, plan_import
from answerable.usecases.ports import Counts
from answerable.usecases.samples import SampleSource, load_sample
from answerable.usecases.workspace import begin
from answerable.wiring import open_deal_reader, open_evidence_reader, open_page_reader, open_randomness, sample_files

DATABASE = "sqlite:///answerable-demo.db"
"""Where the sample goes unless told: a file in the current folder, apart from anybody's work."""


MADE_UP = (
    "SAMPLE: everything below is made up. Wrenfield sells software that plans the visits of service engineers, "
    "and whoever wants it has to agree with people who defend something else."
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A filled workspace and the scenes that can be played on it; ``remarks`` tell what was made for it."""

    sample: bool
    place: str
    counts: Counts
    remarks: Sequence[str]
    scenes: Iterator[Scene]


def open_sample(database: str | None, *, mix: bool) -> Opening:
    """The sample in its workspace, loaded where it is not there yet."""
    session, called = open_session(database or DATABASE), _called()
    mind, files, deals = open_mind(), sample_files(), open_deal_reader()
    source = SampleSource(files, open_page_reader(), open_evidence_reader(), deals, mind.library, mind.meaning)
    load_sample(session.context, session.store, source, mix=mix)
    props = Props(session.context, session.store, mind, open_randomness(), called, session.settings.database)
    remarks = (
        MADE_UP,
        "Its dates are moved so that the newest observation is at most a month old.",
    )
    return Opening(
        sample=True, place=session.store.place, counts=_counts(session), remarks=remarks, scenes=on_sample(props)
    )


def open_page(file: Path, database: str | None) -> Opening:
    """A page of the user's own in a workspace of its own; raises InvalidInput, TooLarge or NotFound."""
    mind, pages = open_mind(), open_page_reader()
    page = pages.read(file)
    if not page.personas:
        raise InvalidInput(
            f"{file} holds no persona; give each a heading with fields below it, such as Job To Be Done."
        )
    session = open_session(database or f"sqlite:///answerable-demo-{slug_of(file.stem)}.db")
    begin(session.context, session.store)
    plans = plan_import(session.context, session.store, pages, mind.library, [file])
    apply_plans(session.context, session.store, plans, "a demo on this page was asked for")
    props = Props(session.context, session.store, mind, open_randomness(), _called(), session.settings.database)
    remarks = (f"{file.name}, read as a handbook page.", *(remark for plan in plans for remark in plan.remarks))
    return Opening(
        sample=False, place=session.store.place, counts=_counts(session), remarks=remarks, scenes=on_page(props)
    )


def _counts(session: Session) -> Counts:
    with session.store.read() as reader:
        return reader.counts()


def _called() -> str:
    """How to call this command again: by its name where the shell finds it, else by its path from here."""
    if shutil.which("answerable"):
        return "answerable"
    typed, here = Path(sys.argv[0]), Path.cwd()
    return str(typed.relative_to(here) if typed.is_relative_to(here) else typed)
