"""Resolves a number of units from the start or the end of a longer time: "the first three months of 2012"."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.marking.times.calendar import interval, shifted
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.scene import Resolved

_DAY = timedelta(days=1)


def resolve_portion(said: Expression, whole: Resolved) -> Resolved:
    """Resolve a portion of a time that is resolved; open where that is, or where it is shorter than its portion."""
    place = interval(whole.value or "")
    if place is None:
        return Resolved(None, None, None, "span", whole.how)
    start, end = date.fromisoformat(place.earliest), date.fromisoformat(place.latest)
    count, unit = round(said.count or 1), said.unit or "D"
    if said.direction < 0:
        first, last = shifted(end + _DAY, -count, unit), end
    else:
        first, last = start, shifted(start, count, unit) - _DAY
    if first < start or last > end:
        return Resolved(None, None, None, "span", f"longer than {whole.value}")
    side = "last" if said.direction < 0 else "first"
    cut = 7 if unit == "M" else 10
    value = "/".join(dict.fromkeys((first.isoformat()[:cut], last.isoformat()[:cut])))
    return Resolved(
        value, first.isoformat(), last.isoformat(), "span", f"the {side} {count} of {whole.value}: {whole.how}"
    )
