"""Real data beside the checkout, where it is present."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def unavailable(reason: str) -> None:
    """Skips a test for want of something outside the project; in CI that is a failure."""
    if os.environ.get("ANSWERABLE_NO_SKIPS") == "1":
        pytest.fail(f"{reason} (ANSWERABLE_NO_SKIPS is set, so this is a failure)")
    pytest.skip(reason)


def shared(path: str) -> Path:
    """A file or folder of the shared data; skips where it is absent."""
    found = SHARED / path
    if not found.exists():
        unavailable(f"the shared data has no {path} here; tests of real files need it beside the checkout")
    return found
