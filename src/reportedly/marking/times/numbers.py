"""Counts of units of time: "twenty-four hours", "a couple of years", "9 1/2 weeks"."""

from __future__ import annotations

from reportedly.marking.times.tokens import Tokens


def designator(tokens: Tokens, i: int) -> str:
    """ISO 8601 designator of the unit at word i: TS, TM, TH, D, W, M, Q, Y, DE, CE, WE or W2 (a fortnight)."""
    return "TS" if tokens.kind(i) == "second" else str(tokens.values[i])


def count_of(tokens: Tokens, first: int, last: int) -> float | None:
    """Give the number that words first..last say; 0 where it is open ("several"), None where there is none.

    A unit among the words is passed over, and "and a half" adds one half.
    """
    total, part, seen = 0.0, 0.0, False
    i = first
    while i <= last:
        kind, value = tokens.kind(i), tokens.values[i]
        if kind == "and" and tokens.kind(i + 2) == "segment":
            return total + part + 0.5 if seen else None
        if kind == "several":
            if not _counts(tokens, i + 1, last):  # "some eight years" has a number of its own
                total, part, seen = 0.0, float(tokens.values[i]), True
        elif kind in ("number", "day", "year", "digits"):
            more = _digits(value)
            if more is None:
                return None
            total, part, seen = *_added(total, part, more), True
        elif kind == "a":
            part, seen = (0.0 if _counts(tokens, i + 1, last) else 1.0), True  # "a two-year siege"
        i += 1
    return total + part if seen else None


def _counts(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a number other than a hundred or a thousand stands among the words."""
    numerals = (i for i in range(first, last + 1) if tokens.kind(i) in ("number", "day", "digits"))
    return any(tokens.values[i] not in (100, 1000) for i in numerals)


def _added(total: float, part: float, more: float) -> tuple[float, float]:
    if more in (100, 1000):
        scaled = (part or 1) * more
        return (total + scaled, 0.0) if more == 1000 else (total, scaled)
    if part == 1.0 and more >= 100:
        return total, more
    return total, part + more


def _digits(value: int | str) -> float | None:
    if isinstance(value, int):
        return float(value)
    if "/" in value:
        above, below = value.split("/")
        return int(above) / int(below) if below.strip("0") else None
    if value.count(".") + value.count(",") == 1 and len(value.replace(",", ".").split(".")[1]) != 3:
        return float(value.replace(",", "."))
    plain = value.replace(",", "").replace(".", "")
    return float(plain) if plain.isdigit() else None
