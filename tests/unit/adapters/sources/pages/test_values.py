"""The one table of where a line means several values."""

import pytest

from answerable.adapters.sources.pages.labels import Form
from answerable.adapters.sources.pages.values import split, split_exported


@pytest.mark.parametrize(
    ("form", "line", "values"),
    [
        (Form.WHOLE, "Having autonomy / independence", ["Having autonomy / independence"]),
        (Form.NUMBERED, "Initiator / Identifier of need", ["Initiator / Identifier of need"]),
        (Form.SLASHES, "Webinars / Fairs /Visits", ["Webinars", "Fairs", "Visits"]),
        (Form.SLASHES, "Webinars /", ["Webinars"]),
        (Form.SLASHES, "Events & Meetups", ["Events & Meetups"]),
        (Form.SLASHES, "purpose/ mission", ["purpose/ mission"]),
        (Form.SLASHES, "Cost (a / b) / Speed", ["Cost (a / b)", "Speed"]),
        (Form.SLASHES, "Cost \\/ Speed", ["Cost \\/ Speed"]),
        (Form.SLASHES, "audits and / or reviews", ["audits and / or reviews"]),
        (Form.TITLES, "Sr. Manager, DevSecOps / CFO, VP Finance", ["Sr. Manager, DevSecOps", "CFO", "VP Finance"]),
        (Form.TITLES, "CIO, Europe", ["CIO, Europe"]),
        (Form.TITLES, "Manager/Director: Release", ["Manager/Director: Release"]),
        (Form.SUPERIORS, "CTO, CIO, or SVP Engineering", ["CTO", "CIO", "SVP Engineering"]),
        (Form.SUPERIORS, "CIO or VP, Platform / Systems", ["CIO", "VP, Platform / Systems"]),
        (Form.SUPERIORS, "Director or VP Development", ["Director or VP Development"]),
        (Form.SUPERIORS, "CEO / Board", ["CEO", "Board"]),
        (Form.SUPERIORS, "", []),
    ],
)
def test_a_line_is_split_as_its_facet_says(form: Form, line: str, values: list[str]) -> None:
    assert split(line, form) == values


def test_a_line_of_the_exporter_is_split_at_its_separator_alone() -> None:
    assert split_exported("Cost (a / CIO or b", Form.SUPERIORS) == ["Cost (a", "CIO or b"]
    assert split_exported("a / b", Form.WHOLE) == ["a / b"]


def test_splitting_a_long_line_takes_no_longer_than_reading_it() -> None:
    assert len(split("a/" * 400_000, Form.SLASHES)) == 1
    assert len(split("a /" * 300_000, Form.SLASHES)) == 300_000
