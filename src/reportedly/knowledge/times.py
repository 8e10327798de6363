"""Words of English time expressions and the cues of tense, from `times.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Meaning = tuple[str, int | str]
"""The grammar's class of a word and its value (a number, or an ISO 8601 / TIMEX3 code)."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """`words` maps lower-case words to their meanings; `short` are abbreviations.

    `feasts` maps names to MM-DD, `hijri` to MM or MM-DD of the Hijri year; `future`, `open` and `past` are the cues
    of tense, behind `held` "to be" is none; `guards` are the words beside a month, a year or a day that say whether
    it is one, `dateline` those in a dateline.
    """

    words: dict[str, Meaning]
    short: dict[str, Meaning]
    feasts: dict[str, str]
    hijri: dict[str, str]
    future: tuple[str, ...]
    open: tuple[str, ...]
    past: tuple[str, ...]
    held: tuple[str, ...]
    guards: dict[str, frozenset[str]]
    dateline: dict[str, tuple[str, ...]]


@cache
def time_words() -> TimeWords:
    """Give the time words that the package carries."""
    raw = tomllib.loads((files("reportedly.knowledge") / "times.toml").read_text(encoding="utf-8"))
    tense = raw["tense"]
    return TimeWords(
        words=_meanings(raw["words"]),
        short=_meanings(raw["short"]),
        feasts=raw["feasts"],
        hijri=raw["hijri"],
        future=tuple(tense["future"]),
        open=tuple(tense["open"]),
        past=tuple(tense["past"]),
        held=tuple(tense["held"]),
        dateline={name: tuple(words) for name, words in raw["dateline"].items()},
        guards={name: frozenset(words) for name, words in raw["guards"].items()},
    )


def guard_words(name: str) -> frozenset[str]:
    """Give one list of guards by its name in the file.

    Raises:
        KeyError: for a name that the file lacks.
    """
    return time_words().guards[name]


def _meanings(classes: dict[str, dict[str, int | str]]) -> dict[str, Meaning]:
    return {word: (name, value) for name, entries in classes.items() for word, value in entries.items()}
