"""Nations as the keys name them, by the adjective or name in a phrase."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with Path(__file__).with_name("nations.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted((w for row in _rows() for w in row["words"].split("|")), key=len, reverse=True)
    return re.compile(rf"(?<![A-Z])(?:{'|'.join(map(re.escape, words))})(?![A-Z])")


@cache
def _by_word() -> dict[str, str]:
    return {w: row["nation"] for row in _rows() for w in row["words"].split("|")}


def nation_in(phrase: str) -> str | None:
    """The first nation that a phrase in upper case tells.

    >>> nation_in('FIVE SPANISH PRIESTS'), nation_in('PRIESTS')
    ('SPAIN', None)
    """
    found = _pattern().search(" ".join(phrase.split()))
    return _by_word()[found.group()] if found else None


def nations_in(text: str) -> list[str]:
    """All nations that a text in upper case tells, in order."""
    return [_by_word()[m.group()] for m in _pattern().finditer(text)]


def nation_of_code(code: str | None) -> str | None:
    """The nation of an ISO 3166-1 alpha-2 code."""
    return next((row["nation"] for row in _rows() if row["code"] == code), None) if code else None


def is_ours(nation: str) -> bool:
    """Whether it is one of the nine countries of the task."""
    return any(row["nation"] == nation and row["nine"] for row in _rows())
