"""What looks like a figure and is none: names with numbers, days, distances, durations, how many live somewhere."""

from __future__ import annotations

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.draft import ends_with
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.numbers import Number


def refused(words: Words, number: Number, start: int, people: bool) -> bool:
    """Whether the number counts nothing here; `start` is where its bounds start, `people` that people are counted."""
    bound = start < number.first
    return (
        _measures(words, number)
        or _dated(words, number, bound, people)
        or _names(words, number, bound, people)
        or _populates(words, start, number)
        or _aged(words, number, start)
    )


def _measures(words: Words, number: Number) -> bool:
    """Distances, areas, durations, ages, angles, calibres, clock times."""
    i = number.last + 1 + (words.at(number.last + 1) in ("of", "-", "–", "more"))
    following = words.at(i)
    if following == "times":
        return words.at(i + 1) in figure_words().sets["ratio"]
    skip = units().skip.get(following)
    if skip == "angle" and len(following) == 1:
        return words.raw(i).isupper()
    away = words.at(number.last) == "m" and following in figure_words().sets["away"]
    return skip is not None or away


def _dated(words: Words, number: Number, bound: bool, people: bool) -> bool:
    """Days and years. Digits only: in words they are told otherwise."""
    if not number.digits or number.scale != 1:
        return False
    raw, month = words.raw(number.first), _month(words, number.first - 1)
    if number.value <= 31 and (month or _month(words, number.last + 1)):
        return True
    if month and len(raw) in (5, 6) and raw.isdigit():
        return True  # "Apr 092017": a day and a year run together
    if month and len(raw) == 2 and words.kind(number.first - 2) == "n":
        return True  # "20 Aug 89"
    year = 1900 <= number.value < 2100 and number.first == number.last and raw.isdigit()
    return year and (month or _of_year(words, number.first, bound, people))


def _of_year(words: Words, i: int, bound: bool, people: bool) -> bool:
    """Whether the number between 1900 and 2099 at token i is a year: "19 December 2016", "in 2013"."""
    before, kind = words.at(i - 1), words.kind(i - 1)
    if (kind in ("n", "x") or before == ",") and _month(words, i - 2 - (before == ",")):
        return True
    if kind == "x" or not (people or bound):
        return True
    return before in figure_words().sets["year"] and not bound


def _month(words: Words, i: int) -> bool:
    """Whether token i is a month, also with a stop ("Dec."); "may" and the like only with a capital."""
    i -= words.at(i) == "."
    word = words.at(i)
    if word not in figure_words().sets["months"]:
        return False
    return words.raw(i)[:1].isupper() or word not in ("may", "march", "mar", "sep", "dec")


def _names(words: Words, number: Number, bound: bool, people: bool) -> bool:
    """Resolution 2118, Brigade 46, Geneva 2, No. 5, the 800 block of a street, a number of a list."""
    i, sets = number.first, figure_words().sets
    before = words.at(i - 1)
    if number.digits and words.at(number.last + 1) == "block":
        return True
    if bound or not number.digits:
        return not bound and before in sets["named"] and words.raw(i - 1)[:1].isupper()
    if before == "." and words.at(i - 2) in ("no", "vol", "art", "nr", "tel"):
        return True
    if before in sets["talks"]:
        return number.value <= 20
    if before in sets["named"]:
        return before in ("#", "№") or words.raw(i - 1)[:1].isupper() or not people
    return i == 0 and words.at(i + 1) in (".", ")") and words.kind(i + 2) == "w"


def _populates(words: Words, start: int, number: Number) -> bool:
    if not figure_words().sets["uprooted"].isdisjoint(words.low[number.last + 1 : number.last + 8]):
        return False
    if ends_with(words, start - 1, figure_words().population):
        return True
    living = figure_words().sets["living"]
    return any(words.at(number.last + k) in living for k in (1, 2, 3)) and words.at(number.last + 1) not in ("lives",)


def _aged(words: Words, number: Number, start: int) -> bool:
    """The age of someone named: "Fatima, 7, and Ali (9)"; "a mother of 12"."""
    if ends_with(words, start - 1, figure_words().ages):
        return True
    i = number.first
    aside = words.at(i - 1) in (",", "(") and words.at(number.last + 1) in (",", ")", ".", "and")
    if start < i or not number.digits or not aside or number.value >= 120:
        return False
    return words.raw(i - 2)[:1].isupper() and words.at(i - 2) not in figure_words().verbs
