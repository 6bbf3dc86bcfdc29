"""The published schemas are those of the nouns, and the library's own files follow them."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.shared import ROOT
from tools import schemas

LIBRARY = ROOT / "src" / "answerable" / "adapters" / "library"
FILES = [
    *(("archetype", path) for path in sorted((LIBRARY / "archetypes").glob("*.yaml"))),
    ("stakes", LIBRARY / "stakes.yaml"),
    ("proofs", LIBRARY / "proofs.yaml"),
]


def published(name: str) -> Any:
    return json.loads((schemas.FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def test_the_published_schemas_are_up_to_date() -> None:
    assert schemas.outdated() == []


def test_a_changed_or_stray_schema_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "FOLDER", tmp_path)
    for name in schemas.KINDS:
        (tmp_path / f"{name}.json").write_text(schemas.schema(name), encoding="utf-8")
    assert schemas.outdated() == []
    (tmp_path / "deal.json").write_text("{}")
    (tmp_path / "hobby.json").write_text("{}")
    assert schemas.outdated() == ["deal.json", "hobby.json"]


@pytest.mark.parametrize("name", schemas.KINDS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(published(name))


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: getattr(value, "name", value))
def test_the_librarys_files_follow_the_published_schema(name: str, path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(published(name)).iter_errors(content)] == []


def test_the_schema_of_a_deal_refuses_what_is_not_one() -> None:
    deal = {
        "slug": "north-mill",
        "name": "North Mill, first order",
        "account": "North Mill",
        "offer": {"name": "Starter", "amount": 1000, "effects": [{"stake": "capital", "effect": "exposes", "size": 1}]},
        "seats": [{"role": "cfo", "title": "CFO"}],
    }
    validator = Draft202012Validator(published("deal"))
    assert list(validator.iter_errors(deal)) == []
    assert [error.message for error in validator.iter_errors(deal | {"stages": ["dreaming"]})]
    assert [error.message for error in validator.iter_errors(deal | {"hobby": "sailing"})]
