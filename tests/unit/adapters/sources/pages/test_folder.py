"""The pages of a folder are found, within bounds."""

from pathlib import Path

import pytest

from answerable.adapters.sources.pages import folder as folders
from answerable.adapters.sources.pages.folder import pages_in
from answerable.errors import NoPersona, TooLarge


def test_markdown_files_are_found_in_order_and_hidden_ones_left(tmp_path: Path) -> None:
    for name in ("b.md", "a.markdown", "c.txt", ".hidden.md", "deep/d.MD", ".git/e.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.relative_to(tmp_path).as_posix() for path in pages_in(tmp_path)] == ["a.markdown", "b.md", "deep/d.MD"]


def test_links_in_a_circle_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "again").symlink_to(tmp_path)
    assert [path.name for path in pages_in(tmp_path)] == ["a.md"]


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoPersona, match="holds no Markdown file"):
        pages_in(tmp_path)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_PAGES", 1)
    for name in "ab":
        (tmp_path / f"{name}.md").write_text("x")
    with pytest.raises(TooLarge, match="more than 1 pages"):
        pages_in(tmp_path)
