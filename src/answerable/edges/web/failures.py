"""Pages for what goes wrong: one sentence, its code, and a way on; never a traceback."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from answerable.edges.web.headers import mark_safe
from answerable.edges.web.rendering import Renderer
from answerable.errors import AnswerableError, InvalidInput, NotFound, TooLarge

_TITLES = {
    403: "Refused",
    404: "Not here",
    405: "Not that way",
    409: "It has changed meanwhile",
    413: "Too large",
    422: "That cannot be used",
    501: "Not installed",
    503: "The workspace cannot be reached",
}
_NOT_ALLOWED = "This address does not take that kind of request."


def register(app: FastAPI) -> None:
    """Turns every failure into a page of ours."""
    app.add_exception_handler(AnswerableError, _told)
    app.add_exception_handler(HTTPException, _plain)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


def failure_page(request: Request, error: AnswerableError) -> HTMLResponse:
    """The page of an error of ours."""
    return _page(request, error.http_status, str(error), error.code)


def _page(request: Request, status: int, sentence: str, code: str) -> HTMLResponse:
    renderer: Renderer = request.app.state.renderer
    values = {"title": _TITLES.get(status, "Something went wrong"), "sentence": sentence, "code": code}
    page = renderer.page(request, "failure.html", status, values)
    if status == TooLarge.http_status:
        page.headers["connection"] = "close"  # whoever is still sending shall stop
    return page


async def _told(request: Request, error: Exception) -> HTMLResponse:
    assert isinstance(error, AnswerableError)  # noqa: S101 - registered for this kind only
    return failure_page(request, error)


async def _plain(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == NotFound.http_status:
        return failure_page(request, NotFound(f"There is no page {request.url.path[:200]}; start again from the top."))
    sentence = _NOT_ALLOWED if status == 405 else "The request could not be understood; go back and try again."
    return _page(request, status, sentence, "error")


async def _invalid(request: Request, error: Exception) -> HTMLResponse:
    details = error.errors() if isinstance(error, RequestValidationError) else []
    place, name = details[0]["loc"][0], str(details[0]["loc"][-1])
    if place == "path":
        return failure_page(request, NotFound(f"There is no page {request.url.path[:200]}; start again from the top."))
    return failure_page(request, InvalidInput(f"The value of {name!r} in the address cannot be used; correct it."))


async def _unexpected(request: Request, _error: Exception) -> HTMLResponse:
    # Made outside the other middleware, so the headers are added here; the server's log has the traceback.
    sentence = "Something broke on our side; nothing was half written, and the terminal that runs Answerable says what."
    return mark_safe(_page(request, 500, sentence, "error"))
