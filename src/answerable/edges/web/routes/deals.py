"""Deals: listed, described in a form or a file, simulated."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from answerable.edges.web.addresses import shows, takes
from answerable.edges.web.deal_form import posted_deal
from answerable.edges.web.forms import Posted
from answerable.edges.web.views.deal import SEATS, SIZES, DealForm, deal_line, form_values
from answerable.edges.web.views.outcome import outcome_view
from answerable.edges.web.visit import Form, SlugPath, Visit, Visiting
from answerable.errors import AnswerableError, InvalidInput
from answerable.usecases.committees import DEFAULT_PATHS, DEFAULT_SEED, deal_choices, simulate
from answerable.usecases.deals import add_deal, keep_deal

FROM_FORM = "described in the browser"
FROM_FILE = "a deal file, uploaded in the browser"

Origin = Annotated[str, Query(alias="from")]
Seed = Annotated[int, Query(ge=0, le=2**31)]


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/deals", deals)
    shows(app, "/deals/new", new_deal)
    takes(app, "/deals", add)
    takes(app, "/deals/file", add_file)
    shows(app, "/deals/{slug}", deal)


def deals(visit: Visiting) -> HTMLResponse:
    """The deals of the workspace."""
    with visit.parts.store().read() as reader:
        lines = tuple(deal_line(each) for each in reader.deals())
    return visit.show("deals.html", deals=lines)


def new_deal(visit: Visiting, origin: Origin = "") -> HTMLResponse:
    """The form, empty or filled in from a deal that is there."""
    values: dict[str, str] = {}
    if origin:
        with visit.parts.store().read() as reader:
            values = form_values(reader.deal(origin))
    return _form(visit, values)


def add(visit: Visiting, form: Form) -> Response:
    """Keeps the deal of the form and shows what comes of it; what is wrong is told beside the filled-in form."""
    try:
        described = posted_deal(form.values(), visit.parts.library())
        # Simulated before it is kept, so that a deal whose seats cannot be resolved is never kept.
        simulate(visit.context, visit.parts.store(), visit.parts.library(), visit.parts.randomness(), described)
        kept = add_deal(visit.context, visit.parts.store(), visit.parts.library(), described, FROM_FORM)
    except InvalidInput as error:
        return _form(visit, form.values(), error)
    return visit.go(f"/deals/{kept.slug}")


def add_file(visit: Visiting, form: Form) -> Response:
    """Keeps the deal of a file or of pasted YAML; one of the same slug is replaced."""
    described = visit.parts.deal_reader().parse(*_text(form))
    simulate(visit.context, visit.parts.store(), visit.parts.library(), visit.parts.randomness(), described)
    keep_deal(visit.context, visit.parts.store(), visit.parts.library(), described, FROM_FILE)
    return visit.go(f"/deals/{described.slug}")


def deal(visit: Visiting, slug: SlugPath, seed: Seed = DEFAULT_SEED) -> HTMLResponse:
    """What the committee of a deal does with its offer."""
    with visit.parts.store().read() as reader:
        found = reader.deal(slug)
    result = simulate(
        visit.context,
        visit.parts.store(),
        visit.parts.library(),
        visit.parts.randomness(),
        found,
        paths=DEFAULT_PATHS,
        seed=seed,
    )
    picture = visit.parts.pictures()
    return visit.show(
        "outcome.html",
        deal=found,
        line=deal_line(found),
        result=result,
        outcome=outcome_view(result),
        friction=Markup(picture.friction(result)),  # noqa: S704 - drawn by us, every word in it escaped
    )


def _form(visit: Visit, values: dict[str, str], error: AnswerableError | None = None) -> HTMLResponse:
    choices = deal_choices(visit.context, visit.parts.store(), visit.parts.library())
    form = DealForm(choices, values, str(error) if error else "")
    status = error.http_status if error else 200
    return visit.show("deal_form.html", status, form=form, sizes=SIZES, seats=range(1, SEATS + 1))


def _text(form: Posted) -> tuple[str, str]:
    if form.upload:
        return form.upload.text()[0], form.upload.name
    if form.one("text"):
        return form.one("text"), "the pasted deal"
    raise InvalidInput("There is no deal in the form; choose a file or paste its text.")
