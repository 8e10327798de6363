"""Common English words and halves of compounds, read from english.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class English:
    """Words in lower case: the commonest ones, and halves of compounds that keep their hyphen."""

    common: frozenset[str]
    compound_heads: frozenset[str]
    compound_tails: frozenset[str]


@cache
def english() -> English:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("english.toml").read_text(encoding="utf-8"))
    return English(
        common=frozenset(raw["common"]),
        compound_heads=frozenset(raw["compound_heads"]),
        compound_tails=frozenset(raw["compound_tails"]),
    )
