"""``answerable personas lint`` as its users run it."""

from pathlib import Path

import pytest

from tests.cli.run import answerable
from tests.linting import page

SHALLOW = (
    "### Pia\n* **Potential Titles:**\n   * Head of Planning\n* **Biggest Challenges:**\n   * Late parts\n   * TBD\n"
)
WEAK = page("good.md").replace("* **Tolerances:**\n   * Accepts three late deliveries in the first quarter", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "good.md").write_text(page("good.md"))
    (tmp_path / "pages" / "README.md").write_text("# How we write personas\n")
    (tmp_path / "bad.md").write_text(SHALLOW)
    return tmp_path


def test_a_clean_folder_ends_with_0_and_leaves_no_workspace_behind(folder: Path) -> None:
    ran = answerable("personas", "lint", "pages", "--words-only", "--strict", folder=folder)
    assert (ran.status, ran.err) == (0, "")
    assert "Nothing to mend in 1 persona." in ran.out
    assert "README.md describes no persona" in ran.out
    assert not (folder / "answerable.db").exists()


def test_errors_end_with_9_and_name_file_and_line(folder: Path) -> None:
    ran = answerable("personas", "lint", "bad.md", "--words-only", folder=folder)
    assert ran.status == 10
    assert "bad.md:1  error  no-decision" in ran.out
    assert "bad.md:6  warning  placeholder" in ran.out
    assert "Why:" in ran.out
    assert "Mend:" in ran.out


def test_warnings_count_only_when_strict(folder: Path) -> None:
    (folder / "weak.md").write_text(WEAK)
    assert answerable("personas", "lint", "weak.md", "--words-only", folder=folder).status == 0
    assert answerable("personas", "lint", "weak.md", "--words-only", "--strict", folder=folder).status == 10


def test_json_is_one_document_with_stable_names(folder: Path) -> None:
    ran = answerable("personas", "lint", "bad.md", "--words-only", "--json", folder=folder)
    assert ran.status == 10
    assert ran.json["personas"] == 1
    assert ran.json["counts"]["error"] == 1
    found = next(one for one in ran.json["findings"] if one["rule"] == "placeholder")
    assert (found["file"], found["line"], found["text"], found["severity"]) == ("bad.md", 6, "TBD", "warning")
    assert {"why", "mend", "what", "personas", "facet", "claim", "fixable", "split"} <= set(found)


def test_a_workspace_is_linted_and_mended_as_a_plan(folder: Path) -> None:
    answerable("personas", "import", "bad.md", "--yes", folder=folder)
    looked = answerable("personas", "lint", "--words-only", "--fix", "--dry-run", folder=folder)
    assert "only a preview" in looked.out
    mended = answerable("personas", "lint", "pia", "--words-only", "--fix", "--yes", folder=folder)
    assert mended.status == 10
    assert "Done: 1 version made." in mended.out
    assert "cannot be mended here: no-decision" in mended.out
    shown = answerable("personas", "show", "pia", "--json", folder=folder).json
    assert shown["version"] == 2
    assert "TBD" not in [claim["text"] for claim in shown["claims"]]
    again = answerable("personas", "lint", "pia", "--words-only", "--fix", "--json", folder=folder)
    assert (again.json["applied"], again.json["pages"]) == (False, [])


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["nowhere.md"], 4, "There is no file nowhere.md"),
        (["nobody"], 4, "nobody"),
        (["bad.md", "pia"], 3, "runs of their own"),
        (["bad.md", "--fix"], 6, "--fix changes personas of the workspace"),
        (["empty"], 4, "holds no Markdown page"),
    ],
)
def test_what_cannot_be_linted_is_one_sentence(folder: Path, arguments: list[str], status: int, told: str) -> None:
    (folder / "empty").mkdir()
    ran = answerable("personas", "lint", *arguments, folder=folder)
    assert ran.status == status
    assert told in ran.err
    assert ran.err.count("\n") == 1
