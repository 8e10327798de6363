"""Reads periods that business reports compare: "the 1988 period", "the latest period", "the full year"."""

from __future__ import annotations

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.fields import first_of
from reportedly.marking.times.tokens import Tokens


def read_period(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read "the 1988 period" and "the same period last year" as the quarter told before, in another year."""
    where = first_of(tokens, first, last, "period", "quarter") or first
    year = first_of(tokens, first, last, "year")
    if year is not None:
        return Expression(first, last, "offset", unit="Y", value="Q", year=int(tokens.values[year]))
    if tokens.word(where - 1).lower() == "latest":
        return Expression(first, last, "near", unit="Q", relation="latest")
    back = where < last or first_of(tokens, first, where, "earlier", "ago", "genitive") is not None
    value = "Q" if tokens.kind(where) == "quarter" else None  # any period, where no quarter is told
    said = Expression(first, last, "offset", unit="Y", count=1, direction=-1, relation="this", value=value)
    return said if back else None


def read_whole(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read "the full year" as the year told before."""
    whole = tokens.word(first + 1).lower() in ("full", "whole", "entire") and not tokens.word(last).endswith("s")
    return Expression(first, last, "near", unit="Y", relation="that") if whole else None
