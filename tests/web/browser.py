"""A real Chromium that notes everything it complains about."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.shared import unavailable

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Switches with which Chromium runs in a container and calls nobody."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A page and what its console said; a violation of the content security policy is said there too."""

    page: Page
    complaints: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser until the block is left; without Chromium the test is skipped."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        unavailable("the browser tests need Chromium; install it with: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


def _failed(request: Request) -> list[str]:
    """What failed, unless it was given up because the next page was opened."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


@contextmanager
def watched(browser: Browser, *, scripts: bool = True, width: int = 1280, dark: bool = False) -> Iterator[Watched]:
    """A fresh page that collects complaints."""
    context = browser.new_context(
        java_script_enabled=scripts,
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
    )
    seen = Watched(context.new_page())
    seen.page.on("console", lambda message: seen.complaints.append(message.text))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("requestfailed", lambda request: seen.complaints.extend(_failed(request)))
    seen.page.set_default_timeout(30_000)
    try:
        yield seen
    finally:
        context.close()
