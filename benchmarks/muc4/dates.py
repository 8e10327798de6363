"""When an incident was, as the keys write it: a day, a range, or no later than the report."""

from __future__ import annotations

import re
from datetime import date, timedelta

from benchmarks.muc4.wire import key_date
from reportedly.records import Time

_WEEKDAY = re.compile(r"(?:(?:on|last|this)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:hours?|months?|years?|weekend|recent|days)\b", re.IGNORECASE)
LONGEST = timedelta(days=8)
_NIGHT = re.compile(r"\b(?:last night|night before)\b", re.IGNORECASE)


def written(time: Time | None, text: str, published: date | None) -> str | None:
    """The date slot for a time expression; without one, on or before the day of the report.

    Nothing where the report has no day either.
    """
    if published is None:
        return None
    before = f"- {key_date(published)}"
    if time is None or not time.earliest or not time.latest:
        return before
    told = time.span.of(text)
    first, last = _day(time.earliest), _day(time.latest)
    if first is None or last is None or first > published or _WEEKDAY.fullmatch(told.strip()):
        return before
    if first == last:
        return key_date(first)
    if _LOOSE.search(told) or last - first > LONGEST:
        return before
    return key_date(first) if _NIGHT.search(told) else f"{key_date(first)} - {key_date(min(last, published))}"


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
