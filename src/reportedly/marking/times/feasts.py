"""Feasts whose day of the year changes: Easter and what is counted from it, and the nth weekday of a month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reportedly.marking.times.calendar import on_weekday

_FROM_EASTER = re.compile(r"easter([+-]\d+)\Z")


def feast_day(rule: str, year: int) -> date:
    """Give the day of a feast in a year.

    `rule` is `easter+N` (days after Easter Sunday, or before it with -) or `MM/weekday/nth`, the weekday 1 for
    Monday, nth 0 for the last one.

    Raises:
        ValueError, OverflowError: outside the years 1 to 9999.
    """
    m = _FROM_EASTER.match(rule)
    if m is not None:
        return _easter(year) + timedelta(days=int(m[1]))
    month, weekday, nth = (int(part) for part in rule.split("/"))
    if nth == 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return on_weekday(end, weekday, -1)
    return on_weekday(date(year, month, 1), weekday, 1) + timedelta(days=7 * (nth - 1))


def _easter(year: int) -> date:
    """Western Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)
