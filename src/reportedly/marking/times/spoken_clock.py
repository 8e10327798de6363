"""Reads clock times in words: "half past nine", "a quarter to six", "ten past four in the afternoon"."""

from __future__ import annotations

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.fields import first_of
from reportedly.marking.times.read_dates import half_of_day, on_24_hours, zone_of
from reportedly.marking.times.tokens import Tokens

_BEFORE = frozenset("at around about before after until till since".split())
_COUNTED = frozenset("people men women children".split())


def read_spoken_clock(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read minutes beside an hour where the words around say that it is a clock's.

    "Quarter of six men", "ten to six people" and "from ten to six" are none: without "a.m.", a part of the day or a
    preposition of hours before it, two numbers may count.
    """
    joint = first_of(tokens, first, last, "last", "to")
    if joint is None or tokens.word(joint).lower() not in ("past", "to"):
        return None
    half = next(
        (half_of_day(tokens, i) for i in range(joint, last + 1) if tokens.kind(i) in ("meridiem", "part")), None
    )
    if half is None and not _is_told_of_hours(tokens, first, last):
        return None
    minutes = _minutes(tokens, joint - 1)
    hour, back = int(tokens.values[joint + 1]), tokens.word(joint).lower() == "to"
    if minutes is None or not 1 <= hour <= 12 or (back and tokens.kind(joint - 1) == "segment"):
        return None
    clock = f"{hour - 1 or 12:02}:{60 - minutes:02}" if back else f"{hour:02}:{minutes:02}"
    return Expression(first, last, "clock", type="TIME", clock=on_24_hours(clock, half), zone=zone_of(tokens, last))


def _is_told_of_hours(tokens: Tokens, first: int, last: int) -> bool:
    after = tokens.word(last + 1).lower()
    counts = after in _COUNTED or (after.endswith("s") and len(after) > 3)
    return tokens.word(first - 1).lower() in _BEFORE and not counts


def _minutes(tokens: Tokens, i: int) -> int | None:
    if tokens.kind(i) == "quarter":
        return 15
    if tokens.kind(i) == "segment":
        return 30 if tokens.word(i).lower() == "half" else None
    count = int(tokens.values[i])
    return count if 1 <= count <= 29 else None
