"""Pictures are well-formed, say in words what they show, and hold nothing that runs."""

import re
from xml.etree import ElementTree

import pytest

from answerable.adapters.publish.svg import palette
from answerable.adapters.publish.svg.canvas import shortened, wrapped
from answerable.adapters.publish.svg.pictures import SvgPictures
from answerable.domain.committee.outcome import SimulationResult
from answerable.domain.model.power import Power
from tests.fakes.committee import concern, scene, simulated, sitter

NASTY = '<script>alert("1")</script> & Söhne \x00\x1b'


@pytest.fixture(scope="module")
def result() -> SimulationResult:
    """A deal with two seats that pull apart."""
    seats = (
        sitter("cfo", Power.APPROVER, concern(), weights={"capital": 1.0}, met=False),
        sitter("cmo", Power.CHAMPION, weights={"growth": 1.0}),
    )
    return simulated(scene(*seats))


def _drawings(result: SimulationResult) -> list[str]:
    pictures = SvgPictures()
    return [pictures.outcome(result), pictures.friction(result), pictures.both(result)]


def _words(drawing: str) -> str:
    return " ".join("".join(ElementTree.fromstring(drawing).itertext()).split())  # noqa: S314 - drawn by us


def test_each_drawing_is_well_formed_and_has_title_and_description(result: SimulationResult) -> None:
    for drawing in _drawings(result):
        tags = [element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawing).iter()]  # noqa: S314 - as above
        assert {"title", "desc"} <= set(tags)
        assert 'role="img"' in drawing


def test_nothing_in_a_drawing_runs_loads_or_needs_a_style(result: SimulationResult) -> None:
    for drawing in _drawings(result.model_copy(update={"name": NASTY})):
        assert not re.search(r"<script|<style|style=|href|url\(|\son\w+=|<foreignObject", drawing, re.IGNORECASE)
        assert "Söhne" in _words(drawing)


def test_effects_are_written_as_signed_numbers_beside_their_colour(result: SimulationResult) -> None:
    words = _words(SvgPictures().friction(result))
    assert "−0.80" in words
    assert "+0.60" in words
    assert "approver, not met" in words


def test_the_outcome_says_means_and_days(result: SimulationResult) -> None:
    words = _words(SvgPictures().outcome(result))
    assert f"{result.won.mean:.0%}" in words
    assert "prior only" in words


def test_a_deal_in_which_nothing_is_touched_can_be_drawn(result: SimulationResult) -> None:
    drawing = SvgPictures().friction(result.model_copy(update={"friction": ()}))
    assert "none" in _words(drawing)


def test_colours_grow_darker_with_the_effect_and_differ_by_direction() -> None:
    def light(effect: float) -> int:
        colour = palette.diverging(effect)
        return sum(int(colour[place : place + 2], 16) for place in (1, 3, 5))

    assert light(0.0) > light(0.3) > light(0.9)
    assert light(0.0) > light(-0.3) > light(-0.9)
    assert palette.diverging(0.5) != palette.diverging(-0.5)


@pytest.mark.parametrize("effect", [step / 10 for step in range(-10, 11)])
def test_numbers_can_be_read_on_their_colour(effect: float) -> None:
    assert _contrast(palette.diverging(effect), palette.on(effect)) >= 4.5


def test_long_words_are_cut_and_long_sentences_wrapped() -> None:
    assert shortened("a" * 100, 100.0, 10.0).endswith("…")
    assert shortened("short", 100.0, 10.0) == "short"
    assert " ".join(wrapped("one two three four", 50.0, 10.0)) == "one two three four"
    assert len(wrapped("one two three four", 50.0, 10.0)) > 1


def _contrast(one: str, other: str) -> float:
    lights = sorted(_luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
