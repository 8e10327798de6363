from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.cells import Sheet, written
from reportedly.knowledge.formats import Column


@pytest.mark.parametrize(
    ("value", "type_", "cell"),
    [
        (None, "string", ""), ("", "string", ""), (True, "boolean", "true"), (False, "boolean", "false"),
        (3, "integer", "3"), (3.0, "number", "3"), (-36.5, "number", "-36.5"), (0, "integer", "0"),
        ("two\nlines\tand a tab", "string", "two lines and a tab"),
        ("a bell\x07", "string", "a bell\ufffd"), ("a lone \ud800", "string", "a lone \ufffd"),
    ],
)  # fmt: skip
def test_a_value_is_written(value: str | float | None, type_: str, cell: str) -> None:
    assert written(value, type_) == cell


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+46 dead", "-5 degrees", "@SUM(A1)", "  =cmd|' /C calc'!A0", "\t=1", "\r\n=1", "＝1", "=HYPERLINK(\"x\")"],
)  # fmt: skip
def test_a_spreadsheet_has_nothing_to_compute(words: str) -> None:
    assert written(words, "string").startswith("'")


@pytest.mark.parametrize("words", ["+", "-", "at least 26", "a=b", "14-20 June", "“-5 degrees”", "'quoted'"])
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert written(words, "string") == words


@pytest.mark.parametrize(
    "words",
    ["007", "3.000", "3,000", "1E5", "12345678901234567890", "6/7", "14-20", "10:30", "5 p.m.", "$5", "5 %", "(5)", "June 2016", "6 June 2016", "May 5", "TRUE", "#N/A"],
)  # fmt: skip
def test_a_spreadsheet_takes_no_words_for_a_number_or_a_day(words: str) -> None:
    assert written(words, "string", spreadsheet=True) == f"'{words}"
    assert written(words, "string") == words


@pytest.mark.parametrize(
    "words", ["170654", "0", "2016-06-06", "at least 26", "14-20 dead", "May", "c3", "6 villages", "12-year-old", ""]
)
def test_what_no_spreadsheet_changes_stays(words: str) -> None:
    assert written(words, "string", spreadsheet=True) == words


def test_words_in_a_column_of_numbers_are_a_mistake() -> None:
    with pytest.raises(TypeError, match="is no integer"):
        written("many", "integer")


def test_a_column_that_a_row_lacks_is_empty() -> None:
    stream = io.StringIO()
    sheet = Sheet(stream, (Column("a", "string"), Column("b", "integer")))
    sheet.write([{"b": 1}, {"a": 'said "no"', "b": 2}])
    assert stream.getvalue() == 'a,b\r\n,1\r\n"said ""no""",2\r\n'
    assert sheet.rows == 2


def test_a_table_for_a_spreadsheet_says_that_it_is_utf_8() -> None:
    stream = io.StringIO()
    Sheet(stream, (Column("a", "string"), Column("b", "number")), spreadsheet=True).write([{"a": "3.000", "b": 3.0}])
    assert stream.getvalue() == "\ufeffa,b\r\n'3.000,3\r\n"


@given(st.lists(st.text(max_size=30), min_size=3, max_size=3), st.sampled_from([",", "\t"]))
def test_every_row_comes_back_with_its_columns(words: list[str], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    sheet = Sheet(stream, tuple(Column(name, "string") for name in "abc"), delimiter)
    sheet.write([dict(zip("abc", words, strict=True))])
    stream.seek(0)
    rows = list(csv.reader(stream, delimiter=delimiter, strict=True))
    assert rows == [["a", "b", "c"], [written(word, "string") for word in words]]
