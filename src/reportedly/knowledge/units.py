"""Units of measure, of time and of money, from `units.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Units:
    """Lower-case words and signs.

    `skip` maps words of distances, times, angles and calibres to their class; `measure` words to unit symbols;
    `money_before` and `money_after` to currency codes; `rate_by` and `rate_units` make rates.
    """

    skip: dict[str, str]
    measure: dict[str, str]
    percent: frozenset[str]
    money_before: dict[str, str]
    money_after: dict[str, str]
    rate_by: frozenset[str]
    rate_units: frozenset[str]


@cache
def units() -> Units:
    """The units that the package carries."""
    raw = tomllib.loads((files("reportedly.knowledge") / "units.toml").read_text(encoding="utf-8"))
    return Units(
        skip={word: kind for kind, words in raw["skip"].items() for word in words},
        measure={word: unit for unit, words in raw["measure"].items() for word in words},
        percent=frozenset(raw["percent"]["words"]),
        money_before=raw["money"]["before"],
        money_after=raw["money"]["after"],
        rate_by=frozenset(raw["rate"]["by"]),
        rate_units=frozenset(raw["rate"]["units"]),
    )
