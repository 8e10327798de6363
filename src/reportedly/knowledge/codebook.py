"""How whole sentences are coded: what turns one event type into another, and sub-events by words (codebook.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.knowledge.cues import either


@dataclass(frozen=True, slots=True)
class SubEvent:
    """A sub-event label, tried in order: one of `words`, one of `also` and none of `without` must be in the text."""

    label: str
    words: re.Pattern[str]
    also: re.Pattern[str] | None
    without: re.Pattern[str] | None

    def fits(self, text: str) -> bool:
        """Whether the words of the label are in the text."""
        if not self.words.search(text) or (self.without is not None and self.without.search(text)):
            return False
        return self.also is None or self.also.search(text) is not None


@dataclass(frozen=True, slots=True)
class Turn:
    """Words before an event word of some types that make it an event of another type."""

    types: frozenset[str]
    words: re.Pattern[str]
    becomes: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """Sub-events with their roots and turns, both in the order in which they are tried; types that lead a sentence."""

    subs: tuple[SubEvent, ...]
    roots: Mapping[str, str]
    turns: tuple[Turn, ...]
    leading: frozenset[str]


@cache
def codebook() -> Codebook:
    """The codebook, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("codebook.toml").read_text(encoding="utf-8"))
    return Codebook(
        subs=tuple(_sub(s) for s in raw["sub"]),
        roots=raw["roots"],
        turns=tuple(Turn(frozenset(t["types"]), either(t["words"]), t["becomes"]) for t in raw["turn"]),
        leading=frozenset(raw["leading"]),
    )


def _sub(raw: dict[str, Any]) -> SubEvent:
    also, none = raw.get("also"), raw.get("none")
    return SubEvent(raw["label"], _stems(raw["words"]), _stems(also) if also else None, _stems(none) if none else None)


def _stems(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in ordered)})", re.IGNORECASE)
