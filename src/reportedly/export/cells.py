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
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")


def written(value: Cell, type_: str) -> str:
    """A cell as it is written: absent is empty, words that a spreadsheet would compute get an apostrophe before them.

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
    return f"'{words}" if _FORMULA.match(words) else words


class Sheet:
    """A table on a stream: the header is written at once, rows as they come; `rows` counts them."""

    def __init__(self, stream: TextIO, columns: Sequence[Column], delimiter: str = ",") -> None:
        self.columns = tuple(columns)
        self.rows = 0
        self._writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
        self._writer.writerow(column.name for column in self.columns)

    def write(self, rows: Iterable[Row]) -> None:
        """Write the rows; a column that a row lacks stays empty."""
        for row in rows:
            self._writer.writerow(written(row.get(column.name), column.type) for column in self.columns)
            self.rows += 1


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)
