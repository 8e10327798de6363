"""Finds the figures of a sentence: number, bounds, what is counted, unit and rate; effects are told elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.bounds import Bounded, bounded, closed, ranged
from reportedly.marking.figures.compounds import compounded
from reportedly.marking.figures.draft import Draft, Noun
from reportedly.marking.figures.guards import refused
from reportedly.marking.figures.nouns import is_plural, noun_after, whole_after
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.numbers import RATIO, Number, number_at
from reportedly.marking.figures.units import measured, rate

_ARTICLES = frozenset({"a", "an", "another", "one"})
_TOTALS = frozenset({"number", "numbers", "total", "toll"})


def drafts(words: Words, free: Callable[[int, int], bool]) -> list[Draft]:
    """The figures of one sentence in order, none overlapping; `free(first, last)` tells tokens that no time covers."""
    found: list[Draft] = []
    i, floor = 0, 0
    while i < len(words):
        draft = _draft(words, i, floor, free) if words.kinds[i] in "nw" else None
        if draft is None:
            i = _past(words, i) + 1
            continue
        found.append(draft)
        i = floor = draft.end + 1
    return found


def _past(words: Words, i: int) -> int:
    """The last token of a number that was refused, so that its rest is not read as a number."""
    number = number_at(words, i) if words.kinds[i] == "n" else None
    return number.last if number else i


def _draft(words: Words, i: int, floor: int, free: Callable[[int, int], bool]) -> Draft | None:
    if (words.low[i] in _ARTICLES or _relative(words, i)) and (found := _one(words, i, floor)):
        return found
    number = number_at(words, i)
    if number is None or not free(number.first, number.last):
        return None
    if joined := compounded(words, i):
        return joined
    span = ranged(words, number)
    if span is None:
        return None
    money = units().money_before.get(words.at(number.first - 1)) if number.digits else None
    start = span[0] - (money is not None and span[0] == number.first)
    around = bounded(words, max(start, floor), span[1], floor)
    return measured(words, around, money) or _counted(words, around)


def _relative(words: Words, i: int) -> bool:
    """Whether token i begins a relative of somebody told before: "a woman and her child"."""
    sets = figure_words().sets
    return words.low[i] in ("her", "his") and words.at(i - 1) == "and" and words.at(i + 1) in sets["kin"]


def _one(words: Words, i: int, floor: int) -> Draft | None:
    """A single person: "a child", "another man", "one of its soldiers"; counts only when something befell them."""
    noun = noun_after(words, i + 1, one=True)
    if noun is None or (noun.part and words.low[i] != "one") or _leads(words, noun):
        return None
    if words.low[noun.head] in figure_words().sets["thing"]:
        return None
    one = number_at(words, i) if words.low[i] == "one" else None
    around = bounded(words, i, one or Number(i, i, 1, 1, False, ()), floor)
    return Draft(around.start, noun.last, around.number, noun, single=not around.said, bounded=around.said)


def _leads(words: Words, noun: Noun) -> bool:
    """Whether the noun stands before another one or speaks ("a child soldier camp", "an officer said")."""
    return not noun.part and words.at(noun.last + 1) in figure_words().sets["leads"]


def _counted(words: Words, around: Bounded) -> Draft | None:
    number = around.number
    if number.low is None and number.high is None:
        return _share(words, around)
    noun = noun_after(words, number.last + 1, one=number.value == 1, open_=number.approximate or number.scale > 1)
    if refused(words, number, around.start, noun is not None and _human(words, noun)):
        return None
    firm = noun is None and number.digits and (_numbered(words, around.start) or _changed(words, around.start))
    if noun is None and not firm and number.low == 1 and not around.said and not _alone(words, number):
        return None
    per, end = rate(words, noun.last if noun else number.last)
    after = closed(words, end, number)
    end, number = after or (end, number)
    said = around.said or after is not None
    return Draft(around.start, end, number, noun, per=per, bounded=said, firm=firm)


def _alone(words: Words, number: Number) -> bool:
    """Whether "one" stands for one of them: "one was killed ... and one on Saturday"."""
    return words.at(number.last + 1) in figure_words().sets["auxiliary"] or words.at(number.first - 1) == "and"


def _human(words: Words, noun: Noun) -> bool:
    sets = figure_words().sets
    word = words.low[noun.head]
    return any(word in sets[name] for name in ("people", "combatants", "state")) or word in figure_words().heads


def _share(words: Words, around: Bounded) -> Draft | None:
    """A share of people, without bounds of its own: "half the country's population"."""
    i = around.number.last + 1
    i += words.at(i) == "of"
    them = None
    if words.at(around.number.last - 1) in RATIO:
        whole = noun_after(words, around.number.last + 1)
    else:
        them = Noun(i, i, i, part=True) if words.at(i) in ("them", "whom") else None
        whole = whole_after(words, i) if words.at(i) in ("the", "its", "their", "all", "those") else None
    whole = whole or them
    return Draft(around.start, whole.last, around.number, whole) if whole else None


def _changed(words: Words, start: int) -> bool:
    """Whether "from 3,000 fighters to ..." stands before: how many there are now."""
    if words.at(start - 1) != "to" or "from" not in words.low[max(0, start - 6) : start - 1]:
        return False
    near = words.low[max(0, start - 6) : start - 1]
    since = near[near.index("from") :]
    return len(since) > 2 and "n" in words.kinds[start - 1 - len(since) : start - 1] and is_plural(since[-1])


def _numbered(words: Words, start: int) -> bool:
    """Whether "the number of ..." stands before and leads to this figure."""
    if words.at(start - 1) not in figure_words().sets["given"] | {"from"}:
        return False
    return not _TOTALS.isdisjoint(words.low[max(0, start - 16) : max(0, start - 2)])
