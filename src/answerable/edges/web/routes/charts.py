"""Personas beside one another: who reports to whom, what they share."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from answerable.domain.model.facet import Facet
from answerable.edges.web.addresses import shows
from answerable.edges.web.visit import Visiting
from answerable.usecases.charts import SHARED_FACETS, chart_of, shared_of

Facets = Annotated[list[Facet] | None, Query(alias="facet", max_length=len(Facet))]


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/chart", chart)
    shows(app, "/shared", shared)


def chart(visit: Visiting) -> HTMLResponse:
    """Who reports to whom, drawn and as a list."""
    drawn = chart_of(visit.context, visit.parts.store())
    picture = Markup(visit.parts.persona_pictures().chart(drawn))  # noqa: S704 - drawn by us, every word in it escaped
    return visit.show("chart.html", chart=drawn, picture=picture)


def shared(visit: Visiting, facets: Facets = None) -> HTMLResponse:
    """What the personas share in the facets asked for, drawn and as a table."""
    compared = tuple(dict.fromkeys(facets)) if facets else SHARED_FACETS
    matrix = shared_of(visit.context, visit.parts.store(), visit.parts.mind().meaning, compared)
    picture = Markup(visit.parts.persona_pictures().shared(matrix))  # noqa: S704 - as above
    names = {member.persona: member.name for member in matrix.members}
    return visit.show(
        "shared.html", matrix=matrix, picture=picture, names=names, compared=compared, facets=tuple(Facet)
    )
