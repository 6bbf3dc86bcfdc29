"""The workspace at a glance."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

from answerable.edges.web.addresses import shows, takes
from answerable.edges.web.views.persona import home_view
from answerable.edges.web.visit import Form, Visiting
from answerable.edges.web.words import counted
from answerable.usecases.beliefs import beliefs_of_all
from answerable.usecases.ports import AsOf, Counts
from answerable.usecases.samples import load_sample


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/", home)
    takes(app, "/sample", sample)


def home(visit: Visiting) -> HTMLResponse:
    """All personas with the strength of their evidence; in an empty workspace the way in."""
    with visit.parts.store().read() as reader:
        versions, groups, counts = reader.personas(), reader.groups(), reader.counts()
        beliefs = beliefs_of_all(visit.context, reader, versions, AsOf())
    return visit.show("home.html", parts=home_view(versions, groups, beliefs), told=_told(counts))


def sample(visit: Visiting, _form: Form) -> Response:
    """Loads the sample into an empty workspace; raises Refused where somebody's work is in it."""
    load_sample(visit.context, visit.parts.store(), visit.parts.sample())
    return visit.go("/")


def _told(counts: Counts) -> str:
    evidence = counted(counts.evidence, "piece") if counts.evidence else "no piece"
    deals = counted(counts.deals, "deal") if counts.deals else "no deal"
    return f"{counted(counts.personas, 'persona')}, {evidence} of evidence, {deals}."
