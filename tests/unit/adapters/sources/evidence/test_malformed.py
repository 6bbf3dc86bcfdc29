"""Malformed files: a clear sentence for each, the row told by its line, nothing held in memory that is too large."""

import tracemalloc
from pathlib import Path

import pytest

from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.errors import InvalidInput, NotFound
from answerable.usecases.ports import BadRow, EvidenceMap, GoodRow
from tests.unit.adapters.sources.evidence.observations import HEADER, LINE, read, written

JSON_LINE = '{"observed_on": "2026-03-01", "function": "sales", "text": "No."}'

FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "calls.csv is empty"),
    "blank lines only": (b"\n\n\n", "calls.csv is empty"),
    "a ZIP or spreadsheet": (b"PK\x03\x04" + bytes(range(256)), "is a spreadsheet or ZIP archive"),
    "gzip": (b"\x1f\x8b\x08" + bytes(range(256)), "is a gzip archive"),
    "a PDF": (b"%PDF-1.7\n", "is a PDF"),
    "binary": (bytes(range(256)) * 20, "holds binary data"),
    "NUL bytes only": (b"\0" * 5000, "holds binary data"),
    "a byte order mark alone": (b"\xff\xfe", "calls.csv is empty"),
    "prose": (b"We spoke to Brask and they said no.\n", "no column for observed_on, function, text"),
    "no header": (LINE.encode(), "no column for"),
    "no text column": (b"observed_on,function\n2026-03-01,sales\n", "no column for text"),
    "no function": (b"observed_on,text\n2026-03-01,No\n", "pass --function"),
    "a column twice": (f"{HEADER},account\n{LINE},B\n".encode(), "two columns called 'account'"),
    "one JSON list": (f"[{JSON_LINE}]".encode(), "is one JSON list"),
    "a header with an open quote": (
        b'observed_on,"function,text\n2026-03-01,sales,No\n',
        "cannot be read from its first",
    ),
    "a header of two million characters": (b"x" * 2_000_000 + b"\n", "cannot be read from its first"),
}

ROWS: dict[str, tuple[str, str]] = {
    "too few values": ("2026-03-01,sales", "it has 2 values where the header has 7 columns"),
    "too many values": (f"{LINE},more", "it has 8 values where the header has 7 columns"),
    "year 0": (LINE.replace("2026", "0000"), "is no date"),
    "year 1": (LINE.replace("2026", "0001"), "must lie between 1970-01-01 and 2200-01-01"),
    "year 9999": (LINE.replace("2026", "9999"), "must lie between"),
    "month 13": (LINE.replace("2026-03-01", "2026/13/01"), "is no day of the calendar"),
    "February 30": (LINE.replace("2026-03-01", "30.02.2026"), "is no day of the calendar"),
    "two readings of a date": (LINE.replace("2026-03-01", "03/04/2026"), "may mean two days"),
    "a year of two digits": (LINE.replace("2026-03-01", "03/04/26"), "is no date"),
    "a spreadsheet's day number": (LINE.replace("2026-03-01", "46082"), "is no date"),
    "a month in no English": (LINE.replace("2026-03-01", "4 Maerz 2026").replace("Maerz", "Xyz"), "names no month"),
    "no date": (LINE.replace("2026-03-01", ""), "observed_on is missing"),
    "no function": (LINE.replace("sales", ""), "function is missing; add a column, or name it with --function"),
    "no text": (LINE.replace("We cannot stop the line.", "  "), "text is missing"),
    "an unknown function": (LINE.replace("sales", "legal"), "function 'legal' is not known; use one of marketing"),
    "an unknown reporter": (LINE.replace("buyer", "gossip"), "reporter 'gossip' is not known"),
    "an unknown population": (LINE.replace("prospect", "martian"), "population 'martian' is not known"),
    "a claim that is no id": (LINE.replace("c-aaaaaaaa", "fears"), "claims 'fears' is no claim id"),
    "a text of 3,000 characters": (LINE.replace("We", "W" * 3000), "text has 3,022 characters"),
    "a NUL byte": (LINE.replace("We", "W\0e"), "text holds a NUL byte"),
    "a quote inside a quote": (LINE.replace("We cannot", '"We" cannot"'), "a quotation mark stands inside"),
    "a quote that is never closed": (LINE.replace("We cannot", '"We cannot'), "its quotation mark is never closed"),
}

OBJECTS: dict[str, tuple[str, str]] = {
    "truncated": (JSON_LINE[:-9], "it is no JSON object"),
    "a list": ('["2026-03-01"]', "it is no JSON object; every line must be one"),
    "NaN": (JSON_LINE.replace('"No."', "NaN"), "it holds NaN"),
    "minus infinity": (JSON_LINE.replace('"No."', "-Infinity"), "it holds -Infinity"),
    "a nested text": (JSON_LINE.replace('"No."', '{"en": "No."}'), "text is a nested object"),
    "a list of texts": (JSON_LINE.replace('"No."', '["No.", "Never."]'), "text is a list"),
    "a nested claim": (JSON_LINE.replace("{", '{"claims": [["c-aaaaaaaa"]], ', 1), "an item of claims is a list"),
    "nested 100,000 deep": ('{"text": ' + "[" * 100_000, "it is nested too deep"),
    "a name twice": (JSON_LINE.replace("{", '{"text": "Yes.", ', 1), "it names one value twice"),
    "half a letter": (JSON_LINE.replace("No.", "\\ud83d"), "text holds half a letter"),
    "an escaped NUL": (JSON_LINE.replace("No.", "N\\u0000o"), "text holds a NUL byte"),
    "an id with spaces": (JSON_LINE.replace("{", '{"id": "call 17", ', 1), "id 'call 17' may have at most 80"),
    "a number of 5,000 digits": (JSON_LINE.replace('"No."', "9" * 5000), "integer"),
}

MAPS: dict[str, tuple[str, str]] = {
    "a list": ("- text", "holds no mapping"),
    "an unknown part": ("colums: {text: Zitat}", "colums is not a field that is known here"),
    "an unknown column": ("columns: {mood: Laune}", "'mood' is none of our columns; they are id, observed_on"),
    "a nested column": ("columns: {text: {en: Quote}}", "text must be text"),
    "no order of dates": ("dates: backwards", "must be day-first, month-first or a pattern"),
    "a bomb": ("a: &a [1]\nb: &b [*a, *a]\ncolumns: *b", "alias"),
    "broken": ("columns: {text", "line 1"),
}


@pytest.mark.parametrize("case", FILES)
def test_a_file_without_a_usable_row_is_refused_in_one_sentence(tmp_path: Path, case: str) -> None:
    content, words = FILES[case]
    with pytest.raises(InvalidInput) as caught:
        read(written(tmp_path, content))
    _is_one_sentence(str(caught.value), words)


@pytest.mark.parametrize("case", ROWS)
def test_a_bad_row_is_told_by_its_line_and_the_next_one_goes_on(tmp_path: Path, case: str) -> None:
    line, words = ROWS[case]
    end = "" if "never closed" in case else f"\n{LINE}\n"
    first, bad, *rest = read(written(tmp_path, f"{HEADER}\n{LINE}\n{line}{end}"))
    assert isinstance(first, GoodRow)
    assert isinstance(bad, BadRow)
    assert bad.line == 3
    assert words in bad.reason
    assert [type(row) for row in rest] == ([GoodRow] if end else [])


@pytest.mark.parametrize("case", OBJECTS)
def test_a_bad_object_is_told_by_its_line_and_the_next_one_goes_on(tmp_path: Path, case: str) -> None:
    line, words = OBJECTS[case]
    first, bad, last = read(written(tmp_path, f"{JSON_LINE}\n{line}\n{JSON_LINE}\n", "calls.jsonl"))
    assert isinstance(bad, BadRow)
    assert bad.line == 2
    assert words in bad.reason
    assert isinstance(first, GoodRow)
    assert isinstance(last, GoodRow)


@pytest.mark.parametrize("case", MAPS)
def test_a_bad_map_is_refused_in_one_sentence(tmp_path: Path, case: str) -> None:
    content, words = MAPS[case]
    with pytest.raises(InvalidInput) as caught:
        EvidenceFiles().mapping(written(tmp_path, content, "map.yaml"))
    _is_one_sentence(str(caught.value), words)


def test_a_map_that_names_a_missing_column_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(
        InvalidInput, match=r"text is in 'Zitat', but calls.csv has these columns: observed_on, function"
    ):
        read(written(tmp_path, f"{HEADER}\n{LINE}\n"), EvidenceMap(columns={"text": "Zitat"}))


@pytest.mark.parametrize("name", ["absent.csv", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises((NotFound, InvalidInput), match=r"no file|is not a file"):
        read(tmp_path / name)


def test_a_broken_letter_in_utf_8_costs_its_row_only(tmp_path: Path) -> None:
    lines = [
        HEADER.encode(),
        *[LINE.replace("Brask", "Bräsk").encode()] * 20,
        LINE.encode().replace(b"Brask", b"Br\xe4sk"),
    ]
    rows = read(written(tmp_path, b"\n".join(lines)))
    assert [row.line for row in rows if isinstance(row, BadRow)] == [22]
    assert len([row for row in rows if isinstance(row, GoodRow) and row.row.account == "Bräsk"]) == 20


def test_an_open_quote_swallows_bounded_text_and_reading_goes_on(tmp_path: Path) -> None:
    lines = [HEADER, LINE.replace("We cannot", '"We cannot'), *[LINE] * 4_000]
    rows = read(written(tmp_path, "\n".join(lines)))
    bad = [row for row in rows if isinstance(row, BadRow)]
    assert bad[0].line == 2
    assert "more than 131,072 characters" in bad[0].reason
    assert isinstance(rows[-1], GoodRow)


def test_an_endless_record_of_many_short_quoted_lines_is_bounded(tmp_path: Path) -> None:
    rows = read(written(tmp_path, f"{HEADER}\n{LINE}\n" + '"\n",' * 600_000))
    assert isinstance(rows[0], GoodRow)
    assert isinstance(rows[1], BadRow)
    assert "longer than 1,000,000 characters" in rows[1].reason


@pytest.mark.parametrize("name", ["calls.csv", "calls.jsonl"])
def test_one_line_of_100_mb_is_passed_over_without_being_held(tmp_path: Path, name: str) -> None:
    start, one = (f"{HEADER}\n{LINE}\n", LINE) if name.endswith("csv") else (f"{JSON_LINE}\n", JSON_LINE)
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(start.encode())
        for _ in range(100):
            file.write(b"x" * 1_000_000)
        file.write(f"\n{one}\n".encode())
    tracemalloc.start()
    try:
        kinds = [type(row) for row in read(path)]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert kinds == [GoodRow, BadRow, GoodRow]
    assert peak < 20_000_000


def _is_one_sentence(message: str, words: str) -> None:
    assert words in message
    assert "\n" not in message
    assert message.endswith(".")
    assert len(message) < 600
