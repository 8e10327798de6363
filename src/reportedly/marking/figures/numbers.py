"""Finds a number at a word: digits, number words, scales ("2.5 million"), open words ("dozens", "several hundred")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.knowledge.figures import figure_words
from reportedly.knowledge.numbers import number_words
from reportedly.knowledge.units import units
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.number_words import cardinal_at
from reportedly.marking.figures.numerals import read_numeral, tidy
from reportedly.records.figure import Reading

RATIO = frozenset({"in", "of", "every"})
"""What stands before the second number of a ratio ("one in five", "nine out of ten")."""
_AFTER_A = frozenset({"few", "couple", "pair", "quarter", "half", "third"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number on the tokens first..last: its bounds, whether it is rough, and how it was read.

    `digits`: it starts with a numeral; `scale`: what a scale word multiplied, 1 without one.
    """

    first: int
    last: int
    low: int | float | None
    high: int | float | None
    approximate: bool
    readings: tuple[Reading, ...]
    digits: bool = False
    scale: int = 1

    @property
    def value(self) -> float:
        """The number as it is told: of open words the least, of a fraction of something unknown zero."""
        return self.low if self.low is not None else self.high if self.high is not None else 0


def number_at(words: Words, i: int) -> Number | None:
    """The number whose first token is i; None where none starts there."""
    if words.kinds[i] == "n":
        return _numeral(words, i)
    if words.kinds[i] != "w":
        return None
    known = number_words()
    word = words.low[i]
    if word in known.open:
        return _open(words, i)
    if word in known.vague or (word == "a" and words.at(i + 1) in _AFTER_A):
        return _vague(words, i)
    return _part(words, i, i) if word in known.parts else _cardinal(words, i)


def _cardinal(words: Words, i: int) -> Number | None:
    """A number in words, or a count of parts ("three quarters")."""
    found = cardinal_at(words, i)
    if found is None:
        return None
    last, value = found
    if share := _ratio(words, i, last, value):
        return share
    following = words.at(last + 1)
    part = number_words().parts.get(following)
    if part and following.endswith("s"):
        return Number(i, last + 1, None, None, True, (Reading(value * part, "a part of what is counted"),))
    scale = number_words().scales.get(words.low[last], 1)
    number = Number(i, last, value, value, False, (Reading(value, "number words"),), scale=scale)
    return _with_half(words, number)


def _ratio(words: Words, i: int, last: int, value: int) -> Number | None:
    """One in five, nine out of ten: a part of what is counted. "Killed one in five attacks" is none."""
    linked = [words.low[last + 1 : last + k] for k in (2, 3)]
    link = next((k for k, link in enumerate(linked, 1) if link in (["in"], ["in", "every"], ["out", "of"])), None)
    if link is None or words.at(i - 1) in figure_words().verbs or last + link + 1 >= len(words):
        return None
    whole = cardinal_at(words, last + link + 1)
    if whole is None or not value < whole[1] <= 100:
        return None
    return Number(i, whole[0], None, None, True, (Reading(value / whole[1], "so many of so many"),))


def _numeral(words: Words, i: int) -> Number | None:
    follow = words.at(i + 1)
    known = number_words()
    scaled = follow in known.scales or (follow in known.short and (follow not in ("m", "k") or words.glued(i + 1)))
    percent = follow in units().percent or (follow == "per" and words.at(i + 2) == "cent")
    readings = read_numeral(words.raw(i), decimal=scaled or percent)
    if not readings:
        return None
    value = tidy(readings[0].value)
    number = Number(i, i, value, value, False, readings, digits=True)
    return _with_half(words, _multiplied(words, number)) if scaled else number


def _multiplied(words: Words, number: Number) -> Number:
    """The number times the scales that follow it; scales in words are part of a number in words already."""
    known = number_words()
    while (word := words.at(number.last + 1)) and number.digits:
        scale = known.scales.get(word) or known.short.get(word)
        if scale is None or number.low is None or (number.scale > 1 and (scale < 1000 or number.scale > 1000)):
            break
        value = tidy(number.low * scale)
        readings = tuple(Reading(tidy(r.value * scale), f"{r.why}; times {word}") for r in number.readings)
        number = replace(
            number, last=number.last + 1, low=value, high=value, readings=readings, scale=number.scale * scale
        )
    return number


def _with_half(words: Words, number: Number) -> Number:
    """Reads on in "two and a half million"."""
    i = number.last
    if [words.at(i + k) for k in (1, 2, 3)] != ["and", "a", "half"] or number.low is None:
        return number
    scale = number_words().scales.get(words.at(i + 4))
    value = tidy((number.low + 0.5 * number.scale) * (scale or 1))
    why = Reading(value, "a number and a half")
    return replace(number, last=i + 4 if scale else i + 3, low=value, high=value, readings=(why,))


def _open(words: Words, i: int) -> Number:
    """Plurals without a count: "dozens", "tens of thousands"; the least is two of the first word."""
    known = number_words().open
    value, last = 2 * known[words.low[i]], i
    while last < i + 4 and words.at(last + 1) == "of" and words.at(last + 2) in known:
        value, last = value * known[words.at(last + 2)], last + 2
    said = " ".join(words.low[i : last + 1])
    return Number(i, last, value, None, True, (Reading(value, f"{said}: two {words.low[i]} at the least"),))


def _vague(words: Words, i: int) -> Number | None:
    word = words.low[i]
    if word == "a":
        following = words.at(i + 1)
        if following in ("half", "quarter", "third"):
            return _part(words, i + 1, i)
        return _pair(words, i) if following in ("couple", "pair") else _few(words, i, i + 2)
    return _few(words, i, i + 1)


def _few(words: Words, i: int, j: int) -> Number | None:
    """Several dozen, a few hundred: two of the scale at the least."""
    known = number_words()
    scale = known.scales.get(words.at(j)) or known.open.get(words.at(j))
    if not scale:
        return None
    more = known.scales.get(words.at(j + 1), 1)
    last = j if more == 1 else j + 1
    value = 2 * scale * more
    said = " ".join(words.low[i : last + 1])
    return Number(i, last, value, None, True, (Reading(value, f"{said}: two at the least"),))


def _pair(words: Words, i: int) -> Number:
    last = i + 2 if words.at(i + 2) == "of" else i + 1
    scale = number_words().scales.get(words.at(last + 1))
    why = f"a {words.at(i + 1)}: two"
    if scale:
        return Number(i, last + 1, 2 * scale, None, True, (Reading(2 * scale, why),))
    return Number(i, last, 2, 2, words.at(i + 1) == "couple", (Reading(2, why),))


def _part(words: Words, i: int, first: int) -> Number | None:
    """Half a million, a quarter of a million; a part of something else has no bounds of its own."""
    part = number_words().parts[words.low[i]]
    j = i + 1 + (words.at(i + 1) == "of")
    j += words.at(j) in ("a", "an")
    scale = number_words().scales.get(words.at(j))
    if scale:
        value = tidy(part * scale)
        return Number(first, j, value, value, False, (Reading(value, "a part of a scale"),))
    return Number(first, i, None, None, True, (Reading(part, "a part of what is counted"),))
