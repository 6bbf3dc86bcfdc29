"""Pages that cannot be used: one clear sentence each, nothing written, and soon."""

import json
from collections.abc import Callable
from pathlib import Path

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
    error = run("import", path).exception
    assert isinstance(error, AnswerableError), error
    assert str(error).startswith((str(path), "page.md"))
    assert str(error).endswith((".", '".'))
    assert "\n" not in str(error)
    assert len(str(error)) < 400
    assert json.loads(run("list", "--json").stdout) == []


def test_a_page_of_year_zero_is_kept_as_it_is(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "page.md").write_text(f"---\ntitle: A\ndate: 0000-00-00\n---\n\n### A\n\n{CEO}")
    done = run("import", tmp_path / "page.md")
    assert done.exit_code == 0
    assert "front matter is kept as text" in " ".join(done.stdout.split())


def test_a_malformed_file_keeps_the_good_one_beside_it_out(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "good.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(MALFORMED["binary"])
    refused = run("import", tmp_path / "good.md", tmp_path / "bad.md")
    assert isinstance(refused.exception, AnswerableError)
    assert refused.stdout == ""
    assert json.loads(run("list", "--json").stdout) == []
