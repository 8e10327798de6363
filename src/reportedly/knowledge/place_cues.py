"""Loads the words around place names (place_cues.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import forms

_ONE_VOWEL = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


@cache
def cues(group: str, name: str) -> frozenset[str]:
    """Return the lower-case words of one list.

    Raises:
        KeyError: if there is no such list.
    """
    return frozenset(_table()[group][name].split())


@cache
def values(name: str) -> dict[str, float]:
    """Return the words of a [relative] list with their numbers: "north:0", "mile:1.609"."""
    pairs = (pair.split(":") for pair in _table()["relative"][name].split())
    return {word: float(number) for word, number in pairs}


def feature_kinds(word: str) -> frozenset[str]:
    """Return the gazetteer kinds that a lower-case word asks for ("airbase": airbase); empty for other words."""
    return _features().get(word, frozenset())


@cache
def verb_forms(name: str) -> frozenset[str]:
    """Return all forms of the verbs of one list ("ban": ban, bans, banned, banning), with the irregular ones of any."""
    lemmas = cues("verb", name)
    doubled = (v + v[-1] + ending for v in lemmas if _ONE_VOWEL.search(v) for ending in ("ed", "ing"))
    return frozenset(form for v in lemmas for form, _ in forms(v)) | frozenset(doubled)


@cache
def _features() -> dict[str, frozenset[str]]:
    words = {w for listed in _table()["feature"].values() for w in listed.split()}
    return {w: frozenset(k for k in _table()["feature"] if w in cues("feature", k)) for w in sorted(words)}


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("reportedly.knowledge") / "place_cues.toml").read_text(encoding="utf-8"))
