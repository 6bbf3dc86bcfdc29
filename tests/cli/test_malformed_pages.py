"""Pages that cannot be used: one clear sentence each, nothing written, and soon."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from answerable.edges.cli import personas
from answerable.errors import AnswerableError
from tests.pages import PAGE

PAIRS = zip("abcdefg", "bcdefgh", strict=True)
BOMB = "a: &a [x, x]\n" + "".join(f"{name}: &{name} [*{last}, *{last}]\n" for last, name in PAIRS)
END = "<!-- answerable: end of note -->"
CEO = "* **Reports to:** CEO\n"
MALFORMED: dict[str, bytes] = {
    "empty": b"",
    "only blank": b" \n\n\t\n",
    "only a mark of byte order": b"\xef\xbb\xbf",
    "no personas": b"# Minutes\n\nNobody was here.\n",
    "cut off before the first persona": PAGE.encode()[:250],
    "cut off inside a note": b"# A <!-- persona a -->\n\n<!-- answerable: note -->\nand th",
    "binary": bytes(range(256)) * 40,
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(2_000),
    "an archive": b"PK\x03\x04" + bytes(range(256)) * 20,
    "a NUL far behind": PAGE.encode() + b"x" * 9_000 + b"\0",
    "odd UTF-16": PAGE.encode("utf-16")[:-1],
    "UTF-16 without a mark": PAGE.encode("utf-16-le"),
    "no encoding at all": f"### A\n\n{CEO}".encode() + b"\x81\x8d\x8f",
    "one long line": b"### A " + b"x" * 2_000_000,
    "too large": f"### A\n\n{CEO}".encode() + b"* x\n" * 1_500_000,
    "too many lines": f"### A\n\n{CEO}".encode() + b"\n" * 60_000,
    "deep quotes": f"### A\n\n{CEO}\n{'> ' * 10_000}x\n".encode(),
    "deep lists": f"### A\n\n{CEO}{''.join('  ' * depth + '* x' + chr(10) for depth in range(60))}".encode(),
    "far lists": f"### A\n\n{CEO}{''.join('      ' * depth + '* x' + chr(10) for depth in range(60))}".encode(),
    "a bomb in front": f"---\n{BOMB}---\n\n### A\n\n{CEO}".encode(),
    "a circle in front": f"---\ntitle: &t [*t]\n---\n\n### A\n\n{CEO}".encode(),
    "deep front matter": f"---\ntitle: {'[' * 1_000}\n---\n\n### A\n\n{CEO}".encode(),
    "two of one name": f"### A\n\n{CEO}\n### a!\n\n{CEO}".encode(),
    "two of one id": b"# A <!-- persona a -->\n\n# B <!-- persona a -->\n",
    "a slug that is none": b"# A <!-- persona A/B -->\n",
    "a group that is none": f'<!-- answerable: group A/B "x" -->\n\n### A\n\n{CEO}'.encode(),
    "an endless name": f"### {'A' * 3_000}\n\n{CEO}".encode(),
    "a stage that is none": b"# A <!-- persona a -->\n\n* **Must believe:**\n   * x <!-- c-abcdefgh stage=dream -->\n",
    "a stage out of place": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh stage=approval -->\n",
    "a prior out of range": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh mean=nan -->\n",
    "an unknown mark": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh colour=red -->\n",
    "a status that is none": b"# A <!-- persona a -->\n\n* **Status:** asleep\n",
    "a successor of the living": b"# A <!-- persona a -->\n\n* **Replaced by:** b\n",
    "a picture of another kind": b"GIF89a" + bytes(300),
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 4,
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a compressed file": b"\x1f\x8b\x08\0\0\0\0\0" + bytes(range(256)) * 8,
    "a database": b"SQLite format 3\0" + bytes(4_000),
    "terminal controls": b"\x01\x02\x03\x04" * 400,
    "UTF-32": PAGE.encode("utf-32"),
    "a NUL in front matter": f"---\ntitle: a\0b\n---\n\n### A\n\n{CEO}".encode(),
    "a NUL in UTF-16": "### A\n\n* **Reports to:** C\0O\n".encode("utf-16"),
    "half a surrogate": b"\xff\xfe" + b"#\0 \0A\0\n\0" + b"\x00\xd8" + b"\n\0",
    "bytes of no encoding in front matter": b"---\ntitle: \x81\x8d\n---\n\n### A\n",
    "one long line of front matter": b"---\ntitle: " + b"x" * 1_500_000 + b"\n---\n",
    "one long label": b"### A\n\n* **" + b"x" * 1_200_000 + b":** CEO\n",
    "many lines in front": b"---\n" + b"a: b\n" * 55_000 + b"---\n",
    "only front matter": b"---\ntitle: Ada\n---\n",
    "front matter that never ends": b"---\ntitle: Ada\nand so on\n",
    "front matter of a list": b"---\n- goals\n- challenges\n---\n\n# Minutes\n",
    "front matter of a number": b"---\n42\n---\n\n# Minutes\n",
    "goals that are a mapping": b"---\ngoals: {first: win}\n---\n\n# Minutes\n",
    "goals that are empty": b"---\ngoals: []\nchallenges: ''\nmotivations: null\n---\n\n# Minutes\n",
    "goals of nested lists": b"---\ngoals: [[[win]]]\n---\n\n# Minutes\n",
    "goals that are a date": b"---\ngoals: 2022-01-01\n---\n\n# Minutes\n",
    "a key that stands twice": b"---\ngoals: [a]\ngoals: [b]\n---\n\n# Minutes\n",
    "keys that are no words": b"---\n1: a\n? [b]\n: c\n---\n\n# Minutes\n",
    "tabs in front matter": b"---\ngoals:\n\t- win\n---\n\n# Minutes\n",
    "a tag of Python in front": b"---\ngoals: !!python/object/apply:os.system ['true']\n---\n\n# Minutes\n",
    "an unknown tag in front": b"---\ngoals: !secret win\n---\n\n# Minutes\n",
    "a broken quote in front": b"---\ntitle: 'Ada\ngoals: [win]\n---\n\n# Minutes\n",
    "a broken list in front": b"---\ngoals: [win, lose\n---\n\n# Minutes\n",
    "an unknown alias in front": b"---\ngoals: *win\n---\n\n# Minutes\n",
    "two documents in front": b"---\ngoals: [a]\n...\ngoals: [b]\n---\n\n# Minutes\n",
    "many aliases in front": b"---\na: &x [1]\nb: [" + b"*x, " * 30 + b"]\n---\n\n### A\n\n* **Reports to:** C\n",
    "many values in front": b"---\na: [" + b"1, " * 201_000 + b"1]\n---\n\n### A\n\n* **Reports to:** C\n",
    "deep mappings in front": b"---\na: "
    + b"{b: " * 60
    + b"1"
    + b"}" * 60
    + b"\n---\n\n### A\n\n* **Reports to:** C\n",
    "two long names that differ late": f"### {'A' * 90}1\n\n{CEO}\n### {'A' * 90}2\n\n{CEO}".encode(),
    "two names of no letters": f"### \u2605\n\n{CEO}\n### \u2606\n\n{CEO}".encode(),
    "two without a name": f"###\n\n{CEO}\n###\n\n{CEO}".encode(),
    "two of one name by their headings": b"## Ada\n\n### Goals\n\n- a\n\n### Motivations\n\n- b\n\n" * 2,
    "two of one name in a list of roles": b"# Roles\n\n* **CFO** - money\n* **CFO** - more money\n",
    "a roster without roles": b"# Roles\n\n* **Everything** - matters\n* **Nothing** - else\n",
    "roles without a dash": b"# Roles\n\n* **CFO** money\n* **CIO** systems\n",
    "roles with colons": b"# Roles\n\n* **CFO:** money\n* **CIO:** systems\n",
    "an endless name by headings": f"## {'Ada ' * 900}\n\n### Goals\n\n- a\n\n### Motivations\n\n- b\n".encode(),
    "headings without anybody": b"## Goals\n\n- a\n",
    "a process with fields": b"## Step 1\n\n### Responsibilities\n\n- a\n\n### Metrics\n\n- b\n",
    "snippets about two people": b"---\ntitle: Persona snippets\n---\n\n## Ada (Architect)\n\n## Bo (Developer)\n",
    "a table of labels": b"| **Goals** | win |\n|---|---|\n| **Challenges** | lose |\n",
    "a persona inside code": b"```\n### Ada\n\n* **Reports to:** CEO\n```\n",
    "a persona inside a quote": b"> ### Ada\n>\n> * **Reports to:** CEO\n",
    "a persona inside a comment": b"<!--\n### Ada\n\n* **Reports to:** CEO\n-->\n",
    "a comment that never ends": b"<!-- ### Ada\n\n* **Reports to:** CEO\n",
    "HTML instead of Markdown": b"<h3>Ada</h3>\n<ul><li><b>Reports to:</b> CEO</li></ul>\n",
    "JSON instead of Markdown": b'{"name": "Ada", "goals": ["win"]}\n',
    "CSV instead of Markdown": b"name,goals\nAda,win\n",
    "labels without marks": b"Ada\n\nReports to: CEO\nGoals: win\n",
    "a group mark without a title": b"<!-- answerable: group -->\n\n# Minutes\n",
    "a note that ends elsewhere": f"# A <!-- persona a -->\n\n<!-- answerable: note end=2 -->\nx\n{END}\n".encode(),
    "a note inside a note": b"# A <!-- persona a -->\n\n<!-- answerable: note -->\n<!-- answerable: note -->\nx\n",
    "a group of a persona that is none": b"# A <!-- persona a group=B/C -->\n",
    "a kind that is none": b"# A <!-- persona a -->\n\n* **Kind:** alien\n",
    "a pace that is none": b"# A <!-- persona a -->\n\n* **Market pace:** hasty\n",
    "an archetype that is no name": b"# A <!-- persona a -->\n\n* **Archetype:** The Hero!\n",
    "an order out of range": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh order=0 -->\n",
    "an order that is no number": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh order=first -->\n",
    "stakes that are no names": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh stakes=A/B -->\n",
    "a strength below nothing": b"# A <!-- persona a -->\n\n* **Risk:**\n   * x <!-- c-abcdefgh strength=-1 -->\n",
    "an endless note": b"# A <!-- persona a -->\n\n<!-- answerable: note -->\n"
    + b"word " * 60_000
    + f"\n{END}\n".encode(),
    "an endless opening": b"# Before\n\n" + b"word word word\n" * 20_000 + f"\n### A\n\n{CEO}".encode(),
    "a level that is none": f"# A <!-- persona a -->\n\n<!-- answerable: note level=x -->\n{END}\n".encode(),
}


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """Runs a command about personas in this process, on a workspace in the test's folder."""
    app = typer.Typer()
    personas.register(app)
    database = f"sqlite:///{tmp_path / 'answerable.db'}"

    def invoke(*arguments: str | Path) -> Result:
        return CliRunner().invoke(app, ["personas", *map(str, arguments), "--database", database])

    return invoke


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_page_is_refused_in_one_sentence(name: str, tmp_path: Path, run: Callable[..., Result]) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(MALFORMED[name])
    result = run("import", path)
    refused(result)
    assert str(result.exception).startswith((str(path), "page.md"))
    assert json.loads(run("list", "--json").stdout) == []


FOLDERS: dict[str, dict[str, bytes]] = {
    "without files": {},
    "without pages": {"notes.txt": b"x", "page.html": b"x"},
    "of hidden pages": {".page.md": PAGE.encode(), ".git/page.md": PAGE.encode()},
    "in which nobody stands": {"a.md": b"# Minutes\n", "b.md": b""},
    "with one bad page": {"a.md": PAGE.encode(), "b.md": bytes(range(256)) * 40},
    "with one page that is too large": {"a.md": PAGE.encode(), "b.md": b"x\n" * 3_000_000},
    "with one bomb": {"a.md": PAGE.encode(), "b.md": f"---\n{BOMB}---\n\n### A\n\n{CEO}".encode()},
    "with two pages about one": {"a.md": f"# A\n\n{CEO}".encode(), "b.md": f"# A\n\n{CEO}".encode()},
    "with one persona in two groups": {"a.md": PAGE.encode(), "b.md": f"### Finance Fabian\n\n{CEO}".encode()},
}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_malformed_folder_is_refused_in_one_sentence(name: str, tmp_path: Path, run: Callable[..., Result]) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for file, content in FOLDERS[name].items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(content)
    refused(run("import", folder))
    assert json.loads(run("list", "--json").stdout) == []


def loop(folder: Path) -> Path:
    (folder / "a.md").symlink_to(folder / "b.md")
    (folder / "b.md").symlink_to(folder / "a.md")
    return folder / "a.md"


def nowhere(folder: Path) -> Path:
    (folder / "a.md").symlink_to(folder / "gone.md")
    return folder / "a.md"


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a.md")
    return folder / "a.md"


def far(folder: Path) -> Path:
    return folder / ("x" * 5_000)


PATHS: dict[str, Callable[[Path], Path]] = {
    "that leads in a circle": loop,
    "that leads nowhere": nowhere,
    "of a folder with a circle of files": lambda folder: loop(folder).parent,
    "of a folder with a link to nowhere": lambda folder: nowhere(folder).parent,
    "of a pipe": pipe,
    "of a device": lambda _: Path("/dev/null"),
    "that is too long": far,
    "of nothing": lambda folder: folder / "gone.md",
    "below a file": lambda folder: folder / "page.md" / "deeper.md",
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_that_cannot_be_read_is_refused_in_one_sentence(
    name: str, tmp_path: Path, run: Callable[..., Result]
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.md").write_text(PAGE, encoding="utf-8")
    refused(run("import", PATHS[name](folder)), longest=6_000)
    assert json.loads(run("list", "--json").stdout) == []


def test_a_closed_file_is_refused_in_one_sentence(
    tmp_path: Path, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def closed(path: Path, *arguments: Any, **named: Any) -> Any:
        if path.name == "page.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)

    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(Path, "open", closed)
    refused(run("import", tmp_path / "page.md"))


HISTORIES = {
    "without a day": {"page.md": PAGE.encode()},
    "of a day that never was": {"2022-02-30.md": PAGE.encode()},
    "of the future": {"2190-01-01.md": PAGE.encode()},
    "with one bad state": {"2022-01-01.md": PAGE.encode(), "2022-01-02.md": bytes(4_000)},
    "with a state without anybody": {"2022-01-01.md": PAGE.encode(), "2022-01-02.md": b"# Minutes\n"},
}


@pytest.mark.parametrize("name", HISTORIES)
def test_a_malformed_history_is_refused_in_one_sentence(name: str, tmp_path: Path, run: Callable[..., Result]) -> None:
    folder = tmp_path / "states"
    folder.mkdir()
    for file, content in HISTORIES[name].items():
        (folder / file).write_bytes(content)
    refused(run("import-history", folder))
    assert json.loads(run("list", "--json").stdout) == []


@pytest.mark.parametrize(
    "said",
    [["--heading", "Goals"], ["--heading", "=risk"], ["--heading", "Goals=x"], ["--rename", "a"], ["--rename", "a=b"]],
)
def test_an_option_that_says_nothing_is_refused_in_one_sentence(
    said: list[str], tmp_path: Path, run: Callable[..., Result]
) -> None:
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    refused(run("import", tmp_path / "page.md", *said))
    assert json.loads(run("list", "--json").stdout) == []


def refused(result: Result, longest: int = 500) -> None:
    """The command ended with one sentence and a stable code, and said nothing else."""
    error = result.exception
    assert isinstance(error, AnswerableError), error
    assert error.code in ("bad-input", "too-large", "no-persona", "not-found")
    assert str(error).endswith((".", '".'))
    assert "\n" not in str(error)
    assert len(str(error)) < longest
    assert result.stdout == ""


def test_a_page_of_year_zero_is_kept_as_it_is(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "page.md").write_text(f"---\ntitle: A\ndate: 0000-00-00\n---\n\n### A\n\n{CEO}")
    done = run("import", tmp_path / "page.md")
    assert done.exit_code == 0
    assert "front matter is kept as text" in " ".join(done.stdout.split())


def test_a_malformed_file_keeps_the_good_one_beside_it_out(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "good.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(MALFORMED["binary"])
    refused(run("import", tmp_path / "good.md", tmp_path / "bad.md"))
    assert json.loads(run("list", "--json").stdout) == []
