"""Puts pages and forms at their addresses."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse


def shows(app: FastAPI, path: str, endpoint: Callable[..., Any]) -> None:
    """A page to look at: GET and HEAD, changes nothing, can be bookmarked."""
    app.add_api_route(path, endpoint, methods=["GET", "HEAD"], response_class=HTMLResponse, response_model=None)


def takes(app: FastAPI, path: str, endpoint: Callable[..., Any]) -> None:
    """A form to send: POST, guarded by its origin and token."""
    app.add_api_route(path, endpoint, methods=["POST"], response_class=HTMLResponse, response_model=None)
