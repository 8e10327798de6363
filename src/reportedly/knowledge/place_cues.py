"""Loads the words around place names (place_cues.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def cues(group: str, name: str) -> frozenset[str]:
    """Return the lower-case words of one list.

    Raises:
        KeyError: if there is no such list.
    """
    return frozenset(_table()[group][name].split())


def feature_kinds(word: str) -> frozenset[str]:
    """Return the gazetteer kinds that a lower-case word asks for ("airbase": airbase); empty for other words."""
    return _features().get(word, frozenset())


@cache
def _features() -> dict[str, frozenset[str]]:
    words = {w for listed in _table()["feature"].values() for w in listed.split()}
    return {w: frozenset(k for k in _table()["feature"] if w in cues("feature", k)) for w in sorted(words)}


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("reportedly.knowledge") / "place_cues.toml").read_text(encoding="utf-8"))
