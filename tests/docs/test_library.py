"""What the library holds is described as it is, or these tests fail."""

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.model.archetype import Archetype
from tests.shared import ROOT

LIBRARY = BuiltInLibrary()
STAKES = (ROOT / "docs" / "concepts" / "stakes.md").read_text(encoding="utf-8")
ARCHETYPES = (ROOT / "docs" / "reference" / "archetypes.md").read_text(encoding="utf-8")


def test_every_stake_and_kind_of_proof_is_described_as_it_is_defined() -> None:
    rows = [f"| `{stake.slug}` | {stake.definition} |" for stake in LIBRARY.stakes()]
    rows += [f"| `{proof.slug}` | {proof.definition} |" for proof in LIBRARY.proof_kinds()]
    assert [row for row in rows if row not in STAKES] == []


def test_every_field_of_an_archetype_is_described() -> None:
    assert [field for field in Archetype.model_fields if f"`{field}`" not in ARCHETYPES] == []


def test_every_archetype_stands_there_with_its_questions_and_objections() -> None:
    for archetype in LIBRARY.archetypes():
        assert f"## {archetype.name} (`{archetype.slug}`)\n\n{archetype.summary}\n" in ARCHETYPES
        assert [question.slug for question in archetype.must_clarify if question.question not in ARCHETYPES] == []
        rows = [f"| `{o.slug}` | {o.stake} | {o.rate.mean:.2f} |" for o in archetype.objections]
        assert [row for row in rows if row not in ARCHETYPES] == []
