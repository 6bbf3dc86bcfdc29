"""How personas drifted."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from answerable.domain.personas.drift import stands
from answerable.edges.web.addresses import shows
from answerable.edges.web.views.timeline import lanes, moments
from answerable.edges.web.visit import SlugPath, Visiting
from answerable.usecases.timelines import timelines


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/timeline", everybody)
    shows(app, "/personas/{slug}/timeline", persona)


def everybody(visit: Visiting) -> HTMLResponse:
    """A lane for each persona, a dot for each of its versions."""
    views, ticks = lanes(timelines(visit.context, visit.parts.store()))
    return visit.show("timelines.html", lanes=views, ticks=ticks)


def persona(visit: Visiting, slug: SlugPath) -> HTMLResponse:
    """The versions of one persona, each with what it changed, word by word."""
    [found] = timelines(visit.context, visit.parts.store(), slug)
    views, ticks = lanes([found])
    return visit.show(
        "timeline.html",
        timeline=found,
        lane=views[0],
        ticks=ticks,
        stands=stands(found),
        moments=moments(found),
    )
