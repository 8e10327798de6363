"""Counts how much of a text speaks for a country, an area and a vicinity."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from reportedly.knowledge.gazetteer import Entry

WIDE = frozenset({"country", "continent", "sea"})
CELL = 0.5
_AROUND = tuple((dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))

Cell = tuple[int, int]


@dataclass
class Votes:
    """Weight by country, by first-order area and by a cell of half a degree (about 50 km)."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    areas: dict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))
    total: float = 0.0
    local: float = 0.0

    def add(self, e: Entry, weight: float) -> None:
        """Count a candidate's weight; whole countries and seas have no vicinity."""
        self.total += weight
        if e.country:
            self.countries[e.country] += weight
        if e.kind in WIDE:
            return
        self.local += weight
        if e.country and e.admin1:
            self.areas[e.country, e.admin1] += weight
        if e.kind != "adm1":
            self.cells[_cell(e)] += weight

    def country(self, e: Entry, mine: Votes) -> float:
        """Return the share of a place's country in the weight of the other names (0..1); `mine` is the name's own."""
        code = e.country or ""
        return _share(self.countries.get(code, 0.0) - mine.countries.get(code, 0.0), self.total - mine.total)

    def area(self, e: Entry, mine: Votes) -> float:
        """Return the share of its first-order area in the weight of the other names that are no countries."""
        code = e.country or "", e.admin1 or ""
        return _share(self.areas.get(code, 0.0) - mine.areas.get(code, 0.0), self.local - mine.local)

    def near(self, e: Entry, mine: Votes) -> float:
        """Return the share of the names within about 75 km."""
        return _share(self._around(e) - mine._around(e), self.local - mine.local)

    def _around(self, e: Entry) -> float:
        (y, x), cells = _cell(e), self.cells
        return sum([cells.get((y + dy, x + dx), 0.0) for dy, dx in _AROUND])


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if part > 1e-6 and whole > 1e-6 else 0.0


def _cell(e: Entry) -> Cell:
    return math.floor(e.lat / CELL), math.floor(e.lon / CELL)
