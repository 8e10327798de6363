"""A figure in the making: tokens of one sentence, before its effect is known; and the search for phrases of tokens."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.knowledge.figures import Phrases
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.numbers import Number


@dataclass(frozen=True, slots=True)
class Noun:
    """The tokens first..last of a noun phrase, its main noun, and whether it tells a part ("two of them")."""

    first: int
    last: int
    head: int
    part: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure on the tokens start..end: its number and what is counted (None for a bare number).

    `single` marks "a child"; `bounded` that words gave a bound; `firm` that it counts without a noun ("the number of
    ... to 83").
    """

    start: int
    end: int
    number: Number
    noun: Noun | None = None
    unit: str | None = None
    per: str | None = None
    single: bool = False
    bounded: bool = False
    firm: bool = False

    def head(self, words: Words) -> str:
        """The main noun in lower case; empty for a bare number."""
        return words.low[self.noun.head] if self.noun else ""

    @property
    def part(self) -> bool:
        """Whether a part of those told before is counted."""
        return self.noun is not None and self.noun.part


def ends_with(words: Words, i: int, phrases: Phrases) -> tuple[int, str] | None:
    """The first token and the meaning of the longest phrase that ends at token i."""
    for parts, meaning in phrases.get(words.at(i), ()):
        first = i - len(parts) + 1
        if first >= 0 and tuple(words.low[first : i + 1]) == parts:
            return first, meaning
    return None


def starts_with(words: Words, i: int, phrases: Phrases) -> tuple[int, str] | None:
    """The last token and the meaning of the longest phrase that starts at token i."""
    for parts, meaning in phrases.get(words.at(i), ()):
        if tuple(words.low[i : i + len(parts)]) == parts:
            return i + len(parts) - 1, meaning
    return None
