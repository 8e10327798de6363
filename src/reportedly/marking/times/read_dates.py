"""Reads dates, feasts, clock times and parts of the day from the words that a rule matched."""

from __future__ import annotations

import re
from typing import Any

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.feasts import feast_day
from reportedly.marking.times.fields import fields_of, first_of
from reportedly.marking.times.numbers import count_of
from reportedly.marking.times.tokens import Tokens


def read_calendar(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read a date, whole or with gaps: "4 August", "late 2012", "the third quarter", "12.10.2013"."""
    kinds = {tokens.kind(i) for i in range(first, last + 1)}
    if "date" in kinds or "moment" in kinds:
        return _numeric_date(tokens, first, last)
    said = fields_of(tokens, first, last)
    if "unit" in kinds and "month" in kinds:
        return _part_of_month(tokens, first, last, said)
    if "segment" in kinds and "month" not in kinds:
        _set_half(tokens, last, said)
    if "number" in kinds:
        year = count_of(tokens, first, last)
        return Expression(first, last, "calendar", year=int(year)) if year and 1000 <= year < 2200 else None
    if "quarter" in kinds:
        said["quarter"] = said.pop("day", None)
    elif "years" in kinds and "relation" in said:
        said["unit"] = "Y"
    elif "month" not in kinds and "day" in said:
        said["year"] = said.pop("day")  # "AD 14"
    return Expression(first, last, "calendar", **said) if (said.get("quarter") or 0) <= 4 else None


def _set_half(tokens: Tokens, last: int, said: dict[str, Any]) -> None:
    """Read "the first half of 2013" and "the latter half of 2008" as H1 and H2; "the latter part" stays an edge."""
    if said.get("day") is not None:
        said["season"] = f"H{said.pop('day')}"
    elif said.pop("relation", None) is not None:
        said["edge"] = "END"
    if "edge" in said and any(tokens.word(i).lower() == "half" for i in range(last - 3, last)):
        said["season"] = {"START": "H1", "END": "H2"}.get(said.pop("edge"))


def _part_of_month(tokens: Tokens, first: int, last: int, said: dict[str, Any]) -> Expression | None:
    """Read "the first week of August" and "the last days of July"."""
    where = next(i for i in range(first, last + 1) if tokens.kind(i) == "unit")
    nth, relation = said.pop("day", None), said.pop("relation", None)
    if tokens.values[where] == "W" and not tokens.word(where).endswith("s"):
        edge = f"W{nth}" if nth in (1, 2, 3, 4) else "W0" if relation == "last" else None
    elif tokens.word(where).lower() == "days":
        edge = "START" if nth == 1 else "END" if relation == "last" else None
    else:
        edge = None
    return Expression(first, last, "calendar", **(said | {"edge": edge})) if edge else None


def _numeric_date(tokens: Tokens, first: int, last: int) -> Expression:
    date, _, clock = str(tokens.values[last]).partition("T")
    clock, zone = clock[:5], clock[5:]
    year, month, day = (int(part) for part in date.split("-"))
    weekday = tokens.values[first] if first < last and tokens.kind(first) == "weekday" else None
    dated: dict[str, Any] = {"year": year, "month": month, "day": day, "weekday": weekday}
    dated["value"] = _other_order(tokens.word(last), year)
    if clock:
        dated |= {"clock": clock, "type": "TIME", "zone": zone}
    return Expression(first, last, "calendar", **dated)


def _other_order(word: str, year: int) -> str | None:
    """Give the date that a numeric one would be with day and month the other way; None where only one can be meant."""
    pair = re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-]", word)
    if pair is None:
        return None
    a, b = int(pair[1]), int(pair[2])
    if a == b or max(a, b) > 12:
        return None
    return f"{year:04}-{b:02}-{a:02}" if "/" in word else f"{year:04}-{a:02}-{b:02}"


def read_days(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read "from 20 to 21 August" and "June 3-5, 2013" as two days."""
    said = fields_of(tokens, first, last)
    days = [i for i in range(first, last + 1) if tokens.kind(i) in ("day", "ordinal", "second")]
    if len(days) < 2 or int(tokens.values[days[0]]) >= int(tokens.values[days[1]]):
        return None
    month = next(i for i in range(first, last + 1) if tokens.kind(i) == "month")
    common = {"month": said["month"], "year": said.get("year"), "bc": said.get("bc", False)}
    left, right = sorted((days[0], month))[0], sorted((days[1], month))[1]
    halves = (
        Expression(min(left, days[0]), days[0], "calendar", day=int(tokens.values[days[0]]), **common),
        Expression(days[1], max(right, last), "calendar", day=int(tokens.values[days[1]]), **common),
    )
    return Expression(first, last, "range", parts=halves)


def read_years(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read 1914-1918, 1940/41, 264 BC - 241 BC, from 2011 to 2013 as two years."""
    years = [i for i in range(first, last + 1) if tokens.kind(i) in ("year", "day", "digits")]
    if [type(tokens.values[i]) for i in years] != [int, int]:
        return None
    start, end = (int(tokens.values[i]) for i in years)
    if tokens.kind(first) != "from" and first_of(tokens, first, last, "and") is not None and end != start + 1:
        return None  # "in 2011 and 2013" is two years
    bc = any(tokens.kind(i) == "era" and tokens.values[i] == "BC" for i in range(first, last + 1))
    if end < 100 and not bc and len(tokens.word(years[1])) == 2:
        end += start - start % 100
    if (start <= end) == bc or not (bc or (end - start <= 400 and 1000 <= start < 2200)):
        return None
    ends_first = years[0] + (1 if tokens.kind(years[0] + 1) == "era" else 0)
    parts = (
        Expression(years[0], ends_first, "calendar", year=start, bc=bc),
        Expression(years[1], last, "calendar", year=end, bc=bc),
    )
    return Expression(first, last, "range", parts=parts)


def read_feast(tokens: Tokens, first: int, last: int) -> Expression:
    """Read "Christmas Eve" as the day that it is."""
    said = fields_of(tokens, first, last)
    value = next(str(tokens.values[i]) for i in range(first, last + 1) if tokens.kind(i) == "feast")
    if len(value) > len("MM-DD"):  # its day changes
        near = feast_day(value, 2000)
        said |= {"month": near.month, "day": near.day, "feast": value}
    else:
        said |= {"month": int(value[:2]), "day": int(value[3:])}
    return Expression(first, last, "calendar", **said)


def read_hijri(tokens: Tokens, first: int, last: int) -> Expression:
    """Read "the end of Ramadan", "the 15th of Ramadan", "10 Muharram 1435" and "Eid al-Fitr 2014"."""
    said = fields_of(tokens, first, last)
    where = first_of(tokens, first, last, "hijri") or first
    month, _, day = str(tokens.values[where]).partition("-")
    fields = {"day": int(day)} if day else {}
    return Expression(first, last, "hijri", **(said | {"month": int(month)} | fields))


def read_clock(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read one clock time, or two ("between 5:15 and 6:10 a.m."), of which the first shares the half of the day."""
    said = [tokens.values[i] for i in range(first, last + 1) if tokens.kind(i) in ("clock", "day", "number")]
    half = next(
        (half_of_day(tokens, i) for i in range(first, last + 1) if tokens.kind(i) in ("meridiem", "part")), None
    )
    hours = [str(value) if ":" in str(value) else f"{int(value):02}:00" for value in said]
    if half is not None and not all(1 <= int(hour[:2]) <= 12 for hour in hours):
        return None
    last_hour, zone = on_24_hours(hours[-1], half), zone_of(tokens, last)
    if len(hours) == 1:
        return Expression(first, last, "clock", type="TIME", clock=last_hour, zone=zone)
    start = on_24_hours(hours[0], half)
    if start > last_hour and half == "p":
        start = on_24_hours(hours[0], "a")  # "from 11 to 1 p.m."
    return Expression(first, last, "clock", type="TIME", clock=start, until=last_hour, zone=zone)


def zone_of(tokens: Tokens, last: int) -> str:
    """Give the offset of the zone that closes a clock time."""
    return str(tokens.values[last] or "") if tokens.kind(last) == "zone" else ""


def half_of_day(tokens: Tokens, i: int) -> int | str | None:
    """Give the half of the day that "a.m." or "in the morning" tells."""
    if tokens.kind(i) == "meridiem":
        return tokens.values[i]
    return {"MO": "a", "AF": "p", "EV": "p"}.get(str(tokens.values[i]))


def on_24_hours(clock: str, meridiem: object) -> str:
    """Give HH:MM on the 24-hour clock; "12:30 a.m." is 00:30."""
    hour = int(clock[:2])
    if meridiem == "a":
        hour %= 12
    elif meridiem == "p":
        hour = hour % 12 + 12
    return f"{hour:02}{clock[2:]}"


def read_part(tokens: Tokens, first: int, last: int) -> Expression:
    """Read a part of the day; noon and midnight are clock times."""
    said = fields_of(tokens, first, last)
    where = last if tokens.kind(last) == "part" else last - 1
    if where != last and tokens.word(last) != "hours":
        last = where
    value = str(tokens.values[where])
    if ":" in value:
        return Expression(first, last, "clock", type="TIME", clock=value)
    return Expression(first, last, "part", type="TIME", part=value, edge=said.get("edge"))
