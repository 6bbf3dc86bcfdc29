"""Pictures of personas beside one another are well-formed, say in words what they show, and hold nothing that runs."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from answerable.adapters.publish.svg.personas import SvgPersonaPictures
from answerable.domain.model.facet import Facet
from answerable.domain.personas.orgchart import org_chart
from answerable.domain.personas.sharing import shared_matrix
from tests.unit.domain.personas.people import employee, somebody

NASTY = '<script>alert("1")</script> & Söhne \x00'


def _chart(*people: tuple[str, list[str], list[str]]) -> str:
    return SvgPersonaPictures().chart(org_chart([employee(*each) for each in people]))


def _shared(*said: list[str]) -> str:
    personas = [somebody(f"p{number}", {Facet.CHALLENGE: texts}) for number, texts in enumerate(said)]
    vectors = {text: np.eye(1, 8, dtype=np.float32)[0] for texts in said for text in texts}
    return SvgPersonaPictures().shared(shared_matrix(personas, [Facet.CHALLENGE], vectors))


def _words(drawing: str) -> str:
    return " ".join("".join(ElementTree.fromstring(drawing).itertext()).split())  # noqa: S314 - drawn by us


def test_a_chart_says_who_reports_to_whom_and_what_is_inferred() -> None:
    words = _words(
        _chart(("a", ["CISO"], ["CTO"]), ("b", ["CTO"], ["CEO"]), ("c", ["COO"], ["Finance Director", "CEO"]))
    )
    assert "A reports to B" in words
    assert "B reports to CEO" in words
    assert "under Finance Director" in words


def test_an_inferred_line_is_dashed() -> None:
    assert "stroke-dasharray" in _chart(("a", ["Security Engineer"], ["Finance Director"]), ("b", ["CFO"], []))
    assert "stroke-dasharray" not in _chart(("a", ["CISO"], ["CFO"]), ("b", ["CFO"], []))


@pytest.mark.parametrize("people", [(), (("a", ["CFO"], ["COO"]), ("b", ["COO"], ["CFO"]))])
def test_empty_and_circular_charts_can_be_drawn(people: tuple[tuple[str, list[str], list[str]], ...]) -> None:
    assert "Who reports to whom" in _words(_chart(*people))


def test_a_wide_level_goes_on_in_the_next_row() -> None:
    drawing = _chart(*((f"p{number}", ["CFO"], ["CEO"]) for number in range(20)))
    width, height = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing)[0])
    assert width < 1_800
    assert height > 400


def test_shared_rows_are_told_with_who_says_them() -> None:
    words = _words(_shared(["Silos"], ["Silos"]))
    assert "Challenge: Silos (2 personas)" in words
    assert "P0: Silos" in words
    assert "No two of them" in _words(_shared(["Silos"], []))


def test_nothing_in_a_picture_runs_loads_or_needs_a_style() -> None:
    for drawing in (_chart(("a", [NASTY], [NASTY])), _shared([NASTY], [NASTY])):
        assert not re.search(r"<script|<style|style=|href|url\(|\son\w+=|<foreignObject", drawing, re.IGNORECASE)
        assert "Söhne" in _words(drawing)
