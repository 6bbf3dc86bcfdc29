"""Every address that the server answers stands in the reference, and none that it does not."""

import re
from pathlib import Path

from starlette.routing import Route

from answerable.edges.web.app import create_app
from answerable.settings import Settings
from tests.shared import ROOT

PAGE = ROOT / "docs" / "reference" / "routes.md"


def test_every_route_is_documented(tmp_path: Path) -> None:
    app = create_app(Settings(database=f"sqlite:///{tmp_path}/none.db"))
    served = {
        (method, route.path)
        for route in app.routes
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert served
    assert set(re.findall(r"^\| `([A-Z]+)` \| `([^`]+)` \|", PAGE.read_text(), re.MULTILINE)) == served
