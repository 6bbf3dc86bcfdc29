"""Exported pages replace exported pages and nothing else."""

from pathlib import Path

import pytest

from answerable.adapters.publish.folder import PageFolder
from answerable.errors import InvalidInput, Refused

OURS = "<!-- answerable: no group -->\n"


def test_pages_are_written_and_written_again(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path / "new" / "pages")
    assert folder.write({"a.md": OURS}) == [str(tmp_path / "new" / "pages" / "a.md")]
    folder.write({"a.md": f"{OURS}é\n"})
    assert (tmp_path / "new" / "pages" / "a.md").read_bytes() == f"{OURS}é\n".encode()
    assert [path.name for path in (tmp_path / "new" / "pages").iterdir()] == ["a.md"]


@pytest.mark.parametrize("content", [b"mine", b"\0\1", b"x" * 6_000_000])
def test_a_file_of_somebody_else_stays_and_nothing_is_written(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.md").write_bytes(content)
    with pytest.raises(Refused, match=r"b\.md was not written by an export"):
        PageFolder(tmp_path).write({"a.md": OURS, "b.md": OURS})
    assert (tmp_path / "b.md").read_bytes() == content
    assert not (tmp_path / "a.md").exists()


def test_a_folder_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InvalidInput, match="choose another folder"):
        PageFolder(tmp_path / "file").write({"a.md": OURS})
