"""How far a place reaches: areas by where their towns lie (gazetteer_extents.csv), towns by their people.

Borders lie where towns of two countries are close to one another (gazetteer_borders.csv).
Both tables are made from the gazetteer by training/build_extents.py (GeoNames, CC BY 4.0).
"""

from __future__ import annotations

import csv
import math
from functools import cache
from importlib.resources import files

from reportedly.knowledge.gazetteer import Entry

SMALLEST, LARGEST = 5.0, 20.0  # km, of towns
DENSITY = 2500.0  # people on a square kilometre, of a town with its outskirts
TOWNS = frozenset({"capital", "city", "town"})
_POINTS = {"suburb": 3.0, "camp": 2.0, "crossing": 1.0, "airbase": 3.0, "base": 2.0, "facility": 2.0, "dam": 2.0}


def radius_km(entry: Entry) -> float | None:
    """Return the radius in km around a place's coordinates that holds (nearly all of) it; None where unknown.

    Countries and first-order areas: 95 of 100 of their towns lie within it. Towns: 5 to 20 km by population.
    Sites and suburbs: 1 to 3 km. Districts, regions, rivers, seas: unknown.
    """
    if entry.kind in _POINTS:
        return _POINTS[entry.kind]
    if entry.kind in TOWNS:
        return round(min(LARGEST, max(SMALLEST, math.sqrt(entry.population / DENSITY / math.pi))), 1)
    if entry.kind == "country":
        return _extents().get((entry.country or "", ""))
    return _extents().get((entry.country or "", entry.admin1 or "")) if entry.kind == "adm1" else None


def border(one: str | None, other: str | None) -> tuple[float, float, float] | None:
    """Return the middle (lat, lon) of the border of two countries and its reach in km; None where none is known."""
    first, last = sorted((one or "", other or ""))
    return _borders().get((first, last))


@cache
def _borders() -> dict[tuple[str, str], tuple[float, float, float]]:
    text = (files("reportedly.knowledge") / "gazetteer_borders.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {(r["one"], r["other"]): (float(r["lat"]), float(r["lon"]), float(r["km"])) for r in rows}


@cache
def _extents() -> dict[tuple[str, str], float]:
    text = (files("reportedly.knowledge") / "gazetteer_extents.csv").read_text(encoding="utf-8")
    return {(row["country"], row["admin1"]): float(row["km"]) for row in csv.DictReader(text.splitlines())}
