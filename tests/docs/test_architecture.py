"""The picture of the house is true: every folder stands in it, and none that is gone."""

import re

from tests.shared import ROOT

SOURCE = ROOT / "src" / "answerable"
PAGE = ROOT / "docs" / "architecture.md"


def test_every_package_is_described() -> None:
    described = set(re.findall(r"^\| `([a-z/]+)` \|", PAGE.read_text(), re.MULTILINE))
    floors = {path.parent.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("__init__.py")} - {"."}
    rooms = {room for room in floors if room.count("/") <= 1}
    assert rooms - described == set()
    assert described - rooms == set()
