"""Number words and what they are worth, from `numbers.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Lower-case words with their worth.

    `kinds` tells ones, teens and tens apart; `scales` multiply, `short` are scales after digits, `open` plurals without
    a count, `vague` words that leave the count of a scale open, `parts` fractions.
    """

    values: dict[str, int]
    kinds: dict[str, str]
    scales: dict[str, int]
    short: dict[str, int]
    open: dict[str, int]
    vague: frozenset[str]
    parts: dict[str, float]


@cache
def number_words() -> NumberWords:
    """The number words that the package carries."""
    raw = tomllib.loads((files("reportedly.knowledge") / "numbers.toml").read_text(encoding="utf-8"))
    kinds = {word: kind for kind in ("ones", "teens", "tens") for word in raw[kind]}
    return NumberWords(
        values=raw["ones"] | raw["teens"] | raw["tens"],
        kinds=kinds,
        scales=raw["scales"],
        short=raw["short"],
        open=raw["open"],
        vague=frozenset(raw["vague"]["words"]),
        parts=raw["parts"],
    )
