"""How two positions on one aspect stand to one another: supports, contradicts, updates, or nothing to be said."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from reportedly.knowledge.linking import linking_words
from reportedly.linking.intervals import days_apart, least, meet
from reportedly.linking.names import akin
from reportedly.linking.places import apart
from reportedly.linking.positions import Position
from reportedly.records import Bounds, Site, Toll

_CLOSE = 1.25  # bounds that meet and whose told numbers are this near say the same
_FAR_KM = 30.0
_PRECISE = ("point", "district")


def relation(earlier: Position, later: Position, *, independent: bool | None) -> str | None:
    """The relation of two positions on the same aspect; None where they cannot be held against each other."""
    return _RULES[earlier.about](earlier, later, independent)


def bounds_relation(a: Bounds, b: Bounds, *, later: bool, one_source: bool) -> str:
    """How two numbers stand to one another; `later` says that b was published on a later day.

    Numbers that can both be true support each other where they are near, else the more complete one updates; numbers
    that cannot both be true contradict, unless the same source, or anybody on a later day, tells more.

    >>> bounds_relation(Bounds(26, None), Bounds(33, 33), later=False, one_source=False)
    'updates'
    >>> bounds_relation(Bounds(14, 14), Bounds(26, 26), later=False, one_source=False)
    'contradicts'
    >>> bounds_relation(Bounds(14, 14), Bounds(26, 26), later=True, one_source=False)
    'updates'
    """
    small, large = sorted((least(a), least(b)))
    if meet(a, b):
        return "supports" if large <= small * _CLOSE else "updates"
    grows = least(b) > least(a)
    return "updates" if grows and (later or one_source) else "contradicts"


def _tolls(earlier: Position, later: Position, independent: bool | None) -> str | None:
    a, b = cast(Toll, earlier.value), cast(Toll, later.value)
    if a.bounds != b.bounds and (_part_of(a, b) or _part_of(b, a)):
        return None
    after = (later.telling.published or "") > (earlier.telling.published or "9")
    return bounds_relation(a.bounds, b.bounds, later=after, one_source=independent is False)


def _part_of(part: Toll, whole: Toll) -> bool:
    """Whether one number may count some of the other: civilians or fighters among people, and no more than they are.

    Civilians are not held against fighters at all.
    """
    one, other = _counted(part), _counted(whole)
    if one in (other, "people"):
        return False
    return other != "people" or least(part.bounds) <= least(whole.bounds)


def _counted(toll: Toll) -> str:
    """Who is counted, roughly: a part (civilians, fighters) is not held against the whole."""
    kinds = {linking_words().counted.get(w) for w in (toll.counted or "").lower().split()}
    return next((k for k in ("civilians", "fighters") if k in kinds), "people")


def _parties(earlier: Position, later: Position, _independent: bool | None) -> str | None:
    """Different names contradict where one is an accusation and neither side is the other's victim or foe."""
    a, b = earlier.telling, later.telling
    one, other = ([n for n in t.who if n[:1].isupper()] for t in (a, b))  # "gunmen" does not say who
    if any(akin(x, y) for x in one for y in other):
        return "supports"
    proper = bool(a.who and b.who) and len(one) + len(other) == len(a.who) + len(b.who)
    accused = any(t.status in ("alleged", "denied") for t in (a, b))
    foes = any(akin(x, y) for x in (*a.who, *b.who) for y in (*a.whom, *b.whom))
    return "contradicts" if proper and accused and not foes else None


def _weapons(earlier: Position, later: Position, _independent: bool | None) -> str | None:
    """One weapon against another contradicts; what several of them did together does not."""
    one, other = (set(cast(tuple[str, ...], p.value)) for p in (earlier, later))
    if one & other:
        return "supports"
    return "contradicts" if len(one) == len(other) == 1 else None


def _places(earlier: Position, later: Position, _independent: bool | None) -> str | None:
    """The same place, where both name it more precisely than a town; another one where the two lie apart.

    That they name one town is why tellings are joined, and no news.
    """
    a, b = cast(Site, earlier.value), cast(Site, later.value)
    km = apart(a, b)
    if km is None:
        return None
    if km > _FAR_KM:
        return "contradicts"
    return "supports" if a.precision in _PRECISE and b.precision in _PRECISE else None


def _days(earlier: Position, later: Position, _independent: bool | None) -> str | None:
    between = days_apart(cast(tuple[str, str], earlier.value), cast(tuple[str, str], later.value))
    return "contradicts" if between else "supports"


def _happened(earlier: Position, later: Position, _independent: bool | None) -> str | None:
    return "supports" if earlier.value == later.value else "contradicts"


_RULES: dict[str, Callable[[Position, Position, bool | None], str | None]] = {
    "killed": _tolls,
    "injured": _tolls,
    "perpetrator": _parties,
    "weapon": _weapons,
    "place": _places,
    "date": _days,
    "happened at all": _happened,
}
