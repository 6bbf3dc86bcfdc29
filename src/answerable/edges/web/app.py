"""The application: guard, routes, failures."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from answerable import __version__
from answerable.edges.web import failures
from answerable.edges.web.bodies import MAX_DOCUMENT_BODY, BoundedBody
from answerable.edges.web.headers import SafeHeaders
from answerable.edges.web.hosts import LOOPBACK_NAMES, OwnHosts
from answerable.edges.web.parts import Parts, open_parts
from answerable.edges.web.rendering import Renderer
from answerable.edges.web.routes import about, ask, charts, deals, home, lint, pages, personas, timeline
from answerable.edges.web.tokens import Tokens
from answerable.settings import Settings

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings, parts: Parts | None = None) -> FastAPI:
    """The pages of the workspace that the settings name; ``parts`` replaces what they would open."""
    app = FastAPI(
        title="Answerable", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_closing
    )
    tokens = Tokens()
    app.state.tokens = tokens
    app.state.renderer = Renderer(tokens)
    app.state.parts = parts or open_parts(settings)
    # The last one added is the first one met: headers around everything, then the name, then the size.
    app.add_middleware(BoundedBody, limits={pages.UPLOADS: MAX_DOCUMENT_BODY})
    app.add_middleware(OwnHosts, names=LOOPBACK_NAMES, refuse=failures.failure_page)
    app.add_middleware(SafeHeaders)
    failures.register(app)
    for room in (home, pages, personas, lint, timeline, charts, ask, deals, about):
        room.register(app)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


@asynccontextmanager
async def _closing(app: FastAPI) -> AsyncIterator[None]:
    """Lets go of the database when the server stops."""
    yield
    store = app.state.parts.store.made
    if store is not None:
        store.close()
