"""One wire text as the product reads it: true-cased, lines joined to paragraphs, dated by its dateline."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from benchmarks.muc4.casing import true_case

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DATE = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(_MONTHS)})[A-Z]*\.?\s+(\d{{2}})\b")
_WRAP = re.compile(r"(?<!\n)\n(?=[^\s])")


def plain(text: str) -> str:
    """The text in print's case with wrapped lines joined; every letter stays at its place."""
    return true_case(_WRAP.sub(" ", text))


def published(dateline: str, text: str) -> date | None:
    """The day in the dateline, or else the first one in the text's head."""
    found = _DATE.search(dateline or "") or _DATE.search(text[:300])
    if found is None:
        return None
    day, month, year = int(found[1]), _MONTHS.index(found[2]) + 1, 1900 + int(found[3])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def header_end(text: str) -> int:
    """Where the dateline ends and the report begins; 0 without a dateline.

    >>> header_end('LIMA, 7 MAR 89 -- [TEXT] A BUS BURNED.')
    17
    """
    found = text.find("--", 0, 150)
    return found + 2 if found >= 0 else 0


def key_date(day: date) -> str:
    """A day as the keys write it.

    >>> key_date(date(1989, 1, 5))
    '05 JAN 89'
    """
    return f"{day.day:02d} {_MONTHS[day.month - 1]} {day.year % 100:02d}"


def prepared(line: dict[str, Any]) -> dict[str, Any]:
    """A gold line's input with its text made plain and its day as `dct`."""
    day = published(line.get("dateline") or "", line["text"])
    return {"doc": line["doc"], "text": plain(line["text"]), "dct": day.isoformat() if day else None}
