"""Resolves distances and neighbours in time: "last week", "two days later", "the past weeks", "now"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reportedly.marking.times.calendar import Interval, interval, on_weekday, rounded, shifted
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.scene import Anchor, Resolved, Scene, of_interval, of_value, united
from reportedly.marking.times.tense import FUTURE, PAST

_STEP = {"last": -1, "previous": -1, "next": 1, "following": 1}
_FROM_NARRATIVE = frozenset({"that", "previous", "following"})
_PARTS = {"START": "first third", "MID": "middle third", "END": "last third", "W0": "last seven days"} | {
    f"W{n}": f"week {n}" for n in range(1, 5)
}
_TOLD_ANEW = {"this": "that", "next": "following", "last": "previous"}
_FINE = {"TS": "D", "TM": "D", "TH": "D", "W2": "W"}
_HALVES = {"TH": "M", "TM": "S"}
_VAGUE_COUNT = {"D": (2, 10), "W": (2, 8), "M": (2, 11), "Q": (2, 8), "Y": (2, 10), "DE": (2, 5), "CE": (2, 5)}


def both_ends(scene: Scene, value: Callable[[date], str], how: str, grain: str = "day") -> Resolved:
    """Resolve from the first and the last day of publication: one value where they agree, else an interval only."""
    assert scene.first is not None
    assert scene.last is not None
    a, b = value(scene.first), value(scene.last)
    if a == b:
        return of_value(a, how, grain)
    early, late = interval(a), interval(b)
    if early is None or late is None:
        return Resolved(None, None, None, grain, how)
    return of_interval(None, united(early, late), f"{how}, which is known as an interval only")


def resolve_near(said: Expression, scene: Scene) -> Resolved:
    """Resolve a unit beside another time: "this morning", "the following year", "the weekend"."""
    unit = _FINE.get(said.unit or "D", said.unit or "D")
    if scene.history and said.relation in _TOLD_ANEW and not (said.relation == "last" and unit in ("Y", "DE", "CE")):
        said = replace(said, relation=_TOLD_ANEW[said.relation])
    step = int(said.count or 0) if said.relation == "today" else _STEP.get(said.relation or "", 0)
    whole = _whole_one(said, scene, unit)
    if whole is not None:
        return whole
    if said.relation in _FROM_NARRATIVE and scene.anchor is not None and not _is_too_coarse(said, scene, unit):
        return _from_anchor(scene.anchor, step, unit)
    how = _step_words(step, unit, "the publication")
    if scene.first is None:
        return Resolved(_open(unit), None, None, _grain(unit), "the day of publication is not known")
    if unit == "WE" and step == 0 and (scene.tense == PAST or (scene.tense is None and said.relation == "that")):
        return both_ends(
            scene, lambda day: rounded(on_weekday(day, 7, -1), unit), "the last one before the publication"
        )
    return both_ends(scene, lambda day: rounded(_moved(day, step, unit), unit), how, _grain(unit))


def _whole_one(said: Expression, scene: Scene, unit: str) -> Resolved | None:
    """Give the quarter told before for "the quarter"; "the latest quarter" is the last whole one when it came out."""
    latest = said.relation == "latest"
    if not latest and not (unit == "Q" and said.relation == "that"):
        return None
    if unit == "Q" and scene.quarter is not None and not (latest and scene.first):
        return of_value(scene.quarter, "the quarter told before")
    if scene.first is None:
        return None
    how = f"the last whole {_grain(unit)}"
    return both_ends(scene, lambda day: rounded(_moved(day, -1, unit), unit), how, _grain(unit))


def _is_too_coarse(said: Expression, scene: Scene, unit: str) -> bool:
    """Whether news leave the thread: "the weekend" after "August" is that of the publication."""
    coarse = scene.anchor is not None and scene.anchor.day is None and unit in ("D", "W", "WE")
    return coarse and said.relation == "that" and scene.first is not None and not scene.history


def _step_words(step: int, unit: str, base: str) -> str:
    if step == 0:
        return f"the {_grain(unit)} of {base}"
    many = f"the {_grain(unit)}" if abs(step) == 1 else f"{abs(step)} {_grain(unit)}s"
    return f"{many} {'before' if step < 0 else 'after'} {base}"


def _grain(unit: str) -> str:
    names = {"D": "day", "W": "week", "WE": "week", "W2": "week", "M": "month", "Q": "quarter", "Y": "year"}
    return (names | {"DE": "decade", "CE": "century"}).get(unit, "hour")


def _open(unit: str) -> str:
    return {"D": "XXXX-XX-XX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}.get(unit, "XXXX-WXX")


def _moved(day: date, step: int, unit: str) -> date:
    return shifted(day, step, "W" if unit == "WE" else unit)


def _from_anchor(anchor: Anchor, step: int, unit: str) -> Resolved:
    """Move from the date told before; what is finer than that date stays open ("1915-03-XX")."""
    how = _step_words(step, unit, anchor.said)
    if anchor.bc:
        return _before_christ(anchor, step, unit, how)
    whole = rounded(_moved(anchor.date(), step, unit), unit)
    known = 10 if anchor.day else 7 if anchor.month else 4
    needed = {"D": 10, "W": 10, "WE": 10, "M": 7, "Q": 7}.get(unit, 4)
    if known >= needed:
        return of_value(whole, how, _grain(unit))
    coarse = anchor.date().isoformat()[:known]
    found = interval(coarse)
    value = coarse + "-XX-XX"[: 3 if unit == "M" or known == 7 else 6]
    return of_interval(value, found, how) if found else Resolved(value, None, None, _grain(unit), how)


def _before_christ(anchor: Anchor, step: int, unit: str, how: str) -> Resolved:
    if unit == "Y" and anchor.year > step:
        return Resolved(f"BC{anchor.year - step:04}", None, None, "year", how)
    if unit == "DE":
        return Resolved(f"BC{anchor.year // 10 - step:03}", None, None, "decade", how)
    return Resolved(f"BC{anchor.year:04}-XX" + ("-XX" if unit != "M" else ""), None, None, _grain(unit), how)


def resolve_offset(said: Expression, scene: Scene) -> Resolved:
    """Resolve "two weeks ago" from the publication and "two weeks later" from the narrative."""
    unit = said.unit or "D"
    count = said.count or 1
    if said.value == "Q" or (unit == "Y" and count == 1 and said.direction < 0 and scene.quarter is not None):
        return _same_quarter(said, scene)
    unit, count = _whole(unit, count)
    step = said.direction * round(count)
    if said.relation != "this" and scene.anchor is not None:
        return _from_anchor(scene.anchor, step, unit)
    if scene.first is None:
        return Resolved(_open(unit), None, None, _grain(unit), "the day of publication is not known")
    how = _step_words(step, unit, "the publication")
    return both_ends(scene, lambda day: rounded(shifted(day, step, unit), unit), how, _grain(unit))


def _whole(unit: str, count: float) -> tuple[str, float]:
    """Whole numbers of units that a date can be moved by: 36 hours are one day, 2.5 years are 30 months."""
    if unit in ("TS", "TM", "TH"):
        return "D", count // {"TS": 86400, "TM": 1440, "TH": 24}[unit]
    if unit == "W2":
        return "W", count * 2
    if unit == "Y" and count % 1:
        return "M", count * 12
    if unit == "W" and count % 1:
        return "D", count * 7
    return ("W" if unit == "WE" else unit), count


def _same_quarter(said: Expression, scene: Scene) -> Resolved:
    """Give the quarter told before in another year; without one, the year where it is named."""
    if scene.quarter is None and said.year is not None:
        return of_value(f"{said.year:04}", "said in full")
    if scene.quarter is None:
        return Resolved("XXXX-QX", None, None, "quarter", "no quarter is told before")
    year = said.year or int(scene.quarter[:4]) - 1
    return of_value(f"{year:04}{scene.quarter[4:]}", f"the quarter told before, {scene.quarter}, in {year}")


def resolve_duration(said: Expression, scene: Scene) -> Resolved:
    """Resolve a length of time; with "past" or "next" it touches the publication and gets bounds."""
    unit, relation = said.unit or "D", said.relation
    value = period(said.count or 0, unit)
    if relation == "within":
        relation = "next" if scene.tense == FUTURE else None  # "they took it in three days" has no place
    if scene.first is None or scene.last is None or relation not in ("last", "next", "this"):
        return Resolved(value, None, None, "duration", "a length of time without a place")
    unit, count = _whole(unit, said.count or 0)
    most = round(count) if count else _VAGUE_COUNT[unit][1]
    vague = "" if count else f", read as up to {most}"
    if relation == "next":
        latest = shifted(scene.last, most, unit).isoformat()
        return Resolved(value, scene.first.isoformat(), latest, "span", f"from the publication on{vague}")
    earliest = shifted(scene.first, -most, unit).isoformat()
    return Resolved(value, earliest, scene.last.isoformat(), "span", f"up to the publication{vague}")


def period(count: float, unit: str) -> str:
    """Give the ISO 8601 duration; X where the count is open, a fortnight as two weeks."""
    if unit == "W2":
        unit, count = "W", count * 2
    name = "WE" if unit == "WE" else unit[1:] if unit[0] == "T" else unit
    number = "X" if not count else f"{count:g}"
    if unit == "Y" and count and count % 1 == 0.5:
        return f"P{count:.0f}Y6M" if round(count) < count else f"P{int(count)}Y6M"
    if unit in _HALVES and count > 1 and count % 1 == 0.5:
        return f"PT{int(count)}{name}30{_HALVES[unit]}"
    return f"P{'T' if unit[0] == 'T' else ''}{number}{name}"


def resolve_set(said: Expression, _: Scene) -> Resolved:
    """Resolve what recurs: a value without a place in time."""
    return Resolved(said.value or period(said.count or 1, said.unit or "D"), None, None, "set", "recurs")


def resolve_fixed(said: Expression, scene: Scene) -> Resolved:
    """Resolve "now", "recently", "the 19th century": what needs no arithmetic."""
    value = said.value or ""
    first = scene.first.isoformat() if scene.first else None
    last = scene.last.isoformat() if scene.last else None
    if value == "PRESENT_REF":
        return Resolved(value, first, last, "vague", "the time of the publication")
    if said.relation == "that":
        side = "before" if value == "PAST_REF" else "after"
        return Resolved(value, None, None, "vague", f"some time {side} what is told before it")
    if value == "PAST_REF" and said.unit is not None and scene.first is not None and scene.last is not None:
        return _vaguely_ago(value, said.unit, scene.first, scene.last)
    if value == "PAST_REF":
        return Resolved(value, None, last, "vague", "some time before the publication")
    if value == "FUTURE_REF":
        return Resolved(value, first, None, "vague", "some time after the publication")
    return of_value(f"BC{value}" if said.bc else value, "said in full", "century")


def _vaguely_ago(value: str, unit: str, first: date, last: date) -> Resolved:
    """Bound "a few days ago" by the least and the most that people mean by it."""
    unit, _ = _whole(unit, 1)
    least, most = _VAGUE_COUNT[unit]
    earliest, latest = shifted(first, -most, unit), shifted(last, -least, unit)
    how = f"read as {least} to {most} {_grain(unit)}s before the publication"
    return Resolved(value, earliest.isoformat(), latest.isoformat(), "vague", how)


def resolve_decade(said: Expression, scene: Scene) -> Resolved:
    """Resolve "the 1980s" and "the sixties", the latter in the latest century that it can belong to."""
    decade = int(said.count or 0)
    if said.bc:
        return Resolved(f"BC{decade // 10:03}", None, None, "decade", "said in full")
    if decade < 100:
        now = scene.anchor.year if scene.anchor and not scene.anchor.bc else scene.last.year if scene.last else 2000
        decade += now - now % 100 if decade <= now % 100 else now - now % 100 - 100
    return of_value(f"{decade // 10:03}", "said in full")


def resolve_hour(said: Expression, scene: Scene) -> Resolved:
    """Resolve a clock time or part of the day alone: on the day told before, else the day of publication."""
    anchor = scene.anchor
    told = scene.beside and scene.tense != FUTURE
    near = scene.close or told or scene.first is None or scene.first != scene.last or scene.history
    if anchor is not None and anchor.day is not None and not anchor.bc and near:
        return of_value(anchor.date().isoformat(), f"on {anchor.said}")
    if scene.first is not None:
        return both_ends(scene, lambda day: day.isoformat(), "on the day of the publication")
    return Resolved("XXXX-XX-XX", None, None, "day", "nothing in the text gives the day")


def with_hour(day: Resolved, said: Expression) -> Resolved:
    """Add the hour or the part of the day that is said beside a day."""
    hour = said.clock or said.part
    if hour is None or day.value is None or len(day.value) < 10:
        return day
    value = f"{day.value}T{hour}"
    found = interval(value) if hour != "24:00" else interval(f"{day.value}T23:59")
    if found is None:
        return Resolved(value, day.earliest, day.latest, "part" if said.part else "minute", day.how)
    value += said.zone
    latest = f"{day.value}T{said.until}" if said.until and said.until > hour else found.latest
    if latest != found.latest:
        value += f"/{said.until}{said.zone}"
    return Resolved(value, found.earliest, latest, found.grain, day.how)


def edged(found: Resolved, said: Expression, scene: Scene, narrow: Callable[[Interval, str], Interval]) -> Resolved:
    """Narrow to the beginning, the middle, the end, or the part before or after the publication."""
    edge = said.edge or _open_edge(said, scene)
    if edge is None or found.earliest is None or found.latest is None or "T" in found.earliest:
        return found
    whole = Interval(found.earliest, found.latest, found.grain)
    if edge == "BEFORE" and scene.last is not None:
        end = max(min(found.latest, scene.last.isoformat()), found.earliest)
        return Resolved(found.value, found.earliest, end, found.grain, f"{found.how}, before the publication")
    if edge == "AFTER" and scene.first is not None:
        start = min(max(found.earliest, scene.first.isoformat()), found.latest)
        return Resolved(found.value, start, found.latest, found.grain, f"{found.how}, after the publication")
    if edge in _PARTS:
        part = narrow(whole, edge)
        why = f"; its {_PARTS[edge]}" if part != whole else ""
        return Resolved(found.value, part.earliest, part.latest, part.grain, found.how + why)
    return found


def _open_edge(said: Expression, scene: Scene) -> str | None:
    """Give the side of "this week" that the tense tells of, seen from the publication."""
    if said.form != "near" or said.relation != "this" or said.unit == "D" or scene.history:
        return None
    return {PAST: "BEFORE", FUTURE: "AFTER"}.get(scene.tense or "")
