"""Lists of titles: one a line, or a column of a table; what cannot be used is refused in one sentence."""

from pathlib import Path

import pytest

from answerable.adapters.sources.title_lists import TitleListFiles
from answerable.errors import AnswerableError


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "column", "titles"),
    [
        ("list.txt", "CFO\n\n  VP, Sales & Ops \r\nLeiter IT", None, ["CFO", "VP, Sales & Ops", "Leiter IT"]),
        ("people.csv", "Name,Job Title\nAda,CTO\nBob,\n", None, ["CTO", ""]),
        ("people.csv", "Name;Stellenbezeichnung\nAda;Leiterin IT\n", None, ["Leiterin IT"]),
        ("people.csv", 'Title\n"VP, Finance"\nCFO\n', None, ["VP, Finance", "CFO"]),
        ("people.tsv", "id\ttitle\n1\tCOO\n", None, ["COO"]),
        ("people.csv", "a,b\nx,CIO\ny\n", "B", ["CIO", ""]),
        ("people.txt", "a;b\nx;CIO\n", "b", ["CIO"]),
        ("marked.txt", b"\xef\xbb\xbfCISO\n", None, ["CISO"]),
        ("old.txt", "Gesch\u00e4ftsf\u00fchrer\n".encode("cp1252"), None, ["Geschäftsführer"]),
    ],
)  # fmt: skip
def test_titles_are_read_in_order(
    tmp_path: Path, name: str, content: str | bytes, column: str | None, titles: list[str]
) -> None:
    assert TitleListFiles().read(written(tmp_path, name, content), column) == titles


@pytest.mark.parametrize(
    ("name", "content", "column", "said"),
    [
        ("empty.txt", "", None, "holds no title"),
        ("blank.txt", " \n\n", None, "holds no title"),
        ("empty.csv", "", None, "is empty"),
        ("people.csv", "name,age\nAda,7\n", None, "no column of titles that is known; name one with --column"),
        ("people.csv", "name,title\nAda,CTO\n", "job", "has no column 'job'; its columns: name, title"),
        ("people.csv", "title,title\nA,B\n", None, "two columns called 'title'"),
        ("people.csv", 'title\n"CTO\n', None, "cannot be read as a table"),
        ("people.csv", "title\n", None, "holds no title"),
        ("zip.csv", b"PK\x03\x04\x00\x00\x00", None, "binary data"),
        ("nul.txt", "CFO\0\n", None, "binary data"),
        ("long.txt", "x" * 1_000_001, None, "a line may have at most"),
        ("many.txt", "CFO\n" * 200_001, None, "at most 200,000"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: str | bytes, column: str | None, said: str
) -> None:
    path = written(tmp_path, name, content)
    with pytest.raises(AnswerableError, match=said) as refused:
        TitleListFiles().read(path, column)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnswerableError, match="There is no file"):
        TitleListFiles().read(tmp_path / "none.txt")
    with pytest.raises(AnswerableError, match="is not a file"):
        TitleListFiles().read(tmp_path)
