"""A page of personas: uploaded, previewed, applied."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

from answerable.domain.personas.identity import digest_of
from answerable.domain.personas.plan import PagePlan
from answerable.edges.web.addresses import shows, takes
from answerable.edges.web.forms import Posted
from answerable.edges.web.shelf import Waiting
from answerable.edges.web.views.plan import plan_view
from answerable.edges.web.visit import DigestPath, Form, Visit, Visiting
from answerable.errors import AnswerableError, Conflict, InvalidInput
from answerable.usecases.pages import Readers, read_page
from answerable.usecases.plans import Applied, apply_plans, plan_pages

REASON = "a page, uploaded and confirmed in the browser"


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/pages/new", new_page)
    takes(app, "/pages", upload)
    shows(app, "/pages/{digest}", preview)
    takes(app, "/pages/{digest}", apply)


def new_page(visit: Visiting) -> HTMLResponse:
    """The form for a page."""
    return visit.show("upload.html", error="", text="")


def upload(visit: Visiting, form: Form) -> Response:
    """Keeps a page until it is applied, and leads to its preview; what is wrong with it is told beside the form."""
    try:
        waiting = _waiting(form)
        _plan(visit, waiting)
    except InvalidInput as error:
        return _told(visit, form, error)
    return visit.go(f"/pages/{visit.parts.shelf.put(waiting)}")


def preview(visit: Visiting, digest: DigestPath) -> HTMLResponse:
    """What applying the page would do, in words; changes nothing."""
    waiting = visit.parts.shelf.get(digest)
    return visit.show("preview.html", plan=plan_view(_plan(visit, waiting), waiting.remark), digest=digest)


def apply(visit: Visiting, form: Form, digest: DigestPath) -> Response:
    """Applies exactly the plan that was previewed; raises Conflict when the workspace has moved on since."""
    plan = _plan(visit, visit.parts.shelf.get(digest))
    if digest_of(plan) != form.one("plan"):
        raise Conflict("The workspace has changed since this preview was made; load the preview again and look.")
    applied = apply_plans(visit.context, visit.parts.store(), (plan,), REASON)
    visit.parts.shelf.drop(digest)
    return visit.go(_after(plan, applied))


def _waiting(form: Posted) -> Waiting:
    if form.upload:
        text, remark = form.upload.text()
        return Waiting(form.upload.name, text, remark)
    if form.one("text"):
        return Waiting("pasted-page.md", form.one("text"))
    raise InvalidInput("There is no page in the form; choose a file or paste its text.")


def _plan(visit: Visit, waiting: Waiting) -> PagePlan:
    parts = visit.parts
    reader, library = parts.page_reader(), parts.library()
    readers = Readers(reader, library, parts.mind().meaning)
    page = read_page(parts.store(), readers, lambda known: reader.parse(waiting.text, waiting.name, known))
    (plan,) = plan_pages(visit.context, parts.store(), library, [(waiting.name, page)])
    return plan


def _after(plan: PagePlan, applied: Applied) -> str:
    """Where to look after a page was applied: at its only persona, else at the first page."""
    slugs = [persona.slug for persona in plan.personas]
    if len(slugs) == 1 and len(applied.versions) == 1:
        return f"/personas/{slugs[0]}"
    return f"/#group-{plan.group.slug}" if plan.group else "/"


def _told(visit: Visit, form: Posted, error: AnswerableError) -> HTMLResponse:
    return visit.show("upload.html", error.http_status, error=str(error), text=form.one("text"))
