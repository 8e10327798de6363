"""Resolves calendar dates with gaps: the year comes from the words, the weekday, the narrative or the tense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportedly.marking.times.calendar import SEASON_START, interval, on_weekday
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.feasts import feast_day
from reportedly.marking.times.relative import both_ends
from reportedly.marking.times.scene import Anchor, Resolved, Scene, of_value
from reportedly.marking.times.tense import FUTURE, PAST

_STEP = {"last": -1, "previous": -1, "next": 1, "following": 1}
_NEAR_NARRATIVE = frozenset({"that", "previous", "following"})
_TURN = 8
# How many days along the tense weigh as much as one against it: a day, a month, a date that the verb governs.
_AGAINST = 5.0
_AGAINST_MONTH = 8.0
_GOVERNED = 20.0


def resolve_date(said: Expression, scene: Scene) -> Resolved:
    """Resolve an expression of form calendar."""
    if said.weekday is not None and said.month is None:
        return _weekday(said, scene)
    if said.year is not None:
        return _dated(said, said.year, scene)
    if said.relation is not None:
        return _related(said, scene)
    if said.weekday is not None and (found := _by_weekday(said, scene)) is not None:
        return found
    if scene.anchor is not None and _is_told(scene, scene.anchor):
        return _by_narrative(said, scene.anchor)
    return _by_publication(said, scene)


def _dated(said: Expression, year: int, scene: Scene) -> Resolved:
    if said.value is not None and scene.first == scene.last and said.value == str(scene.first):
        return of_value(said.value, "said in full, read in the order that gives the day of publication")
    return of_value(_value(said, _full_year(year, said.bc)), _in_full(said), said.grain)


def _in_full(said: Expression) -> str:
    """Say in which order a numeric date is read, and the reading refused."""
    if said.value is None:
        return "said in full"
    order = "(strokes: month first, dots and hyphens: day first)"
    return f"said in full, read in the order of its marks {order}; not {said.value}"


def _is_told(scene: Scene, anchor: Anchor) -> bool:
    """Say whether the narrative gives the year: of the past in a history, of all in an undated text."""
    if scene.first is None:
        return scene.history or anchor.month is not None
    return scene.history and scene.tense != FUTURE


def _full_year(year: int, bc: bool) -> int:
    if year >= 100 or bc:
        return year
    return year + (1900 if year > 30 else 2000)


def _value(said: Expression, year: int) -> str:
    """Give the TIMEX3 value with a year; the hour is added later."""
    if said.feast is not None and not said.bc:
        return feast_day(said.feast, year).isoformat()
    stem = f"BC{year:04}" if said.bc else f"{year:04}"
    if said.month is not None:
        return f"{stem}-{said.month:02}" + (f"-{said.day:02}" if said.day is not None else "")
    if said.season is not None:
        return f"{stem}-{said.season}"
    return f"{stem}-Q{said.quarter}" if said.quarter is not None else stem


def open_value(said: Expression) -> str:
    """Give the value of a date whose year is unknown."""
    if said.feast is not None:
        return "XXXX-XX-XX"
    return "XXXX" + _value(said, 0)[4:]


def _unknown(said: Expression) -> Resolved:
    return Resolved(open_value(said), None, None, said.grain, "nothing in the text gives the year")


def _span(said: Expression, year: int) -> tuple[date, date] | None:
    """First and last day with a year; None for 30 February and the years that the calendar lacks."""
    found = interval(_value(said, year)) if 0 < year < 10000 else None
    return (date.fromisoformat(found.earliest[:10]), date.fromisoformat(found.latest[:10])) if found else None


def _weekday(said: Expression, scene: Scene) -> Resolved:
    assert said.weekday is not None
    day = said.weekday
    open_one = Resolved(f"XXXX-WXX-{day}", None, None, "day", "nothing in the text gives the week")
    anchor = scene.anchor
    if said.relation in _NEAR_NARRATIVE or scene.first is None:
        if anchor is None or anchor.day is None or anchor.bc:
            return open_one
        step = _STEP.get(said.relation or "", 1)
        return of_value(
            _strictly(anchor.date(), day, step).isoformat(), f"the {_side(step)} one seen from {anchor.said}"
        )
    if said.relation in _STEP:
        step = _STEP[said.relation]
        how = f"the {_side(step)} one seen from the publication"
        return both_ends(scene, lambda d: _strictly(d, day, step).isoformat(), how)
    step = -1 if scene.tense in (PAST, None) else 1
    how = f"the {_side(step)} one, or the day of publication itself" + scene.told
    return both_ends(scene, lambda d: on_weekday(d, day, step).isoformat(), how)


def _side(step: int) -> str:
    return "next" if step > 0 else "last"


def _strictly(day: date, weekday: int, step: int) -> date:
    return on_weekday(date.fromordinal(day.toordinal() + step), weekday, step)


def _related(said: Expression, scene: Scene) -> Resolved:
    """Resolve "last October" and "March of that year"."""
    if said.relation in _NEAR_NARRATIVE and scene.anchor is not None:
        base, seen, bc = scene.anchor.date(), f"seen from {scene.anchor.said}", scene.anchor.bc
    elif scene.last is not None and scene.first is not None:
        base = scene.last if said.relation in ("last", "previous") else scene.first
        seen, bc = "seen from the publication", False
    else:
        return _unknown(said)
    step = _STEP.get(said.relation or "", 0)
    year = base.year + (-step if bc else step)
    if said.unit != "Y" and not bc:
        year = _neighbour(said, base, step)
    return of_value(("BC" if bc else "") + _value(said, year), f"{said.relation}, {seen}", said.grain)


def _neighbour(said: Expression, base: date, step: int) -> int:
    spans = [(year, _span(said, year)) for year in range(base.year - 1, base.year + 2)]
    if step < 0:
        return max((y for y, s in spans if s and s[1] < base), default=base.year)
    if step > 0:
        return min((y for y, s in spans if s and s[0] > base), default=base.year)
    return base.year


def _by_weekday(said: Expression, scene: Scene) -> Resolved | None:
    """Give the year nearest to what is known in which the day falls on that weekday."""
    near = scene.middle
    if scene.history and scene.anchor is not None and not scene.anchor.bc:
        near = scene.anchor.date()
    if near is None:
        return None
    years = sorted(range(near.year - 3, near.year + 4), key=lambda y: _distance(said, y, near))
    for year in years:
        span = _span(said, year)
        if span is not None and span[0].isoweekday() == said.weekday:
            return of_value(_value(said, year), "weekday fixes the year")
    return None


def _distance(said: Expression, year: int, near: date) -> int:
    span = _span(said, year)
    return abs((span[0] - near).days) if span else 1 << 30


def _by_narrative(said: Expression, anchor: Anchor) -> Resolved:
    """Give the year of the date told before it; past the turn of the year where the month lies far behind."""
    year = anchor.year
    month = _first_month(said)
    if month is not None and anchor.month is not None and anchor.month - month > _TURN:
        year += -1 if anchor.bc else 1
    value = ("BC" if anchor.bc else "") + _value(said, year)
    return of_value(value, f"year of {anchor.said}, told before it", said.grain)


def _first_month(said: Expression) -> int | None:
    if said.season is not None:
        return (SEASON_START | {"H1": 1, "H2": 7})[said.season]
    return said.month if said.quarter is None else said.quarter * 3 - 2


def _by_publication(said: Expression, scene: Scene) -> Resolved:
    """By tense: the last one before the publication, the first one after it, or the nearest."""
    first, last = scene.first, scene.last
    if first is None or last is None:
        return _unknown(said)
    years = range(first.year - 2, last.year + 3) if said.day != 29 else range(first.year - 8, last.year + 9)
    spans = [(year, s) for year in years if (s := _span(said, year)) is not None]
    if not spans:
        return _unknown(said)
    if said.quarter is not None and scene.tense != PAST:
        scene = replace(scene, cue=None)  # "will report its third quarter" tells of one that is over
    year = nearest_by_tense(dict(spans), scene)
    how = _reason(_span(said, year), scene)
    others = {one: span for one, span in spans if one != year}
    if others:
        how += f"; not {_value(said, nearest_by_tense(others, replace(scene, cue=None)))}"
    return of_value(_value(said, year), how)


def nearest_by_tense(spans: dict[int, tuple[date, date]], scene: Scene) -> int:
    """Choose the year whose days lie nearest to the publication, on the side that the tense tells of if it can be.

    `scene` has a publication; `spans` gives first and last day by year and is not empty.
    """
    return min(spans, key=lambda year: _strain(spans[year], scene))


def _strain(span: tuple[date, date], scene: Scene) -> float:
    """Days between a date and the publication, more against the tense than along it."""
    assert scene.first is not None
    assert scene.last is not None
    back, ahead = (scene.first - span[1]).days, (span[0] - scene.last).days
    if back <= 0 and ahead <= 0:
        return 0.0
    against = scene.tense == (FUTURE if back > 0 else PAST)
    weight = _AGAINST if span[0] == span[1] else _AGAINST_MONTH
    if scene.cue is not None and scene.cue.governs:
        weight = _GOVERNED
    return max(back, ahead) * (weight if against else 1.0)


def _reason(span: tuple[date, date] | None, scene: Scene) -> str:
    assert scene.first is not None
    if span is not None and span[1] < scene.first and scene.tense == PAST:
        return f"told as past{scene.told}: the last one before the publication"
    if span is not None and scene.last is not None and span[0] > scene.last and scene.tense == FUTURE:
        return f"told as to come{scene.told}: the first one after the publication"
    return "the one nearest to the publication"
