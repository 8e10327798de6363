"""Days as words of a search index: a day stands there as itself, its month, year, decade and century.

So a time of years is a few words, not a thousand days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

_MANY = 31  # days: those of a longer time are not told one by one
_MONTHS, _YEARS = 62, 730  # days from which on a time is taken by months, or by years
_UNTOLD = "d0"
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
_DAY = timedelta(1)


def day_words(earliest: str | None, latest: str | None) -> list[str]:
    """The words of the days of a time; one for all where they are too many, or no ISO days.

    >>> day_words("2014-03-03", "2014-03-03")
    ['d20140303', 'd201403', 'd2014', 'd201', 'd20']
    """
    if not (earliest or latest):
        return []
    first, last = _day(earliest), _day(latest)
    if first is None or last is None or not (_FIRST <= first <= last <= _LAST and (last - first).days < _MANY):
        return [_UNTOLD]
    days = (f"d{first + n * _DAY:%Y%m%d}" for n in range((last - first).days + 1))
    return list(dict.fromkeys(day[:end] for day in days for end in (9, 7, 5, 4, 3)))


def days_asked(since: str | None, until: str | None) -> list[str]:
    """The words of which one stands in whatever shares a day with a time; none where it has no ISO days.

    A longer time is taken with the whole of its first and last month or year: each word is looked up by itself.

    >>> days_asked("2013-11-29", "2015-01-01")
    ['d0', 'd201311', 'd201312', 'd2014', 'd201501']
    """
    first, last = _day(since) if since else _FIRST, _day(until) if until else _LAST
    if first is None or last is None or not (since or until):
        return []
    at, last = max(first, _FIRST), min(last, _LAST)
    if (last - at).days > _YEARS:
        at, last = at.replace(month=1, day=1), last.replace(month=12, day=31)
    elif (last - at).days > _MONTHS:
        at, last = at.replace(day=1), _end(last)
    found = [_UNTOLD]
    while at <= last:
        word, end = next((word, end) for word, end in _begins(at) if end <= last)
        found.append(word)
        at = end + _DAY
    return found


def _begins(day: date) -> Iterator[tuple[str, date]]:
    """What begins on a day, the longest first, each with its last day."""
    year = day.year
    if (day.month, day.day) == (1, 1):
        for years, digits in ((100, 2), (10, 3), (1, 4)):
            if year % years == 0:
                yield f"d{year}"[: digits + 1], date(year + years - 1, 12, 31)
    if day.day == 1:
        yield f"d{day:%Y%m}", _end(day)
    yield f"d{day:%Y%m%d}", day


def _end(day: date) -> date:
    """The last day of its month."""
    return (day.replace(day=1) + 31 * _DAY).replace(day=1) - _DAY


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat((said or "")[:10])
    except ValueError:
        return None
