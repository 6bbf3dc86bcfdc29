"""Files are read within bounds, and what cannot be read is said in one sentence."""

import os
from pathlib import Path

import pytest

from answerable.adapters.sources.files import read_text
from answerable.errors import InvalidInput, NotFound, TooLarge


def written(folder: Path, content: bytes) -> Path:
    path = folder / "page.md"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_without_a_remark(tmp_path: Path, encoding: str) -> None:
    assert read_text(written(tmp_path, "Silo’d".encode(encoding))) == ("Silo’d", None)


def test_a_file_from_old_windows_is_read_with_a_remark(tmp_path: Path) -> None:
    text, remark = read_text(written(tmp_path, "a\nSilo’d".encode("cp1252")))
    assert text == "a\nSilo’d"
    assert remark is not None
    assert "line 2" in remark


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a\0b", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 9, "binary"),
        (b"\xff\xfea", "encoding"),
        (b"caf\x81", "encoding"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(InvalidInput, match=told):
        read_text(written(tmp_path, content))


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(100_000_000_000)
    with pytest.raises(TooLarge, match="5 MB"):
        read_text(path)


def test_a_huge_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TooLarge, match="line 2"):
        read_text(written(tmp_path, b"a\n" + b"x" * 1_000_001))


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(InvalidInput):
            read_text(path)
    with pytest.raises(NotFound):
        read_text(tmp_path / "absent.md")
