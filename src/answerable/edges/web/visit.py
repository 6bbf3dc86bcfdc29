"""One request as a route sees it: the parts it works with, its context, and the way back to the browser."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from answerable.edges.context import new_context
from answerable.edges.web.forms import Posted, read_form
from answerable.edges.web.parts import Parts
from answerable.edges.web.rendering import Renderer
from answerable.usecases.context import Context


@dataclass(frozen=True, slots=True)
class Visit:
    """What every route works with."""

    request: Request
    parts: Parts
    context: Context
    renderer: Renderer

    def show(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page of ours."""
        return self.renderer.page(self.request, template, status, values)

    def go(self, path: str, **query: str) -> RedirectResponse:
        """Sends the browser to another of our pages, with GET."""
        return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, status_code=303)


def visit(request: Request) -> Visit:
    """The visit that a request is."""
    state = request.app.state
    return Visit(request, state.parts, new_context(state.parts.settings.actor), state.renderer)


Visiting = Annotated[Visit, Depends(visit)]
Form = Annotated[Posted, Depends(read_form)]
SlugPath = Annotated[str, Path(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
ClaimPath = Annotated[str, Path(pattern=r"^c-[a-z2-7]{8}$")]
DigestPath = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
