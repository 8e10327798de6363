"""Time expressions and their intervals."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.

    `earliest` and `latest` are ISO 8601 days (YYYY-MM-DD) or minutes (YYYY-MM-DDTHH:MM), both ends included,
    None where unknown; `grain` is one of minute, hour, part, day, week, month, season, quarter, year, decade,
    century, span, duration, set, vague; `value` is the TIMEX3 value (ISO-TimeML); `how` says in words how it
    was resolved and what it leans on; `type` is DATE, TIME, DURATION or SET.
    """

    id: str
    span: Span
    value: str | None
    earliest: str | None
    latest: str | None
    grain: str
    how: str
    type: str = "DATE"
    maker: str = "times/1"
