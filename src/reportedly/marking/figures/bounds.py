"""Bounds around a number ("at least 26", "up to 30", "20 or more"), and ranges ("40 - 60", "between 10 and 15")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.draft import ends_with, starts_with
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.numbers import Number, number_at
from reportedly.marking.figures.numerals import tidy
from reportedly.records.figure import Reading

_DASHES = frozenset({"-", "–", "—", "−", "‑"})


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number with its bounds on the tokens start..end; `said` tells that words gave a bound."""

    start: int
    end: int
    number: Number
    said: bool


def ranged(words: Words, number: Number) -> tuple[int, Number] | None:
    """The first token and the number of a range that starts with this number, or the number alone.

    None where two numbers are paired as a score is ("a 3-2 win").
    """
    mark = words.at(number.last + 1)
    before = _before(words, number)
    dashed = mark in _DASHES
    linked = dashed or mark in ("to", "or") or (mark == "and" and before == "between")
    second = number.last + 2 + (words.at(number.last + 2) in units().money_before)
    other = number_at(words, second) if linked and second < len(words) else None
    if other is None or not _alike(number, other):
        return number.first, number
    low, high = _scaled(number, other), other.low
    if low is None or high is None:
        return number.first, number
    if low >= high:
        return None if dashed else (number.first, number)
    if mark == "or" and high > low * 2:
        return number.first, number
    return _range(words, number, other, low, high)


def _alike(a: Number, b: Number) -> bool:
    return None not in (a.low, a.high, b.low, b.high) and a.digits == b.digits


def _scaled(a: Number, b: Number) -> int | float | None:
    """The lower end: the scale of the upper one is told once ("two to three million")."""
    if a.low is not None and a.scale == 1 and b.scale > 1 and b.low is not None and a.low < b.low / b.scale:
        return tidy(a.low * b.scale)
    return a.low


def _before(words: Words, number: Number) -> str:
    """The word before a number and the sign of its currency."""
    return words.at(number.first - 1 - (words.at(number.first - 1) in units().money_before))


def _range(words: Words, a: Number, b: Number, low: int | float, high: int | float) -> tuple[int, Number] | None:
    before = _before(words, a)
    if before == "from" and words.at(a.last + 1) == "to":
        near = words.low[max(0, a.first - 8) : a.first]
        if not figure_words().sets["change"].isdisjoint(near):
            return a.first, a
    first = a.first - 1 if before in ("between", "from") else a.first
    first -= first < a.first and words.at(a.first - 1) in units().money_before
    why = Reading(low, "the lower end of a range"), Reading(high, "the upper end of a range")
    return first, replace(b, first=a.first, low=low, high=high, readings=why)


def bounded(words: Words, start: int, number: Number, floor: int) -> Bounded:
    """The number with the bounds before it, no further back than token `floor`, and right after it ("26 or more")."""
    said, known = False, figure_words().before
    if after := closed(words, number.last, number):
        number, said = replace(after[1], last=after[0]), True
    while start > floor and (found := ends_with(words, start - 1, known)):
        first, kind = found
        if first < floor:
            break
        start, number, said = first, narrowed(number, kind), said or kind != "plain"
    return Bounded(start, number.last, number, said)


def closed(words: Words, draft_end: int, number: Number) -> tuple[int, Number] | None:
    """The last token and the number of a bound that follows token `draft_end` ("or more"); None where none does."""
    if words.at(draft_end + 1) == "+" and words.glued(draft_end + 1):
        return draft_end + 1, narrowed(number, "low")
    found = starts_with(words, draft_end + 1, figure_words().after)
    follows = found[0] + 1 if found else len(words)
    if found is None or words.at(follows) == "than" or (follows < len(words) and number_at(words, follows)):
        return None  # "18 at least 15 people" and "8 killed and more than 20 injured" are two figures
    return found[0], narrowed(number, found[1])


def narrowed(number: Number, kind: str) -> Number:
    """The number under a bound: low (from n), over (more than n), high (to n), under (fewer than n), about, plain."""
    low, high = number.low, number.high
    if kind == "about":
        return replace(number, approximate=True)
    if kind == "plain" or (low is None and high is None):
        return number
    if kind in ("low", "over"):
        edge = low if low is not None else high
        return replace(number, low=_next(edge, 1) if kind == "over" and not number.approximate else edge, high=None)
    edge = high if high is not None else low
    return replace(number, low=None, high=_next(edge, -1) if kind == "under" else edge)


def _next(value: int | float | None, step: int) -> int | float | None:
    return value + step if isinstance(value, int) else value
