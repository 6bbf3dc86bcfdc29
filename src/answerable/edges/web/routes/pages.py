"""A page or document of personas: uploaded, previewed, its open questions answered, applied."""

from dataclasses import replace

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

from answerable.domain.model.page import Page
from answerable.domain.personas.identity import digest_of
from answerable.domain.personas.plan import PagePlan
from answerable.edges.web.addresses import shows, takes
from answerable.edges.web.forms import Posted
from answerable.edges.web.shelf import Waiting
from answerable.edges.web.views.plan import plan_view
from answerable.edges.web.visit import DigestPath, Form, Visit, Visiting
from answerable.errors import AnswerableError, Conflict, InvalidInput, MissingExtra
from answerable.usecases.documents import Source, is_page, plan_sources, read_content
from answerable.usecases.pages import Readers, read_page
from answerable.usecases.plans import Applied, apply_plans
from answerable.wiring import decode_text

REASON = "a page, uploaded and confirmed in the browser"
UPLOADS = "/pages"
PASTED = "pasted text"


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/pages/new", new_page)
    takes(app, UPLOADS, upload)
    shows(app, "/pages/{digest}", preview)
    takes(app, "/pages/{digest}", apply)
    takes(app, "/pages/{digest}/answers", answer)


def new_page(visit: Visiting) -> HTMLResponse:
    """The form for a page."""
    return visit.show("upload.html", error="", text="")


def upload(visit: Visiting, form: Form) -> Response:
    """Keeps a page until it is applied, and leads to its preview; what is wrong with it is told beside the form."""
    try:
        waiting = _waiting(visit, form)
        _plan(visit, waiting)
    except (InvalidInput, MissingExtra) as error:
        return _told(visit, form, error)
    return visit.go(f"/pages/{visit.parts.shelf.put(waiting)}")


def preview(visit: Visiting, digest: DigestPath) -> HTMLResponse:
    """What applying the page would do, in words; changes nothing."""
    waiting = visit.parts.shelf.get(digest)
    return visit.show("preview.html", plan=plan_view(_plan(visit, waiting), waiting.remark), digest=digest)


def answer(visit: Visiting, form: Form, digest: DigestPath) -> Response:
    """Takes answers to open questions, and leads to the preview that they make; changes nothing else."""
    waiting = visit.parts.shelf.get(digest)
    asked = {question.id for question in _plan(visit, waiting).questions}
    given = {name: value for name, value in form.values().items() if name in asked and value}
    kept = {name: value for name, value in waiting.answers if name not in asked}
    answered = replace(waiting, answers=tuple(sorted((kept | given).items())))
    _plan(visit, answered)
    return visit.go(f"/pages/{visit.parts.shelf.put(answered)}#questions")


def apply(visit: Visiting, form: Form, digest: DigestPath) -> Response:
    """Applies exactly the plan that was previewed; raises Conflict when the workspace has moved on since."""
    plan = _plan(visit, visit.parts.shelf.get(digest))
    if digest_of(plan) != form.one("plan"):
        raise Conflict("The workspace has changed since this preview was made; load the preview again and look.")
    applied = apply_plans(visit.context, visit.parts.store(), (plan,), REASON)
    visit.parts.shelf.drop(digest)
    return visit.go(_after(plan, applied))


def _waiting(visit: Visit, form: Posted) -> Waiting:
    if form.upload and visit.parts.document_reader().reads(form.upload.name):
        return _document(visit, form.upload.content, form.upload.name)
    if form.upload:
        text, remark = form.upload.text()
        return Waiting(form.upload.name, text, remark)
    if is_page(form.one("text")):
        return Waiting("pasted-page.md", form.one("text"))
    if form.one("text"):
        return _document(visit, form.one("text").encode("utf-8", "surrogatepass"), PASTED)
    raise InvalidInput("There is no page in the form; choose a file or paste its text.")


def _document(visit: Visit, content: bytes, name: str) -> Waiting:
    parts = visit.parts
    source = read_content(parts.store(), _readers(visit), parts.document_reader(), content, name)
    if source.document is not None:
        return Waiting(name, "", source=source)
    text, remark = decode_text(content, name)
    return Waiting(name, text, remark)


def _readers(visit: Visit) -> Readers:
    parts = visit.parts
    return Readers(parts.page_reader(), parts.library(), parts.mind().meaning)


def _page(visit: Visit, waiting: Waiting) -> Page:
    readers = _readers(visit)
    return read_page(visit.parts.store(), readers, lambda known: readers.pages.parse(waiting.text, waiting.name, known))


def _plan(visit: Visit, waiting: Waiting) -> PagePlan:
    source = waiting.source or Source(waiting.name, page=_page(visit, waiting))
    parts = visit.parts
    (plan,) = plan_sources(visit.context, parts.store(), parts.understanding(), [source], dict(waiting.answers))
    return plan


def _after(plan: PagePlan, applied: Applied) -> str:
    """Where to look after a page was applied: at its only persona, else at the first page."""
    slugs = [persona.slug for persona in plan.personas]
    if len(slugs) == 1 and len(applied.versions) == 1:
        return f"/personas/{slugs[0]}"
    return f"/#group-{plan.group.slug}" if plan.group else "/"


def _told(visit: Visit, form: Posted, error: AnswerableError) -> HTMLResponse:
    return visit.show("upload.html", error.http_status, error=str(error), text=form.one("text"))
