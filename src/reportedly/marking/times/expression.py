"""A time expression as it is said, before anything is known of the year or the day it was said on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """Words `first`..`last` (both included) of the text's tokens and what they say of time.

    `form` is calendar (a date, perhaps with gaps), near (a unit next to another time: "last week"), offset
    (a distance: "two weeks ago"), duration, set, fixed (a value that needs no context) range (of `parts`)
    or portion (`count` units from the start of the second of `parts`, from its end with `direction` -1).
    `relation` is this, that, last, next, previous or following; `edge` START, MID or END; `clock`..`until` HH:MM,
    `zone` their offset ("Z", "+03:00"), empty where none is told; `value` of a calendar date its other reading;
    `feast` is the rule of a feast whose day changes, `month` and `day` being near it;
    `unit` an ISO 8601 designator (TM, TH for the parts of a day; Y beside a
    month: "March of last year"); `direction` -1 back, 1 ahead.
    """

    first: int
    last: int
    form: str
    type: str = "DATE"
    year: int | None = None
    bc: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    part: str | None = None
    clock: str | None = None
    until: str | None = None
    zone: str = ""
    edge: str | None = None
    feast: str | None = None
    relation: str | None = None
    unit: str | None = None
    count: float | None = None
    direction: int = 0
    value: str | None = None
    parts: tuple[Expression, ...] = ()

    @property
    def to_the_day(self) -> bool:
        """Whether it names a single day, so that an hour can be added."""
        dated = self.form == "calendar" and (self.day is not None or self.weekday is not None)
        return dated or (self.unit == "D" and self.form in ("near", "offset"))

    @property
    def has_hour(self) -> bool:
        """Whether it names an hour or a part of the day."""
        return self.clock is not None or self.part is not None

    @property
    def grain(self) -> str:
        """How fine a date it is; empty for all that cannot open or close a range."""
        if self.form != "calendar":
            return ""
        for name in ("day", "month", "season", "quarter", "weekday", "year"):
            if getattr(self, name) is not None:
                return name
        return ""
