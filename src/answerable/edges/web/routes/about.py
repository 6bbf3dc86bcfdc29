"""How to read what the pages show."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from answerable.edges.web.addresses import shows
from answerable.edges.web.visit import Visiting


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/reading", reading)


def reading(visit: Visiting) -> HTMLResponse:
    """What the figures mean."""
    return visit.show("reading.html")
