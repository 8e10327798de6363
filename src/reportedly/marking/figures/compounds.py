"""Numbers that a hyphen joins to what they count: "a 3,000-strong force", "a 63-nation coalition", "60-plus states"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.bounds import narrowed
from reportedly.marking.figures.draft import Draft, Noun
from reportedly.marking.figures.nouns import noun_after
from reportedly.marking.figures.number_tokens import COMPOUNDS, Words
from reportedly.marking.figures.numbers import number_at

_REACH = 4
_ARTICLES = frozenset({"a", "an", "the", "another"})


def compounded(words: Words, i: int) -> Draft | None:
    """The figure whose numeral, token i, a hyphen joins to one of COMPOUNDS; None where none does."""
    joined = i + 2
    if words.kinds[i] != "n" or words.at(joined) not in COMPOUNDS or not words.glued(joined):
        return None
    number = number_at(words, i)
    if number is None or number.last != i:
        return None
    if words.at(joined) == "plus":
        noun = None if words.at(joined + 1) in units().skip else noun_after(words, joined + 1)
        return Draft(i, noun.last, narrowed(number, "low"), noun, bounded=True) if noun else None
    start = i - (words.at(i - 1) in _ARTICLES)
    body = _body(words, joined + 1)
    if words.at(joined) == "strong":
        noun = Noun(body, body, body) if body else None
        return Draft(start, body, number, noun, firm=True) if body else None
    return Draft(start, body or joined, replace(number, last=joined), Noun(joined, joined, joined), firm=True)


def _body(words: Words, i: int) -> int | None:
    """The token of the body so counted, within a few words from i: "force", "coalition"."""
    for j in range(i, min(i + _REACH, len(words))):
        if words.kinds[j] != "w" or words.low[j] in figure_words().sets["words"]:
            return None
        if words.low[j] in figure_words().sets["bodies"]:
            return j
    return None
