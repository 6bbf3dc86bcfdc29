"""Files become plans: read, understood, and what they leave open asked where somebody can answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.domain.personas.headings import Readings
from answerable.domain.personas.plan import PagePlan
from answerable.edges.cli.editor import is_interactive
from answerable.edges.cli.output import console, print_json
from answerable.edges.cli.questions import ask_questions, open_questions, questions_file, read_stdin
from answerable.edges.cli.session import Session
from answerable.errors import InvalidInput
from answerable.usecases.documents import Source, Understanding, plan_sources, read_content, read_sources
from answerable.usecases.pages import Readers
from answerable.usecases.ports import Store
from answerable.wiring import (
    open_document_interpreter,
    open_document_reader,
    open_library,
    open_meaning,
    open_page_reader,
    open_suggester,
)

PASTED = "pasted text"
PASTED_LIMIT = 5_000_000
_STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said of an import: headings, the group of single pages, renames, answers by question id."""

    headings: Readings
    group: str | None
    renamed: Mapping[str, str]
    answers: Mapping[str, str]


def plan_files(session: Session, files: Sequence[Path], told: Told, *, ask: bool) -> tuple[PagePlan, ...]:
    """The plans of files and folders; with ``ask`` at a terminal what they leave open is asked."""
    library, meaning = open_library(), open_meaning()
    readers = Readers(open_page_reader(), library, meaning, told.headings)
    sources = _sources(session.store, readers, files, told.group)
    suggester = open_suggester(session.settings.model) if any(source.document for source in sources) else None
    understanding = Understanding(open_document_interpreter(), library, meaning, suggester, told.headings)

    def replan(known: Mapping[str, str]) -> tuple[PagePlan, ...]:
        return plan_sources(session.context, session.store, understanding, sources, known, told.renamed)

    return ask_questions(console(), replan, told.answers) if ask and is_interactive() else replan(told.answers)


def write_questions(path: Path, plans: Sequence[PagePlan], *, as_json: bool) -> None:
    """Writes the open questions of plans to a new file; raises InvalidInput where it exists or cannot be written."""
    questions = open_questions(plans)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(questions_file(questions))
    except FileExistsError:
        raise InvalidInput(f"{path} exists already; name a new file for the questions.") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InvalidInput(f"{path} cannot be written ({reason}); name another file for the questions.") from None
    if as_json:
        print_json({"questions": len(questions), "file": str(path)})
    else:
        count = "1 question" if len(questions) == 1 else f"{len(questions)} questions"
        console().print(f"Wrote {count} to {path}; nothing was changed.", markup=False, soft_wrap=True)


def _sources(store: Store, readers: Readers, files: Sequence[Path], group: str | None) -> list[Source]:
    documents = open_document_reader()
    sources = read_sources(store, readers, documents, [path for path in files if path != _STDIN], group)
    if _STDIN in files:
        sources.append(read_content(store, readers, documents, read_stdin(PASTED_LIMIT), PASTED))
    return sources
