"""Cells of tables that open in spreadsheets, data frames and R without a surprise (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO, TypeAlias

from reportedly.knowledge.formats import Column

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = Mapping[str, Cell]
# What makes a spreadsheet compute (OWASP, "CSV Injection"); blanks before it do not disarm it.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]\s*\S")
_MARK = "\ufeff"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
# What a spreadsheet takes for a number, a day, an hour or a truth value, and shows in other words ("007", "3.000",
# "1E5", "6/7", "June 2016"), as LibreOffice does while it opens a table.
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_TAKEN = re.compile(
    r"[\s$€£¥(]*[0-9][0-9\s.,:/'’–-]*(?:e[+-]?[0-9]+)?\s*(?:[ap]\.?m\.?)?[\s%)$€£¥]*"
    rf"|[0-9]{{1,4}}\W+{_MONTH}(?:\W+[0-9]{{1,4}})?|{_MONTH}(?:\W+[0-9]{{1,4}}){{1,2}}|true|false|#n/a",
    re.IGNORECASE,
)
_SHOWN_AS_IT_IS = re.compile(r"(?:0|[1-9][0-9]{0,14})|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def written(value: Cell, type_: str, *, spreadsheet: bool = False) -> str:
    """A cell as it is written: absent is empty, words that a spreadsheet would compute get an apostrophe before them.

    So do, for a `spreadsheet`, words that it would take for a number or a day and show otherwise; a program that reads
    the table wants those as they stand.

    Raises:
        TypeError: if a number's column holds words.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    if type_ in ("integer", "number"):
        raise TypeError(f"{value!r} is no {type_}")
    words = _CONTROLS.sub("\ufffd", _BLANKS.sub(" ", value))
    return f"'{words}" if _FORMULA.match(words) or (spreadsheet and _is_taken(words)) else words


def _is_taken(words: str) -> bool:
    return _TAKEN.fullmatch(words) is not None and not _SHOWN_AS_IT_IS.fullmatch(words)


class Sheet:
    """A table on a stream: the header is written at once, rows as they come; `rows` counts them.

    For a `spreadsheet` it begins with a byte order mark, by which Excel knows UTF-8, and its words stay words.
    """

    def __init__(
        self, stream: TextIO, columns: Sequence[Column], delimiter: str = ",", *, spreadsheet: bool = False
    ) -> None:
        self.columns = tuple(columns)
        self.rows = 0
        self._spreadsheet = spreadsheet
        stream.write(_MARK if spreadsheet else "")
        self._writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
        self._writer.writerow(column.name for column in self.columns)

    def write(self, rows: Iterable[Row]) -> None:
        """Write the rows; a column that a row lacks stays empty."""
        for row in rows:
            self._writer.writerow(
                written(row.get(column.name), column.type, spreadsheet=self._spreadsheet) for column in self.columns
            )
            self.rows += 1


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)
