"""The commands about personas, as a user types them."""

from pathlib import Path

import pytest

from tests.cli.run import answerable
from tests.pages import PAGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page in it, where the workspace will be."""
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def editor(folder: Path, script: str) -> str:
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_a_preview_changes_nothing_and_an_import_says_what_it_did(folder: Path) -> None:
    previewed = answerable("personas", "import", "page.md", "--dry-run", folder=folder)
    assert previewed.status == 0
    assert "Plant Manager Petra is new" in previewed.out
    assert "only a preview" in previewed.out
    assert answerable("personas", "list", "--json", folder=folder).json == []
    done = answerable("personas", "import", "page.md", folder=folder)
    assert "Done: 2 versions made. Nobody could be asked here" in done.out
    assert "Nothing changes." in answerable("personas", "import", "page.md", "--yes", folder=folder).out


def test_personas_are_listed_shown_and_compared(folder: Path) -> None:
    imported = answerable("personas", "import", "page.md", "--json", folder=folder).json
    assert imported["applied"] is True
    assert [persona["slug"] for persona in imported["pages"][0]["personas"]] == [
        "plant-manager-petra",
        "finance-fabian",
    ]
    assert "Finance Fabian" in answerable("personas", "list", folder=folder).out
    shown = answerable("personas", "show", "finance-fabian", folder=folder).out
    assert shown.index("Will not accept") < shown.index("Costs without a ceiling") < shown.index("Reports to")
    document = answerable("personas", "show", "plant-manager-petra@1", "--json", folder=folder).json
    assert {claim["facet"] for claim in document["claims"]} >= {"title", "source", "purchasing-role"}
    differs = answerable("personas", "diff", "plant-manager-petra", "finance-fabian", folder=folder)
    assert "becomes Finance Fabian" in differs.out
    same = answerable("personas", "diff", "finance-fabian", "finance-fabian@1", "--json", folder=folder).json
    assert same == {"from": "finance-fabian@1", "to": "finance-fabian@1", "steps": [], "changes": []}


def test_a_persona_is_made_edited_and_exported(folder: Path) -> None:
    assert answerable("personas", "new", "cfo", "--from", "finance", folder=folder).status == 0
    change = editor(folder, 'sed -i "s/^# CFO/# Chief of money/" "$1"')
    edited = answerable("personas", "edit", "cfo", "--json", folder=folder, EDITOR=change, VISUAL="")
    assert edited.json["pages"][0]["personas"][0]["changes"][0]["after"] == "Chief of money"
    nothing = answerable("personas", "edit", "cfo", folder=folder, EDITOR="true", VISUAL="")
    assert "Nothing changes." in nothing.out
    exported = answerable("personas", "export", "out", "--json", folder=folder).json
    assert [Path(path).name for path in exported["files"]] == ["cfo.md"]
    assert "# Chief of money" in (folder / "out" / "cfo.md").read_text()


def test_a_text_that_cannot_be_read_is_kept_for_its_writer(folder: Path) -> None:
    answerable("personas", "new", "cfo", "--from", "finance", folder=folder)
    ruin = editor(folder, 'echo "my hour of work" > "$1"')
    refused = answerable("personas", "edit", "cfo", folder=folder, EDITOR=ruin, VISUAL="", TMPDIR=str(folder))
    assert refused.status == 3
    kept = Path(refused.err.split("Your text is kept in ")[1].split(". [")[0])
    assert kept.read_text() == "my hour of work\n"
    assert answerable("personas", "list", "--json", folder=folder).json[0]["version"] == 1


@pytest.mark.parametrize(
    ("command", "told"), [("false", "ended with status 1"), ("no-such-editor", "cannot be started")]
)
def test_an_editor_that_fails_changes_nothing(folder: Path, command: str, told: str) -> None:
    answerable("personas", "new", "cfo", "--from", "finance", folder=folder)
    failed = answerable("personas", "edit", "cfo", folder=folder, EDITOR=command, VISUAL="", TMPDIR=str(folder))
    assert failed.status == 3
    assert told in failed.err
    assert list(folder.glob("answerable-*")) == []


def test_without_an_editor_the_command_says_how_to_name_one(folder: Path) -> None:
    answerable("personas", "new", "cfo", "--from", "finance", folder=folder)
    assert "EDITOR=nano" in answerable("personas", "edit", "cfo", folder=folder, EDITOR="", VISUAL="").err


def test_a_folder_comes_in_as_one_group_and_headings_are_decided_by_whoever_imports(folder: Path) -> None:
    (folder / "users").mkdir()
    for name in ("Ada", "Bo"):
        text = f"---\ntitle: {name}\n---\n\n## Goals\n\n- Run\n\n## Motivations\n\n- Win\n\n## Zorp\n\n- Rain\n"
        (folder / "users" / f"{name}.md").write_text(text)
    previewed = answerable("personas", "import", "users", "--dry-run", folder=folder)
    assert "The group Users is new: 2 personas." in previewed.out
    assert "“Zorp” was kept as a note" in previewed.out
    done = answerable("personas", "import", "users", "--heading", "Zorp=risk", "--json", folder=folder).json
    assert [(persona["slug"], persona["claims"]) for persona in done["pages"][0]["personas"]] == [("ada", 3), ("bo", 3)]


def test_a_history_comes_in_and_is_told_as_a_timeline(folder: Path) -> None:
    (folder / "states").mkdir()
    for day, text in (
        ("2022-01-01", PAGE),
        ("2022-02-01", PAGE.replace("shifts and spreadsheets", "shifts and paper sheets")),
    ):
        (folder / "states" / f"{day}.md").write_text(text, encoding="utf-8")
    assert "only a preview" in answerable("personas", "import-history", "states", "--dry-run", folder=folder).out
    assert "Done: 3 versions of 2 states made." in answerable("personas", "import-history", "states", folder=folder).out
    told = answerable("personas", "timeline", "plant-manager-petra", folder=folder).out
    assert "2022-02-01" in told
    assert "Silo’d shifts and [-spreadsheets-]{+paper sheets+}" in told
    everybody = answerable("personas", "timeline", "--json", folder=folder).json["personas"]
    assert [each["slug"] for each in everybody] == ["finance-fabian", "plant-manager-petra"]
    [appeared, changed] = everybody[1]["moments"]
    assert (appeared["at"], changed["counts"]) == ("2022-01-01T00:00:00Z", {"reword": 1})
    assert {piece["part"] for piece in changed["steps"][0]["words"]} == {"gone", "new", "same"}
    shown = answerable("personas", "show", "plant-manager-petra@1", "--json", folder=folder).json
    assert shown["reason"] == "state of 2022-01-01 (2022-01-01.md)"
