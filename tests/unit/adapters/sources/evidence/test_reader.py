"""Observations come in from the files that people have: encodings, delimiters, headers, dates, words."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from answerable.adapters.sources.evidence.reader import EvidenceFiles
from answerable.domain.model.evidence import Link, Population, Reporter
from answerable.domain.model.function import Function
from answerable.usecases.ports import BadRow, EvidenceMap, GoodRow
from tests.unit.adapters.sources.evidence.observations import HEADER, LINE, NOTHING, good, read, written

UMLAUT = LINE.replace("Brask", "Bräsk & Söhne – Zürich")


def test_a_plain_file_gives_its_rows(tmp_path: Path) -> None:
    (row,) = good(tmp_path, f"{HEADER}\n{LINE}\n")
    assert (row.observed_on, row.function, row.reporter) == (date(2026, 3, 1), Function.SALES, Reporter.BUYER)
    assert (row.text, row.account, row.source) == ("We cannot stop the line.", "Brask", "calls.csv")
    assert row.links == (Link(claim="c-aaaaaaaa"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    (row,) = good(tmp_path, f"{HEADER}\n{UMLAUT}\n".encode(encoding))
    assert row.account == "Bräsk & Söhne – Zürich"


@pytest.mark.parametrize(
    ("codec", "words"),
    [("cp1250", "Nie możemy zatrzymać linii bo będzie źle"), ("cp1251", "Мы не можем остановить линию производства")],
)
def test_other_windows_encodings_are_told_by_their_letters(tmp_path: Path, codec: str, words: str) -> None:
    content = f"{HEADER}\n{LINE.replace('We cannot stop the line.', words)}\n".encode(codec)
    assert good(tmp_path, content)[0].text == words


def test_a_guessed_encoding_and_unused_columns_are_said(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEADER},mood\n{UMLAUT},good\n".encode("cp1252"))
    guess, unused = EvidenceFiles().open(path, NOTHING).remarks
    assert "Windows-1252" in guess
    assert unused == "calls.csv has columns that are not used: mood."


def test_a_letter_beyond_the_first_megabyte_still_tells_the_encoding(tmp_path: Path) -> None:
    content = "\n".join([HEADER, *[LINE] * 20_000, UMLAUT])
    assert good(tmp_path, content.encode("cp1252"))[-1].account == "Bräsk & Söhne – Zürich"
    assert good(tmp_path, content.encode())[-1].account == "Bräsk & Söhne – Zürich"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_detected(tmp_path: Path, delimiter: str) -> None:
    line = LINE.replace("We cannot stop the line.", '"We, you; they\tand | all"').replace(",", delimiter)
    line = line.replace(f"We{delimiter} you", "We, you")
    assert good(tmp_path, f"{HEADER.replace(',', delimiter)}\n{line}\n")[0].text == "We, you; they\tand | all"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_quoted_line_breaks_stay_in_the_text_and_lines_are_counted(tmp_path: Path, end: str) -> None:
    first = LINE.replace("We cannot stop the line.", f'"Not now.{end}Ask in ""May""."')
    rows = read(written(tmp_path, end.join([HEADER, first, "", LINE, "broken", ""])))
    assert isinstance(rows[0], GoodRow)
    assert rows[0].row.text == f'Not now.{end}Ask in "May".'
    assert [row.line for row in rows] == [2, 5, 6]
    assert isinstance(rows[2], BadRow)


def test_rows_of_separators_alone_are_blank(tmp_path: Path) -> None:
    assert len(good(tmp_path, f"{HEADER}\n,,,,,,\n{LINE}\n  , ,,,,,\n")) == 1


@pytest.mark.parametrize("header", ["Date", " observed on ", "OBSERVED_ON", "call-date", "createdate"])
def test_headers_of_other_tools_are_known(tmp_path: Path, header: str) -> None:
    assert good(tmp_path, f"{HEADER.replace('observed_on', header)}\n{LINE}\n")


def test_our_own_header_goes_before_others(tmp_path: Path) -> None:
    (row,) = good(tmp_path, f"date,{HEADER}\n1999-01-01,{LINE}\n")
    assert row.observed_on == date(2026, 3, 1)


def test_a_map_names_columns_constants_words_and_dates(tmp_path: Path) -> None:
    told = written(
        tmp_path,
        "columns: {observed_on: Datum, text: Zitat, population: Art, account: Firma}\n"
        "constants: {function: customer-success, reporter: buyer}\n"
        "values: {population: {Kunde: customer, ehemalig: churned}}\n"
        "dates: '%d.%m.%y'\n",
        "map.yaml",
    )
    mapping = EvidenceFiles().mapping(told)
    rows = good(tmp_path, "Datum;Zitat;Art;Firma\n07.03.26;Zu spät;Kunde;Brask\n08.03.26;Nie;ehemalig;\n", mapping)
    assert [row.observed_on.day for row in rows] == [7, 8]
    assert [row.population for row in rows] == [Population.CUSTOMER, Population.CHURNED]
    assert {row.function for row in rows} == {Function.CUSTOMER_SUCCESS}
    assert [row.account for row in rows] == ["Brask", None]


def test_a_constant_stands_where_the_file_has_nothing(tmp_path: Path) -> None:
    rows = good(
        tmp_path,
        "observed_on,text,team\n2026-03-01,A,\n2026-03-02,B,Product\n",
        EvidenceMap(constants={"function": "marketing"}),
    )
    assert [row.function for row in rows] == [Function.MARKETING, Function.PRODUCT]


def test_silence_about_reporter_and_population_gains_no_weight(tmp_path: Path) -> None:
    rows = good(tmp_path, "observed_on,function,text\n2026-03-01,sales,A\n2026-03-01,cs,B\n")
    assert {row.reporter for row in rows} == {Reporter.INFERRED}
    assert [row.population for row in rows] == [Population.PROSPECT, Population.CUSTOMER]


@pytest.mark.parametrize(
    "words", ["c-aaaaaaaa;c-bbbbbbbb", "c-aaaaaaaa, c-bbbbbbbb", "c-aaaaaaaa c-bbbbbbbb c-aaaaaaaa"]
)
def test_several_claims_stand_in_one_value(tmp_path: Path, words: str) -> None:
    (row,) = good(tmp_path, f"{HEADER}\n{LINE.replace('c-aaaaaaaa', chr(34) + words + chr(34))}\n")
    assert [link.claim for link in row.links] == ["c-aaaaaaaa", "c-bbbbbbbb"]


@pytest.mark.parametrize(("word", "supports"), [("no", False), ("Contradicts", False), ("0", False), ("TRUE", True)])
def test_an_observation_may_contradict(tmp_path: Path, word: str, supports: bool) -> None:
    (row,) = good(tmp_path, f"{HEADER},supports\n{LINE},{word}\n")
    assert row.links[0].supports is supports


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04",
        "2026-03-04T23:59:00Z",
        "2026-03-04 10:00:00+02:00",
        "20260304",
        "2026/3/4",
        "2026.03.04",
        "04.03.2026",
        "4.3.2026 10:15",
        "4 March 2026",
        "04-Mar-2026",
        "Mar 4, 2026",
        "March 4th 2026",
    ],
)
def test_dates_are_read_as_people_and_tools_write_them(tmp_path: Path, text: str) -> None:
    (row,) = good(tmp_path, f"{HEADER}\n{LINE.replace('2026-03-01', chr(34) + text + chr(34))}\n")
    assert row.observed_on == date(2026, 3, 4)


@pytest.mark.parametrize(("other", "day"), [("25/12/2025", 3), ("12/25/2025 9:00 AM", 4)])
def test_a_date_that_may_mean_two_days_is_settled_by_the_rest_of_the_file(tmp_path: Path, other: str, day: int) -> None:
    rows = good(tmp_path, "\n".join([HEADER, *(LINE.replace("2026-03-01", text) for text in ("03/04/2026", other))]))
    assert rows[0].observed_on.day == day


def test_a_map_settles_dates_too(tmp_path: Path) -> None:
    content = f"{HEADER}\n{LINE.replace('2026-03-01', '03/04/2026')}\n"
    assert good(tmp_path, content, EvidenceMap(dates="day-first"))[0].observed_on == date(2026, 4, 3)
    assert good(tmp_path, content, EvidenceMap(dates="month-first"))[0].observed_on == date(2026, 3, 4)


def test_the_same_day_twice_means_one_day(tmp_path: Path) -> None:
    assert good(tmp_path, f"{HEADER}\n{LINE.replace('2026-03-01', '05/05/2026')}\n")[0].observed_on == date(2026, 5, 5)


def test_ids_are_the_file_s_own_or_follow_from_the_content(tmp_path: Path) -> None:
    rows = good(tmp_path, f"id,{HEADER}\ncall-17,{LINE}\n,{LINE}\n,{LINE}\n,{LINE.replace('Brask', 'Orne')}\n")
    assert rows[0].id == "call-17"
    assert rows[1].id == rows[2].id != rows[3].id
    assert rows[1].id.startswith("e-")


JSON_LINE = (
    '{"date": "2026-03-01", "team": "Sales", "quote": "No.", "claims": ["c-aaaaaaaa", "c-bbbbbbbb"], "supports": false}'
)


def test_json_lines_are_told_by_their_content(tmp_path: Path) -> None:
    rows = good(tmp_path, f"\n{JSON_LINE}\n\n{JSON_LINE.replace('No.', 'Never.')}", name="calls.csv")
    assert [row.text for row in rows] == ["No.", "Never."]
    assert rows[0].links == tuple(Link(claim=name, supports=False) for name in ("c-aaaaaaaa", "c-bbbbbbbb"))


def test_values_of_json_that_are_not_ours_may_be_anything(tmp_path: Path) -> None:
    line = JSON_LINE.replace("{", '{"parties": [{"name": {"first": "A"}}], "account": null, "deal": 17, ', 1)
    (row,) = good(tmp_path, line, name="calls.jsonl")
    assert (row.account, row.deal) == (None, "17")


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    opened = EvidenceFiles().open(written(tmp_path, f"{HEADER}\n{LINE}\n"), NOTHING)
    before = opened.digest()
    written(tmp_path, f"{HEADER}\n{LINE}!\n")
    assert len(before) == 64
    assert opened.digest() != before


def test_rows_are_read_one_by_one(tmp_path: Path) -> None:
    path = written(tmp_path, "\n".join([HEADER, *[LINE] * 20_000]))
    rows = EvidenceFiles().open(path, NOTHING).rows()
    next(rows)
    tracemalloc.start()
    try:
        count = sum(1 for _ in rows)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 19_999
    assert peak < 500_000
