"""Joins OCHA's areas to the places of a gazetteer file: the area of that name, or a new one where its town stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reportedly.knowledge.gazetteer import KINDS, MINIMUM_KEY
from reportedly.knowledge.gazetteer_draft import TOWNS, Draft
from reportedly.knowledge.gazetteer_names import HEADS, KEYED
from reportedly.knowledge.likeness import ratio
from reportedly.knowledge.pcodes import Area
from reportedly.knowledge.place_cues import cues
from reportedly.knowledge.transliteration import fold, k1, skeleton

# New areas count down from here; the bundled file's own places are above.
FIRST = -3_000_000
DEEPEST = 3
# Keys in the same parent area may differ by a vowel or so.
NEAR = 80.0
_TOWNS = tuple(sorted(KINDS.index(kind) for kind in TOWNS))
_FIELDS = "SELECT p.id, p.own, p.label, p.country, p.admin1, p.lat, p.lon, p.kind, p.population"
_BY_NAME = f"{_FIELDS} FROM name n JOIN place p ON p.id = n.place WHERE n.name = ? AND p.country = ?"
_BY_KEY = f"{_FIELDS}, k.k1 FROM spelling k JOIN place p ON p.id = k.place WHERE k.country = ? AND k.k2 = ?"


class AreaJoiner:
    """Joins areas one by one, larger ones before those in them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Find out which areas the file has, and which number is free."""
        self.db = db
        self._ids = dict(db.execute("SELECT own, id FROM place WHERE own LIKE 'ocha:%'"))
        lowest = db.execute("SELECT min(id) FROM place").fetchone()[0] or 0
        self._free = min(FIRST, lowest) - 1
        self._admin1: dict[str, str | None] = {}

    def join(self, area: Area) -> Draft | None:
        """Return the place with the area's names, new or known; None where no coordinates are known for it."""
        within = self._admin1.get(area.parent or "")
        kind = f"adm{min(area.level, DEEPEST)}"
        known = self._known(area, kind, within)
        if known:
            known.names = set(area.names)
            self._admin1[area.code] = known.admin1
            return known
        town = None if area.at else self._best(area, _TOWNS, within, strict=True)
        at = area.at or (town and (town.lat, town.lon))
        if not at:
            return None
        inside = within or (town.admin1 if town and area.level > 1 else None)
        self._admin1[area.code] = inside
        number, self._free = self._free, self._free - 1
        self._ids[f"ocha:{area.code}"] = number
        return Draft(number, f"ocha:{area.code}", area.names[0], area.country, inside, *at, kind, 0, set(area.names))

    def _known(self, area: Area, kind: str, within: str | None) -> Draft | None:
        number = self._ids.get(f"ocha:{area.code}")
        if number is not None:
            row = self.db.execute(f"{_FIELDS} FROM place p WHERE p.id = ?", (number,)).fetchone()
            return _draft(row) if row else None
        kinds = (KINDS.index(kind),)
        near = [p for p in self._named(area, kinds, NEAR) if area.level == 1 or (within and p.admin1 == within)]
        return _largest(near) or self._best(area, kinds, within, strict=False)

    def _best(self, area: Area, kinds: Sequence[int], within: str | None, *, strict: bool) -> Draft | None:
        """Return the largest place of the name or of the very same key; if `strict` only one in the parent area."""
        places = self._named(area, kinds, least=100.0)
        inside = [p for p in places if not within or p.admin1 == within]
        return _largest(inside or ([] if strict else places))

    def _named(self, area: Area, kinds: Sequence[int], least: float) -> list[Draft]:
        """Return the places of the first name that has any, to the letter or by keys at least this alike."""
        of_kinds = f" AND p.kind IN ({','.join('?' * len(kinds))})"
        for name in area.names:
            bare = HEADS.sub(" ", name)
            rows = self.db.execute(_BY_NAME + of_kinds, (fold(bare), area.country, *kinds)).fetchall()
            found = [_draft(row) for row in rows] or self._alike(bare, area.country, kinds, least)
            if found:
                return found
        return []

    def _alike(self, name: str, country: str, kinds: Sequence[int], least: float) -> list[Draft]:
        key = k1(name)
        if country not in KEYED or len(key) < MINIMUM_KEY:
            return []
        of_kinds = f" AND p.kind IN ({','.join('?' * len(kinds))})"
        rows = self.db.execute(_BY_KEY + of_kinds, (country, skeleton(key), *kinds)).fetchall()
        alike = [(ratio(other, key), _draft(row)) for *row, other in rows]
        alike = [(like, p) for like, p in alike if _side(p.label) == _side(name)]
        best = max((like for like, _ in alike), default=0.0)
        return [p for like, p in alike if like == best >= least]


def _side(name: str) -> frozenset[str]:
    """Return the words by which neighbours of one name differ ("Enugu East")."""
    return frozenset(fold(name).split()) & cues("join", "direction")


def _largest(places: Sequence[Draft]) -> Draft | None:
    return max(places, key=lambda p: (p.population, -p.id), default=None)


def _draft(row: Sequence) -> Draft:  # type: ignore[type-arg]
    number, own, label, country, admin1, lat, lon, kind, population = row
    return Draft(number, own, label, country, admin1, lat / 1e4, lon / 1e4, KINDS[kind], population)
