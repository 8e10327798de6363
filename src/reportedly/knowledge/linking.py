"""Words by which tellings of one thing are known and retold texts compared, read from linking.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class LinkingWords:
    """Words in lower case; `same_speaker`, `counted` and `saying` map a word to its class."""

    empty: frozenset[str]
    outcomes: frozenset[str]
    partless: frozenset[str]
    another: frozenset[str]
    added: frozenset[str]
    offers: frozenset[str]
    involvement: frozenset[str]
    wars: frozenset[str]
    same_speaker: dict[str, str]
    counted: dict[str, str]
    saying: dict[str, str]


@cache
def linking_words() -> LinkingWords:
    """The words, loaded once."""
    raw = _raw()
    return LinkingWords(
        empty=frozenset(raw["empty"]),
        outcomes=frozenset(raw["outcomes"]),
        partless=frozenset(raw["partless"]),
        another=frozenset(raw["another"]),
        added=frozenset(raw["added"]),
        offers=frozenset(raw["offers"]),
        involvement=frozenset(raw["involvement"]),
        wars=frozenset(raw["wars"]),
        counted={w: kind for kind, words in raw["counted"].items() for w in words},
        same_speaker={w: kind for kind, words in raw["same_speaker"].items() for w in words},
        saying={w: kind for kind, words in raw["saying"].items() for w in words},
    )


@cache
def pair_weights(*, one_report: bool) -> dict[str, float]:
    """What each feature of a pair of tellings, of one report or of two, adds to the log-odds that they are one."""
    return {name: float(weight) for name, weight in _raw()["pair_one_report" if one_report else "pair"].items()}


@cache
def coreference_weights() -> dict[str, float]:
    """What each likeness of two words for events adds to the log-odds that they mean one event."""
    return {name: float(weight) for name, weight in _raw()["coreference"].items()}


@cache
def toll_words(kind: str) -> re.Pattern[str]:
    """The words of death, of harm or for anyone, as one pattern."""
    words = "|".join(re.escape(w).replace(r"\*", r"\w*") for w in _raw()["toll"][kind])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def several_attacks() -> re.Pattern[str]:
    """What tells of several attacks in a few words: "two separate shootings", "a series of attacks"."""
    apart, attacks = ("|".join(map(re.escape, _raw()["several"][kind])) for kind in ("apart", "attacks"))
    return re.compile(rf"\b(?:{apart})\s(?:[\w-]+\s){{0,2}}(?:{attacks})\b", re.IGNORECASE)


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath("linking.toml").read_text(encoding="utf-8"))
