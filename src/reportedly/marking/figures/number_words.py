"""Numbers in words: "two hundred and five", "twenty-six", "a dozen"."""

from __future__ import annotations

from reportedly.knowledge.numbers import NumberWords, number_words
from reportedly.marking.figures.number_tokens import Words


def cardinal_at(words: Words, i: int) -> tuple[int, int] | None:
    """The last token and the value of the number in words that starts at token i; None where none starts."""
    known = number_words()
    first = words.low[i]
    if first in ("a", "an"):
        return _combined(words, i + 1, known, 1, i + 1) if _scale(known, words.at(i + 1)) else None
    if _piece(known, first) is None:
        return None
    return _combined(words, i, known, None, i)


def _scale(known: NumberWords, word: str) -> int | None:
    return known.scales.get(word)


def _piece(known: NumberWords, word: str) -> int | None:
    """The value of a word below a hundred, also of "twenty-six"; None for any other word."""
    if word in known.values:
        return known.values[word]
    tens, mark, ones = word.partition("-")
    if mark and known.kinds.get(tens) == "tens" and known.kinds.get(ones) == "ones" and ones != "zero":
        return known.values[tens] + known.values[ones]
    return None


def _combined(words: Words, i: int, known: NumberWords, below: int | None, start: int) -> tuple[int, int] | None:
    # total: what larger scales have closed; below: what stands before the next scale
    total, last, largest = 0, i - 1, 0
    while True:
        j = i + 1 if words.at(i) == "and" and i > start and _joins(words, i, known) else i
        scale = _scale(known, words.at(j)) if words.kind(j) == "w" else None
        if scale and j == i and (below is not None):
            if (largest and scale >= largest and scale > 100) or (scale == 100 and below >= 100):
                break
            total, below, largest = _scaled(total, below, scale, largest)
        elif (piece := _piece(known, words.at(j))) is not None and _fits(below, piece):
            below = (below or 0) + piece
        else:
            break
        last, i = j, j + 1
    return (last, total + (below or 0)) if last >= start else None


def _scaled(total: int, below: int, scale: int, largest: int) -> tuple[int, int | None, int]:
    if scale == 100:
        return total, below * 100, largest
    return total + (below or 1) * scale, None, scale


def _fits(below: int | None, piece: int) -> bool:
    if not below:
        return True
    if piece < 10:
        return below % 10 == 0 and below % 100 != 10 and piece > 0
    return below % 100 == 0 and piece < 100


def _joins(words: Words, i: int, known: NumberWords) -> bool:
    """Whether "and" at token i goes on with the number ("two hundred and five")."""
    return words.at(i - 1) in known.scales and words.at(i - 1) != "dozen" and _piece(known, words.at(i + 1)) is not None
