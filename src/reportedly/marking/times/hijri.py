"""Months and feasts of the Hijri calendar as days of the civil one.

The tabular Islamic calendar (Dershowitz and Reingold, Calendrical Calculations); sightings of the moon move a month
by a day either way, so that every interval is a day wider at both ends.
"""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.marking.times.dates import nearest_by_tense
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.scene import Resolved, Scene

_EPOCH = date(622, 7, 19).toordinal() - 1
_MOON = timedelta(days=1)
_LAST_HIJRI = 1600


def hijri_day(year: int, month: int, day: int) -> date:
    """Give the civil day of a day of the tabular Islamic calendar (proleptic Gregorian).

    Raises:
        ValueError, OverflowError: outside the civil years 1 to 9999.
    """
    days = day + 29 * (month - 1) + (6 * month - 1) // 11 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + _EPOCH)


def resolve_hijri(said: Expression, scene: Scene) -> Resolved:
    """Resolve "during Ramadan" and "Eid al-Fitr" in the year that the narrative or the publication gives."""
    month, day = said.month or 1, said.day
    if said.year is not None:
        return _in_year(said, month, said.year)
    base = scene.anchor.date() if scene.history and scene.anchor and not scene.anchor.bc else scene.middle
    if base is None:
        return Resolved(None, None, None, said.grain or "month", "nothing in the text gives the year")
    guess = (base.year - 622) * 33 // 32
    spans = {year: _span(year, month, day) for year in range(guess - 2, guess + 4)}
    if scene.history:
        year = min(spans, key=lambda one: abs((spans[one][0] - base).days))
    else:
        year = nearest_by_tense(spans, scene)
    first, last = (end.isoformat() for end in spans[year])
    return Resolved(f"{first}/{last}", first, last, "day" if day else "month", f"Hijri year {year}, give or take a day")


def _in_year(said: Expression, month: int, year: int) -> Resolved:
    """Resolve with the year that is named: of the Hijra up to 1600, else the one that begins in the civil year."""
    if year > _LAST_HIJRI:
        guess = (year - 622) * 33 // 32
        fits = [one for one in range(guess - 1, guess + 4) if hijri_day(one, month, said.day or 1).year == year]
        year = fits[0]
    first, last = (end.isoformat() for end in _span(year, month, said.day))
    how = f"said in full: Hijri year {year}, give or take a day"
    return Resolved(f"{first}/{last}", first, last, "day" if said.day else "month", how)


def _span(year: int, month: int, day: int | None) -> tuple[date, date]:
    first = hijri_day(year, month, day or 1)
    following = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    last = first if day else hijri_day(*following) - timedelta(days=1)
    return first - _MOON, last + _MOON
