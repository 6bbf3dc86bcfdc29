"""Templates to pages: everything escaped, nothing undefined, every form with its token."""

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from answerable import __version__
from answerable.edges.web.tokens import FIELD, Tokens
from answerable.edges.web.words import FILTERS


class Renderer:
    """Renders the templates of this package; safe to share between threads."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._environment = Environment(
            loader=PackageLoader("answerable.edges.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters.update(FILTERS)
        self._environment.globals.update(release=__version__, token_field=FIELD)

    def page(self, request: Request, template: str, status: int, values: dict[str, Any]) -> HTMLResponse:
        """A page with its values, and the cookie that its forms need where the browser has none yet."""
        nonce = self._tokens.nonce(request)
        body = self._environment.get_template(template).render(
            values, token=self._tokens.sign(nonce), path=request.url.path
        )
        response = HTMLResponse(body, status)
        name = self._tokens.cookie_name(request)
        if request.cookies.get(name) != nonce:
            response.set_cookie(name, nonce, httponly=True, samesite="strict", path="/")
        return response
