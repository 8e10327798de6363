"""Arithmetic of bounds and days: what an open or closed interval says against another (after Allen 1983).

"at least 26" is 26..None and can be 33; "14" is 14..14 and cannot be "at least 26".
"""

from __future__ import annotations

from datetime import date

from reportedly.records import Bounds


def meet(a: Bounds, b: Bounds) -> bool:
    """Whether one number can satisfy both. Symmetric and reflexive; not transitive (14 | 10..30 | 26).

    >>> meet(Bounds(26, None), Bounds(33, 33)), meet(Bounds(14, 14), Bounds(26, None))
    (True, False)
    """
    low = max(a.low or 0, b.low or 0)
    highs = [h for h in (a.high, b.high) if h is not None]
    return not highs or low <= min(highs)


def within(inner: Bounds, outer: Bounds) -> bool:
    """Whether every number of the inner bounds satisfies the outer ones. Reflexive and transitive.

    >>> within(Bounds(33, 33), Bounds(26, None)), within(Bounds(26, None), Bounds(33, 33))
    (True, False)
    """
    if (inner.low or 0) < (outer.low or 0):
        return False
    return outer.high is None or (inner.high is not None and inner.high <= outer.high)


def raised(before: Bounds, after: Bounds) -> bool:
    """Whether the later bounds tell more: the least number that is told grew."""
    return least(after) > least(before)


def least(bounds: Bounds) -> int:
    """The number that is told: the lower bound, or the upper one where no lower is given."""
    if bounds.low is not None:
        return bounds.low
    return bounds.high or 0


def days_apart(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> int | None:
    """Days between two intervals of ISO days, 0 where they share one; None where a side is not told.

    >>> days_apart(("2013-10-14", "2013-10-14"), ("2013-10-16", "2013-10-20"))
    2
    """
    if not (a[0] and a[1] and b[0] and b[1]):
        return None
    first, second = sorted([(_day(a[0]), _day(a[1])), (_day(b[0]), _day(b[1]))])
    return max(0, (second[0] - first[1]).days)


def length(days: tuple[str | None, str | None]) -> int | None:
    """How many days an interval of ISO days holds; None where it is not told."""
    return (_day(days[1]) - _day(days[0])).days + 1 if days[0] and days[1] else None


def _day(iso: str) -> date:
    return date.fromisoformat(iso[:10])
