"""Blocking keys: tellings that share none are never compared, so that one more report costs the same in a large store.

A key is a day with a stretch of the globe, with an actor or with a number of killed; an undated telling has keys of
names alone, which what happened at a place that no gazetteer has shares. (Blocking: Christen 2012, Data Matching,
chapter 4.)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from reportedly.knowledge.actors import country_names
from reportedly.records import Telling

_MOST_DAYS = 10
_BEFORE = 3  # a report without a date for an event tells of the last days
_FINE = ("point", "town", "district")
_BROAD = ("country", "region", "area")


def keys(telling: Telling) -> tuple[str, ...]:
    """The keys of a telling, sorted, each once; two tellings of one thing should share at least one."""
    marks = _marks(telling)
    days = _days(telling)
    if not days:
        return tuple(sorted(f"?|{m}" for m in marks if m[0] in "wp"))
    return tuple(sorted({f"{day}|{m}" for day in days for m in marks} | _undated(telling)))


def keys_of(told: Iterable[Telling]) -> set[str]:
    """The keys of all tellings together."""
    return {key for telling in told for key in keys(telling)}


def _undated(telling: Telling) -> set[str]:
    """The key by which reports without dates find it, where its place is so small that no gazetteer has it."""
    site = telling.site
    return {f"?|p{site.name.casefold()}"} if site is not None and site.gazetteer is None and site.lat is None else set()


def _marks(telling: Telling) -> set[str]:
    found = {f"w{name.casefold()}" for name in (*telling.who, *telling.whom) if _telling_name(name)}
    site = telling.site
    if site is not None and site.precision not in _BROAD:
        found.add(f"p{site.gazetteer or site.name.casefold()}")
        if site.lat is not None and site.lon is not None:
            found |= {f"c{round(site.lat + i)}:{round(site.lon + j)}" for i in (-0.25, 0.25) for j in (-0.25, 0.25)}
    if telling.killed and telling.killed.bounds.low and telling.killed.bounds.low > 1:
        found.add(f"k{telling.killed.bounds.low}")
    return found


def _telling_name(name: str) -> bool:
    """Whether a name says whom: a proper name, not a state, whose name half the reports of a war hold."""
    return name[:1].isupper() and name not in _states()


def _states() -> frozenset[str]:
    return frozenset(country_names().values()) | frozenset(n.removeprefix("the ") for n in country_names().values())


def _days(telling: Telling) -> list[str]:
    if telling.earliest and telling.latest:
        first, last = date.fromisoformat(telling.earliest), date.fromisoformat(telling.latest)
    elif telling.published:
        last = date.fromisoformat(telling.published[:10])
        first = last - timedelta(_BEFORE)
    else:
        return []
    count = (last - first).days + 1
    if count > _MOST_DAYS:
        return [f"{first:%Y-%m}"]
    return [(first + timedelta(n)).isoformat() for n in range(count)]
