"""How far a place reaches, and what that rests on: its towns, its people, a list of ours, or the rule for its kind.

gazetteer_extents.csv is made from the gazetteer by training/build_extents.py (GeoNames, CC BY 4.0),
gazetteer_sizes.csv by hand: half the greatest length of named areas, rounded, and what is usual for each kind.
"""

from __future__ import annotations

import csv
import math
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reportedly.knowledge.gazetteer import Entry

SMALLEST, LARGEST = 5.0, 20.0  # km, of towns
DENSITY = 2500.0  # people on a square kilometre, of a town with its outskirts
TOWNS = frozenset({"capital", "city", "town"})
MEASURED, PEOPLE, LISTED, SHARE, KIND = "its towns", "its people", "a list", "its share of the area around", "its kind"
# What a radius rests on, the firmest first; a place that is told by others is computed from theirs.
BASES = (MEASURED, LISTED, PEOPLE, SHARE, KIND, "computed")


class Extent(NamedTuple):
    """A radius in km around a place's coordinates that holds (nearly all of) it, and one of BASES."""

    km: float
    basis: str


def extent(entry: Entry) -> Extent:
    """Return how far a place reaches; every kind has a rule, so that none is without.

    Countries and first-order areas: 95 of 100 of their towns lie within it. Towns: 5 to 20 km by population.
    Regions, mountains, waters, roads of our lists: half their greatest length. Districts: the reach of the area they
    lie in over the root of how many it has, as if all were alike. Else what is usual for the kind.
    """
    if entry.id in _sizes():
        return Extent(_sizes()[entry.id], LISTED)
    if entry.kind in TOWNS:
        return Extent(round(min(LARGEST, max(SMALLEST, math.sqrt(entry.population / DENSITY / math.pi))), 1), PEOPLE)
    return _of_area(entry) or Extent(_sizes()[f"kind:{entry.kind}"], KIND)


def _of_area(entry: Entry) -> Extent | None:
    country, area = entry.country or "", entry.admin1 or ""
    own, within = {"country": ((country, ""), None), "adm1": ((country, area), (country, ""))}.get(
        entry.kind, (None, (country, area) if entry.kind == "adm2" and area else None)
    )
    if own in _extents():
        return Extent(_extents()[own][0], MEASURED)
    if within not in _extents():
        return None
    km, parts = _extents()[within]
    return Extent(max(SMALLEST, round(km / math.sqrt(max(parts, 1)), 1)), SHARE)


@cache
def _sizes() -> dict[str, float]:
    return {row["id"]: float(row["km"]) for row in _rows("gazetteer_sizes.csv")}


@cache
def _extents() -> dict[tuple[str, str] | None, tuple[float, int]]:
    rows = _rows("gazetteer_extents.csv")
    return {(row["country"], row["admin1"]): (float(row["km"]), int(row["parts"])) for row in rows}


def _rows(name: str) -> csv.DictReader[str]:
    text = (files("reportedly.knowledge") / name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())
