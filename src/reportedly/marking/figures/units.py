"""Figures with a unit: money, shares in per cent, weights and volumes; and what a figure is by ("per day")."""

from __future__ import annotations

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.bounds import Bounded
from reportedly.marking.figures.draft import Draft, Noun
from reportedly.marking.figures.nouns import noun_after, whole_after
from reportedly.marking.figures.number_tokens import Words


def measured(words: Words, around: Bounded, money: str | None) -> Draft | None:
    """The figure of a number with a unit, None without one; `money` is the currency of a sign before the number."""
    number = around.number
    found = (number.last, money) if money else _unit(words, number.last + 1, number.approximate)
    if found is None:
        return None
    last, unit = found
    noun = _of_what(words, last + 1)
    per, end = rate(words, noun.last if noun else last)
    return Draft(around.start, end, number, noun, unit, per, bounded=around.said)


def rate(words: Words, i: int) -> tuple[str | None, int]:
    """What the figure that ends at token i is by, and its last token then: "per day", "a week"."""
    known = units()
    if words.at(i + 1) in known.rate_by and words.at(i + 2) in known.rate_units:
        return words.low[i + 2], i + 2
    return None, i


def _unit(words: Words, i: int, open_: bool) -> tuple[int, str] | None:
    """The last token and the symbol of a unit at token i ("millions of dollars" where `open_`)."""
    if open_ and words.at(i) == "of":
        return _money(words, i + 1)
    known = units()
    word, following = words.at(i), words.at(i + 1)
    if word in known.percent:
        return i, "%"
    if (word, following) in (("per", "cent"), ("percentage", "points"), ("percentage", "point")):
        return i + 1, "%"
    if unit := known.measure.get(word):
        return i + (word == "metric" and following in known.measure), unit
    return _money(words, i)


def _money(words: Words, i: int) -> tuple[int, str] | None:
    known = units().money_after
    if code := known.get(f"{words.at(i)} {words.at(i + 1)}"):
        return i + 1, code
    code = known.get(words.at(i))
    return (i, code) if code else None


def _of_what(words: Words, i: int) -> Noun | None:
    """What a share or an amount is of: "of the population", "of explosives"."""
    if words.at(i) != "of":
        return None
    return noun_after(words, i) or whole_after(words, i + 1) or _mass(words, i + 1)


def _mass(words: Words, i: int) -> Noun | None:
    """What is measured and not counted: "water", "the town", "northern territory"."""
    i += words.at(i) in ("the", "its", "their")
    last = i
    while last < i + 3 and words.kind(last) == "w" and words.low[last] not in figure_words().sets["words"]:
        if words.low[last] in figure_words().verbs:
            break
        last += 1
    return Noun(i, last - 1, last - 1) if last > i else None
