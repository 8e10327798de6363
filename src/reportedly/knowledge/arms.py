"""Names of weapons, vehicles and platforms, read from arms.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Arms:
    """Kinds by name (lower case), by proper name, and by the letters of designations.

    `heads` are nouns that may follow a proper name or designation, `common` proper names that need such a noun,
    `sure` designations that need none.
    """

    names: dict[str, str]
    proper: dict[str, str]
    letters: dict[str, str]
    heads: dict[str, str]
    common: frozenset[str]
    sure: frozenset[str]


@cache
def arms() -> Arms:
    """Return the names of arms, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("arms.toml").read_text(encoding="utf-8"))
    names = {n: c["kind"] for c in raw["class"].values() for n in c["names"]}
    named, letters, heads = raw["named"], raw["designation"], raw["heads"]
    kinds = ("weapon", "platform", "vehicle")
    return Arms(
        names=names,
        proper={n: k for k in kinds for n in named.get(k, ())},
        letters={n: k for k in ("weapon", "platform") for n in letters[k]},
        heads={n: k for k in ("weapon", "platform") for n in heads[k]},
        common=frozenset(named["common"]),
        sure=frozenset(letters["sure"]),
    )
