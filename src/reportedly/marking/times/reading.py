"""Turns the words that a rule matched into expressions of their form."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.grammar import candidates
from reportedly.marking.times.guards import plausible
from reportedly.marking.times.read_dates import (
    read_calendar,
    read_clock,
    read_days,
    read_feast,
    read_hijri,
    read_part,
    read_years,
)
from reportedly.marking.times.read_periods import read_period, read_whole
from reportedly.marking.times.read_spans import read_duration, read_fixed, read_near, read_offset, read_set
from reportedly.marking.times.spoken_clock import read_spoken_clock
from reportedly.marking.times.tokens import Tokens

_READERS: dict[str, Callable[[Tokens, int, int], Expression | None]] = {
    "calendar": read_calendar,
    "days": read_days,
    "years": read_years,
    "feast": read_feast,
    "hijri": read_hijri,
    "clock": read_clock,
    "spoken": read_spoken_clock,
    "part": read_part,
    "near": read_near,
    "offset": read_offset,
    "period": read_period,
    "whole": read_whole,
    "duration": read_duration,
    "set": read_set,
    "fixed": read_fixed,
}


def read_expressions(tokens: Tokens) -> list[Expression]:
    """Read all time expressions of a text in order, without overlap, single dates not yet joined to ranges."""
    found: list[Expression] = []
    free = 0
    for form, first, last in candidates(tokens):
        if first < free:
            continue
        expression = _READERS[form](tokens, first, last)
        if expression is not None and (expression := plausible(tokens, expression)) is not None:
            found.append(expression)
            free = expression.last + 1
    return found
