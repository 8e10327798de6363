"""Which words can name one and the same event, read from event_kinds.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class EventKinds:
    """The kinds of deeds that a word can name, and the words that take up any deed of a PLOVER type."""

    of_word: Mapping[str, frozenset[str]]
    general: Mapping[str, frozenset[str]]

    def of(self, words: str) -> frozenset[str]:
        """The kinds of a trigger in lower case, by the whole of it, else by the last word of it that has one."""
        whole = self.of_word.get(words)
        if whole is not None:
            return whole
        found = (self.of_word.get(w) for w in reversed(words.split()))
        return next((kinds for kinds in found if kinds), frozenset())


@cache
def event_kinds() -> EventKinds:
    """The kinds, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("event_kinds.toml").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for kind, words in raw["kinds"].items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return EventKinds(
        {word: frozenset(kinds) for word, kinds in found.items()},
        {type_: frozenset(words) for type_, words in raw["general"].items()},
    )
