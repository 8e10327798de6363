"""What a time expression leans on: the day of publication, the date told before it, the tense around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.marking.times.calendar import Interval, interval
from reportedly.marking.times.tense import Cue


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date last told: fields None where it was coarser. `said` are its words, `place` where they end."""

    year: int
    month: int | None
    day: int | None
    bc: bool
    said: str
    place: int

    def date(self) -> date:
        """Give its first day."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Scene:
    """`first`..`last` are the days between which the report came out (None if unknown); `cue` is the word of tense.

    `history` says that the text tells of times long before its publication, so that the narrative, and not the
    publication, gives what an incomplete date lacks; `close` that the anchor stands in the same sentence, `beside` in
    that or the one before it, in the same paragraph.
    """

    first: date | None = None
    last: date | None = None
    cue: Cue | None = None
    anchor: Anchor | None = None
    quarter: str | None = None
    history: bool = False
    close: bool = False
    beside: bool = False

    @property
    def tense(self) -> str | None:
        """The tense told around the expression, None where nothing tells it."""
        return self.cue.tense if self.cue is not None else None

    @property
    def told(self) -> str:
        """The word of tense in brackets, for a reason; empty where there is none."""
        return f' ("{self.cue.word}")' if self.cue is not None else ""

    @property
    def middle(self) -> date | None:
        """The middle of the publication interval."""
        if self.first is None or self.last is None:
            return None
        return self.first + timedelta(days=(self.last - self.first).days // 2)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its interval, grain and reason."""

    value: str | None
    earliest: str | None
    latest: str | None
    grain: str
    how: str


def of_value(value: str, how: str, grain: str = "vague") -> Resolved:
    """Resolve a value by the calendar alone; without an interval where the calendar has none for it."""
    found = interval(value)
    if found is None:
        return Resolved(value, None, None, grain, how)
    return of_interval(value, found, how)


def of_interval(value: str | None, found: Interval, how: str) -> Resolved:
    """Give a value the interval that was found for it."""
    return Resolved(value, found.earliest, found.latest, found.grain, how)


def united(a: Interval, b: Interval) -> Interval:
    """Give the interval from the earlier to the later of two."""
    return Interval(min(a.earliest, b.earliest), max(a.latest, b.latest), a.grain)
