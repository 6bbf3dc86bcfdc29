"""The library reads its own files, once per instance, and says what it does not have."""

from pathlib import Path

import pytest

from answerable.adapters.library import loader
from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.model.power import Power
from answerable.domain.model.stage import Stage
from answerable.errors import InvalidInput, NotFound
from answerable.wiring import open_library


def test_wiring_opens_the_library() -> None:
    assert [archetype.slug for archetype in open_library().archetypes()] == [
        "marketing",
        "finance",
        "technology",
        "operations",
        "security",
        "platform",
        "application-development",
        "compliance",
        "release",
        "program-management",
        "legal-procurement",
        "back-office",
    ]


def test_an_unknown_archetype_is_answered_with_those_there_are() -> None:
    with pytest.raises(NotFound, match=r"no archetype called astrology; choose one of marketing, finance"):
        BuiltInLibrary().archetype("astrology")


def test_a_name_that_climbs_out_of_the_folder_is_not_found() -> None:
    with pytest.raises(NotFound):
        BuiltInLibrary().archetype("../stakes")


def test_a_file_is_read_once_per_instance() -> None:
    library, other = BuiltInLibrary(), BuiltInLibrary()
    assert library.archetype("finance") is library.archetypes()[1]
    assert library.stakes() is library.stakes()
    assert library.archetype("finance") is not other.archetype("finance")
    assert library.archetype("finance") == other.archetype("finance")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- slug: capital\n", r"item 1, name is missing \(and 1 more like it\)"),
        ("- [unclosed", "while parsing a flow"),
        ("- {slug: a, name: A, definition: B, colour: red}", "colour is not a field that is known here"),
        ("!!python/object/apply:os.getcwd []", "could not determine a constructor"),
    ],
)
def test_a_damaged_file_is_named_with_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, complaint: str
) -> None:
    (tmp_path / "stakes.yaml").write_text(text)
    monkeypatch.setattr(loader, "files", lambda _package: tmp_path)
    with pytest.raises(InvalidInput, match=rf"own file stakes\.yaml was damaged: .*{complaint}.*; install"):
        BuiltInLibrary().stakes()


def test_a_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "files", lambda _package: tmp_path)
    with pytest.raises(InvalidInput, match=r"own file committee\.yaml is missing; install"):
        BuiltInLibrary().committee()


def test_the_committee_has_a_prior_for_every_stage_and_power() -> None:
    prior = BuiltInLibrary().committee()
    assert set(prior.stage_days) == set(Stage)
    assert set(prior.acts) == set(Power)


def test_the_stages_add_up_to_about_the_published_cycle() -> None:
    prior = BuiltInLibrary().committee()
    total = sum(duration.median_days for duration in prior.stage_days.values())
    assert total == pytest.approx(prior.cycle_days.median_days, rel=0.1)
