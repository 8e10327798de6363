"""The gazetteer: one read-only SQLite file, looked up by folded name or by transliteration key.

Built by training/build_gazetteer.py from GeoNames (CC BY 4.0), OCHA common operational data (CC BY-IGO) and own lists.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportedly.knowledge.gazetteer_files import GazetteerError, bundled_file, chosen_file
from reportedly.knowledge.likeness import ratio
from reportedly.knowledge.transliteration import fold, k1, skeleton

# The order is stored in the file: append only.
KINDS = (
    "country", "continent", "sea", "area", "adm1", "adm2", "adm3", "capital", "city", "town", "suburb", "mountain",
    "river", "lake", "region", "island", "camp", "crossing", "airbase", "base", "facility", "border", "road", "dam",
    "strait",
)  # fmt: skip
PRECISION = {
    "country": "country", "adm1": "region", "adm2": "district", "adm3": "district", "region": "region",
    "capital": "town", "city": "town", "town": "town", "suburb": "point", "camp": "point", "crossing": "point",
    "airbase": "point", "base": "point", "facility": "point", "dam": "point",
}  # fmt: skip
GIVEN_NAME, SURNAME, COMMON_WORD = 1, 2, 4
# Keys are tried from 4 letters; below 5 they must agree to the letter ("Daraa" is not "Daraya").
MINIMUM_KEY = 4
SIMILAR = 75.0
# A name on our own lists comes before towns below this size.
LISTED = 200_000.0
MOST = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. `country` is ISO 3166-1 alpha-2, `admin1` GeoNames' code, lat and lon degrees (WGS 84).

    `population` of an administrative area is the sum of its towns; 0 where unknown. `demonym` is set where the
    name looked up is one ("Turkish"); `listed` where one of our own lists has the name; `spelling` where it was found
    by a transliteration key.
    """

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    kind: str
    population: int
    main: bool = True
    demonym: bool = False
    listed: bool = False
    spelling: float | None = None

    @property
    def precision(self) -> str:
        """One of point, town, district, region, country, area."""
        return PRECISION.get(self.kind, "area")


@dataclass(frozen=True)
class Gazetteer:
    """A gazetteer file. Opening is lazy and cheap; every process opens its own.

    Whatever looks into the file raises GazetteerError where it is missing or no gazetteer.
    """

    path: Path

    @classmethod
    def bundled(cls) -> Gazetteer:
        """Return the gazetteer to use: the user's own (see gazetteer_files), else the one that the package carries."""
        return cls(chosen_file())

    def lookup(self, name: str) -> list[Entry]:
        """Places of exactly this name (case, marks and hyphens aside), the most prominent first."""
        return self.lookup_all((name,)).get(name, [])

    def lookup_all(self, names: Iterable[str]) -> dict[str, list[Entry]]:
        """Places for each name that the gazetteer has; names starting with "=" or "," are taken letter by letter."""
        keys = {name: name if name[:1] in "=," else fold(name) for name in names if name}
        found: dict[str, list[Entry]] = {}
        wanted = sorted({k for k in keys.values() if k})
        for at in range(0, len(wanted), MOST):
            part = wanted[at : at + MOST]
            marks = ",".join("?" * len(part))
            for key, flags, *row in self._ask(f"{_BY_NAME} WHERE n.name IN ({marks})", part):
                found.setdefault(key, []).append(_entry(row, flags))
        for entries in found.values():
            entries.sort(key=lambda e: (-_prominence(e), e.id))
        return {name: found[key] for name, key in keys.items() if key in found}

    def search(self, name: str, countries: Iterable[str] | None = None) -> list[Entry]:
        """Exact places first; inside `countries` (ISO codes) also places whose transliteration keys agree.

        Entries found by key carry `spelling`, the likeness of the keys (75..100); keys are tried from 4 letters.
        """
        exact = self.lookup(name)
        wanted = sorted(set(countries or ()))
        if not wanted:
            return exact
        inside = [e for e in exact if e.country in wanted]
        return inside or self.similar(name, wanted) or exact

    def similar(self, name: str, countries: Sequence[str]) -> list[Entry]:
        """Places inside the countries whose keys agree with the name's, the likest first."""
        key = k1(name)
        if len(key) < MINIMUM_KEY or not countries:
            return []
        marks = ",".join("?" * len(countries))
        best: dict[str, Entry] = {}
        for other, *row in self._ask(
            f"{_BY_KEY} WHERE k.country IN ({marks}) AND k.k2 = ?", (*countries, skeleton(key))
        ):
            like = 100.0 if other == key else ratio(other, key)
            entry = _entry(row, 0, like)
            if like >= SIMILAR and like > (getattr(best.get(entry.id), "spelling", None) or 0.0):
                best[entry.id] = entry
        return sorted(best.values(), key=lambda e: (-(e.spelling or 0.0), -_prominence(e), e.id))

    def usage(self, words: Iterable[str]) -> dict[str, int]:
        """Return what else folded words are in English text: GIVEN_NAME | SURNAME | COMMON_WORD; unknown words lack."""
        wanted = sorted(set(words))
        found: dict[str, int] = {}
        for at in range(0, len(wanted), MOST):
            part = wanted[at : at + MOST]
            marks = ",".join("?" * len(part))
            found.update(self._ask(f"SELECT word, flags FROM usage WHERE word IN ({marks})", part))
        return found

    def admin1(self, country: str | None, code: str | None) -> Entry | None:
        """Return the first-order area with this GeoNames code, or None."""
        if not country or not code:
            return None
        rows = self._ask(f"{_PLACE} WHERE p.kind = 4 AND p.country = ? AND p.admin1 = ?", (country, code))
        return next((_entry(list(row), 0) for row in rows), None)

    def each(self) -> Iterator[Entry]:
        """Give every place once, in the order of the file."""
        for row in self._ask(_PLACE, ()):
            yield _entry(row, 0)

    def version(self) -> str:
        """Return what it is called in a report: "bundled", "bundled, with SY.txt", or the name of a file."""
        imports = self.origin().get("imports", "").split("\n")
        if self.path != bundled_file() and not imports[0]:
            return self.path.name
        return f"bundled, with {', '.join(imports)}" if imports[0] else "bundled"

    def sha256(self) -> str:
        """Return the hash of what is in it: written down by an import, else that of the file."""
        return self.origin().get("sha256") or _hash(self.path)

    def origin(self) -> dict[str, str]:
        """Return what the file was built from."""
        return dict(self._ask("SELECT key, value FROM about", ()))

    def _ask(self, query: str, values: Sequence[str]) -> list[tuple]:  # type: ignore[type-arg]
        try:
            return _connection(self.path, os.getpid()).execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise GazetteerError.of(self.path, str(error)) from error


_FIELDS = "p.id, p.own, p.label, p.country, p.admin1, p.lat, p.lon, p.kind, p.population"
_BY_NAME = f"SELECT n.name, n.flags, {_FIELDS} FROM name n JOIN place p ON p.id = n.place"
_BY_KEY = f"SELECT k.k1, {_FIELDS} FROM spelling k JOIN place p ON p.id = k.place"
_PLACE = f"SELECT {_FIELDS} FROM place p"


def _entry(row: Sequence, flags: int, spelling: float | None = None) -> Entry:  # type: ignore[type-arg]
    number, own, label, country, admin1, lat, lon, kind, population = row
    return Entry(
        own or f"geonames:{number}", label, country, admin1, lat / 1e4, lon / 1e4, KINDS[kind], population,
        main=bool(flags & 1), demonym=bool(flags & 2), listed=bool(flags & 4), spelling=spelling,
    )  # fmt: skip


def _prominence(entry: Entry) -> float:
    rank = {"country": 3e9, "continent": 2e9, "adm1": 2e6, "capital": 1e6}.get(entry.kind, 0.0)
    return rank + (LISTED if entry.listed else 0.0) + entry.population


@cache
def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _connection(path: Path, _process: int) -> sqlite3.Connection:
    if not path.is_file():
        raise GazetteerError.of(path, "there is no such file")
    opened = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    opened.execute("PRAGMA mmap_size = 67108864")
    opened.execute("PRAGMA cache_size = -1024")
    return opened
