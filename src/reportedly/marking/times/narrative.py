"""The thread of a text's dates: where it starts, whether it is a history, and how each date told moves it on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from reportedly.marking.times.dateline import day_in, find_dateline
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.scene import Anchor, Resolved, Scene
from reportedly.marking.times.tokens import Tokens
from reportedly.records import Published, Span

_VALUE = re.compile(r"(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MANY_YEARS = 6
_MOSTLY = 0.6
_OFTEN = 8
_FAR_YEARS = 5
_TIMELESS = frozenset({"duration", "set", "fixed", "decade"})


def opening(tokens: Tokens, said: list[Expression], published: Published | None) -> Scene:
    """Give the scene before the first date: the day of publication, and whether the text is a history.

    A dateline in the text outweighs a date from metadata, which is more often wrong; a date given by a person stands.
    """
    scene = Scene()
    if published is not None:
        scene = Scene(date.fromisoformat(published.earliest[:10]), date.fromisoformat(published.latest[:10]))
    if published is None or published.basis != "given":
        line = find_dateline(tokens, said)
        day = _stated(line, scene) if line is not None else None
        day = None if line is not None and line.value == str(scene.first) else day  # the other order of its numbers
        scene = scene if day is None else Scene(day, day)
    return replace(scene, history=_is_history(said, scene))


def _stated(line: Expression, scene: Scene) -> date | None:
    """Give the day of a dateline; without a year, in the year nearest to the known publication."""
    if line.year is not None:
        return day_in(line, line.year)
    middle = scene.middle
    if middle is None:
        return None
    days = [day for year in range(middle.year - 1, middle.year + 2) if (day := day_in(line, year)) is not None]
    return min(days, key=lambda day: abs((day - middle).days), default=None)


def _is_history(said: list[Expression], scene: Scene) -> bool:
    """Whether the text tells of the past as a history does: many years named, most of them long before it came out."""
    years = [one for part in said for one in part.parts or (part,) if one.year is not None and one.form == "calendar"]
    if len(years) < _MANY_YEARS:
        return False
    if scene.first is None:
        return True
    old = sum(1 for one in years if one.bc or (one.year or 0) < scene.first.year - 1)
    return old >= _MANY_YEARS and old > _MOSTLY * len(years) and old > len(said) / _OFTEN


def moved_on(scene: Scene, said: Expression, found: Resolved, text: str, span: Span) -> Scene:
    """Give the scene once a date has been told: it is the one that later dates lean on; a quarter is kept apart."""
    value = found.value or ""
    if said.form in _TIMELESS:
        return scene
    if "-Q" in value and value[:4].isdigit():
        # "a year earlier" is said against a quarter that stays the matter
        return replace(scene, quarter=value) if said.form == "calendar" else scene
    m = _VALUE.match(value)
    if m is None or "W" in value or int(m[2]) == 0:
        return scene
    bc, year, month, day = m.groups()
    anchor = Anchor(
        int(year), int(month) if month else None, int(day) if day else None, bc is not None, span.of(text), span.end
    )
    if scene.history and _is_aside(scene.anchor, anchor, found):
        return scene
    return replace(scene, anchor=anchor)


def _is_aside(old: Anchor | None, new: Anchor, found: Resolved) -> bool:
    """Whether a date leaves the thread of a history: seen from the publication, or a bare year far away."""
    if "publication" in found.how:
        return True
    far = old is not None and old.month is not None and abs(new.year - old.year) > _FAR_YEARS
    return far and new.month is None
