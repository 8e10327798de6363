"""TIMEX3 values as intervals of days, and arithmetic on them. ISO 8601 calendar, proleptic Gregorian."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PART_HOURS = {
    "MO": ("05:00", "11:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("18:00", "21:59"),
    "NI": ("18:00", "23:59"),
    "DT": ("06:00", "17:59"),
}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d|[A-Z]{2}))?)?"
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?$"
    r"|(?P<decade>\d{3})$|(?P<century>\d\d)$"
)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days (or minutes) with both ends included, as ISO 8601 text, and the grain of what was said."""

    earliest: str
    latest: str
    grain: str


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval | None:
    """Give the days or minutes that a TIMEX3 value covers; None for those without a place (XXXX, BC, P2D, ...)."""
    m = _VALUE.match(value)
    if m is None:
        return None
    try:
        return _of_parts({k: v for k, v in m.groupdict().items() if v})
    except (ValueError, OverflowError):
        return None


def _of_parts(part: dict[str, str]) -> Interval:
    if "decade" in part or "century" in part:
        return _long(part)
    year = int(part["year"])
    if "day" in part:
        return _day(date(year, int(part["month"]), int(part["day"])), part.get("time"))
    if "week" in part:
        return _week(year, int(part["week"]), 5 if "weekend" in part else 0)
    return _part_of_year(year, part)


def _week(year: int, week: int, skipped: int) -> Interval:
    monday = date.fromisocalendar(year, week, 1)
    return _days(monday + timedelta(days=skipped), monday + timedelta(days=6), "week")


def _part_of_year(year: int, part: dict[str, str]) -> Interval:
    """Give a month, season, quarter, half or the whole of a year."""
    if "month" in part:
        return _months(year, int(part["month"]), 1, "month")
    if "season" in part:
        return _months(year, SEASON_START[part["season"]], 3, "season")
    if "quarter" in part:
        return _months(year, 3 * int(part["quarter"]) - 2, 3, "quarter")
    if "half" in part:
        return _months(year, 6 * int(part["half"]) - 5, 6, "span")
    return _months(year, 1, 12, "year")


def _long(part: dict[str, str]) -> Interval:
    if "decade" in part:
        start = int(part["decade"]) * 10
        return _days(date(start, 1, 1), date(start + 9, 12, 31), "decade")
    start = int(part["century"]) * 100
    return _days(date(start, 1, 1), date(start + 99, 12, 31), "century")


def _day(day: date, time: str | None) -> Interval:
    iso = day.isoformat()
    if time is None:
        return Interval(iso, iso, "day")
    if time in PART_HOURS:
        first, last = PART_HOURS[time]
        return Interval(f"{iso}T{first}", f"{iso}T{last}", "part")
    return Interval(f"{iso}T{time}", f"{iso}T{time}", "minute") if time[0].isdigit() else Interval(iso, iso, "part")


def _days(first: date, last: date, grain: str) -> Interval:
    return Interval(first.isoformat(), last.isoformat(), grain)


def _months(year: int, month: int, count: int, grain: str) -> Interval:
    end_year, end_month = month_after(year, month, count - 1)
    return _days(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), grain)


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """Give the year and month `count` months later (earlier if negative)."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def shifted(day: date, count: int, unit: str) -> date:
    """Give a day moved by `count` units of D, W, M, Q, Y, DE or CE; the day of the month is cut to fit.

    Raises:
        ValueError, OverflowError: outside the years 1 to 9999.
    """
    if unit in ("D", "W"):
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    year, month = month_after(day.year, day.month, count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit])
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def rounded(day: date, unit: str) -> str:
    """Give the value of the day, week, month, quarter, year, decade or century in which a day lies."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    cut = {"M": 7, "Y": 4, "DE": 3, "CE": 2}[unit]
    return day.isoformat()[:cut]


def narrowed(whole: Interval, edge: str) -> Interval:
    """Narrow to the first, middle or last third of an interval of days ("early", "mid", "late").

    W1 to W4 are its weeks counted from the first day, W0 its last seven days.
    """
    first, last = date.fromisoformat(whole.earliest[:10]), date.fromisoformat(whole.latest[:10])
    if edge[0] == "W":
        start = last - timedelta(days=6) if edge == "W0" else first + timedelta(days=7 * int(edge[1]) - 7)
        return Interval(start.isoformat(), min(start + timedelta(days=6), last).isoformat(), "week")
    third = (last - first).days // 3
    if third == 0:
        return whole
    if edge == "START":
        last = first + timedelta(days=third)
    elif edge == "END":
        first = last - timedelta(days=third)
    else:
        first, last = first + timedelta(days=third), last - timedelta(days=third)
    return Interval(first.isoformat(), last.isoformat(), whole.grain)


def on_weekday(day: date, weekday: int, direction: int) -> date:
    """Give the nearest such weekday (1 Monday .. 7 Sunday): that day itself, or before (-1) or after (+1) it."""
    gap = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=gap if direction > 0 or gap == 0 else gap - 7)
