"""ACLED-like sub-events by words, tried in order (sub_events.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class SubEvent:
    """A sub-event label: each of `all` must be in the text, `none` not, and `agent` (if any) be who takes."""

    label: str
    all: tuple[re.Pattern[str], ...]
    none: re.Pattern[str] | None
    agent: str | None

    def fits(self, text: str) -> bool:
        """Whether the words of the label are in the text."""
        return all(p.search(text) for p in self.all) and (self.none is None or self.none.search(text) is None)


@dataclass(frozen=True, slots=True)
class SubEvents:
    """Sub-events in the order in which they are tried, their PLOVER roots, and words of taking and of who takes."""

    subs: tuple[SubEvent, ...]
    roots: Mapping[str, str]
    taking: re.Pattern[str]
    agents: Mapping[str, re.Pattern[str]]


@cache
def sub_events() -> SubEvents:
    """The sub-events, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("sub_events.toml").read_text(encoding="utf-8"))
    lists = raw["lists"]
    return SubEvents(
        subs=tuple(_sub(s, lists) for s in raw["sub"]),
        roots=raw["roots"],
        taking=_stems(["@taking"], lists),
        agents={side: _stems([f"@{side}"], lists) for side in ("takers", "army")},
    )


def _sub(raw: dict[str, Any], lists: Mapping[str, list[str]]) -> SubEvent:
    none = _stems(raw["none"], lists) if "none" in raw else None
    return SubEvent(raw["label"], tuple(_stems(words, lists) for words in raw["all"]), none, raw.get("agent"))


def _stems(words: Iterable[str], lists: Mapping[str, list[str]]) -> re.Pattern[str]:
    plain = {w for word in words for w in (lists[word[1:]] if word.startswith("@") else [word])}
    ordered = sorted(plain, key=lambda w: (-len(w), w))
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(_stem(w) for w in ordered)})(?!\w*-(?:held|controlled|occupied))", re.IGNORECASE
    )


def _stem(word: str) -> str:
    inner = re.escape(word.removesuffix("_")).replace(r"\ \*\ ", r"\w*(?:\W+\w+){0,4}?\W+")
    return inner + (r"\b" if word.endswith("_") else "")
