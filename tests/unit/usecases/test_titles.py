"""Titles are placed among the workspace's personas, deprecated ones left out."""

from pathlib import Path

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona, PersonaStatus
from answerable.errors import NotFound
from answerable.usecases.context import Context
from answerable.usecases.titles import TitleMatch, as_document, place_titles
from tests.workspaces import workspace


def persona(slug: str, *titles: str, archetype: str | None = None, status: str = "canonical") -> Persona:
    claims = tuple(
        Claim(id=f"c-{slug[:3]}aaaa{place}".ljust(10, "a")[:10], facet=Facet.TITLE, text=title, order=place)
        for place, title in enumerate(titles, start=2)
    )
    return Persona(slug=slug, name=slug, archetype=archetype, claims=claims, status=PersonaStatus(status))


PERSONAS = [
    persona("security-chief", "CISO", "Head of Security"),
    persona("money", archetype="finance"),
    persona("marketing-director"),
    persona("gone", "CIO", status="deprecated"),
]


@pytest.fixture
def placed(tmp_path: Path, empty_database: Path, context: Context) -> dict[str, TitleMatch]:
    store = workspace(tmp_path, PERSONAS, empty_database)
    titles = ["Deputy CISO", "Treasurer", "Head of Marketing", "CIO", "CFO & COO", ""]
    found = place_titles(context, store, BuiltInLibrary(), load_title_weights(), titles)
    store.close()
    return {each.reading.title: each for each in found}


def likeliest(placed: TitleMatch) -> str | None:
    slug, share = placed.match.personas[0]
    return slug if share > placed.match.none else None


def test_a_persona_is_found_by_its_titles_its_archetype_or_its_name(placed: dict[str, TitleMatch]) -> None:
    assert likeliest(placed["Deputy CISO"]) == "security-chief"
    assert likeliest(placed["Treasurer"]) == "money"
    assert likeliest(placed["Head of Marketing"]) == "marketing-director"


def test_a_deprecated_persona_takes_no_title_unless_it_is_named(
    placed: dict[str, TitleMatch], tmp_path: Path, empty_database: Path, context: Context
) -> None:
    assert likeliest(placed["CIO"]) is None
    (tmp_path / "named").mkdir()
    store = workspace(tmp_path / "named", PERSONAS, empty_database)
    (found,) = place_titles(context, store, BuiltInLibrary(), load_title_weights(), ["CIO"], personas=["gone"])
    store.close()
    assert likeliest(found) == "gone"


def test_the_document_has_the_documented_names_and_sums_to_one(placed: dict[str, TitleMatch]) -> None:
    document = as_document(placed["Deputy CISO"])
    assert set(document) == {
        *("title", "personas", "none", "function", "seniority", "spans", "archetype", "functions", "seniorities"),
    }
    assert document["function"] == "security"
    assert document["seniority"] == "vice-president"
    assert sum(each["probability"] for each in document["personas"]) + document["none"] == pytest.approx(1, abs=1e-3)


def test_an_empty_title_is_none_of_them_and_names_nothing(placed: dict[str, TitleMatch]) -> None:
    document = as_document(placed[""])
    assert (document["function"], document["seniority"]) == (None, None)
    assert document["none"] > 0.9


def test_a_title_of_two_roles_says_what_it_spans_and_has_no_archetype(placed: dict[str, TitleMatch]) -> None:
    document = as_document(placed["CFO & COO"])
    assert document["spans"] == ["finance", "operations"]
    assert document["archetype"] is None


def test_an_unknown_persona_is_refused_with_those_there_are(
    tmp_path: Path, empty_database: Path, context: Context
) -> None:
    store = workspace(tmp_path, PERSONAS, empty_database)
    with pytest.raises(NotFound, match="no persona nobody; this workspace has gone, marketing-director"):
        place_titles(context, store, BuiltInLibrary(), load_title_weights(), ["CIO"], personas=["nobody"])
    store.close()
