"""Fills a gazetteer of the user's own: the bundled one (or an earlier one) with places of GeoNames and areas of OCHA.

The rows are made as for the bundled file. Memory stays small: tables are streamed, names wait in a table on disk.
"""

from __future__ import annotations

import csv
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from reportedly.knowledge.gazetteer import KINDS
from reportedly.knowledge.gazetteer_areas import AreaJoiner
from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_rows import KeyRow, NameRow, key_rows, name_rows, place_row
from reportedly.knowledge.geonames import read_name, read_place
from reportedly.knowledge.import_sources import ORDER, Source, SourceError
from reportedly.knowledge.pcodes import read_areas

BATCH = 5000
Progress = Callable[[str, int], None]


@dataclass
class Counts:
    """What became of one table's rows."""

    rows: int = 0
    added: int = 0  # new places
    known: int = 0  # places that were there, and gained the row's names
    left_out: int = 0  # other countries, kinds that are left out, names in scripts that are not looked up
    unplaced: int = 0  # areas that no coordinates are known for
    bad: int = 0  # rows that could not be read


@dataclass
class Outcome:
    """Counts by the table's name; problems are whole sentences."""

    counts: dict[str, Counts] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def fill(
    tables: Iterable[Source], base: Path, out: Path, countries: frozenset[str] = frozenset(), tell: Progress = print
) -> Outcome:
    """Write `base` with the tables' places to `out`, which is replaced once the new file is whole.

    Only places of `countries` (ISO 3166-1 alpha-2; all where empty). `tell` gets a table's name and its rows so far,
    now and then. A table that breaks within adds nothing and is a problem. Nothing is written where all break.

    Raises:
        OSError: if the file cannot be written.
        sqlite3.DatabaseError: if `base` is no gazetteer, or the disk is full.
    """
    outcome, target = Outcome(), out.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".gazetteer-") as folder:
        draft = Path(folder) / "gazetteer.sqlite"
        shutil.copyfile(base, draft)
        with closing(sqlite3.connect(draft)) as db:
            _prepare(db)
            for table in sorted(tables, key=lambda t: ORDER.index(t.form)):
                _add_whole(Filler(db, countries, tell, table.name), table, outcome)
            with db:
                _stamp(db)
        if outcome.counts:
            os.replace(draft, target)
    return outcome


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -65536")
    db.execute("PRAGMA temp_store = FILE")
    db.execute("CREATE TEMP TABLE new_name(name TEXT, place INT, flags INT)")
    db.execute("CREATE TEMP TABLE new_spelling(country TEXT, k2 TEXT, k1 TEXT, place INT)")


def _stamp(db: sqlite3.Connection) -> None:
    """Write down the hash of what is in the file: hashing a large one anew would slow every reading."""
    digest = sha256()
    for table, order in (("place", "id"), ("name", "name, place"), ("spelling", "country, k2, k1, place")):
        for row in db.execute(f"SELECT * FROM {table} ORDER BY {order}"):
            digest.update(repr(row).encode())
    db.execute("INSERT OR REPLACE INTO about VALUES('sha256', ?)", (digest.hexdigest(),))


def _add_whole(filler: Filler, table: Source, outcome: Outcome) -> None:
    try:
        with filler.db:
            filler.add(table)
            if not filler.counts.added + filler.counts.known and filler.counts.bad:
                raise SourceError(f"{table.name}: none of its {filler.counts.rows} rows could be used")
            filler.note(table.name)
    except (SourceError, csv.Error) as error:
        outcome.problems.append(str(error) if isinstance(error, SourceError) else f"{table.name}: {error}")
    else:
        outcome.counts[table.name] = filler.counts


class Filler:
    """Adds one table to an open gazetteer."""

    def __init__(self, db: sqlite3.Connection, countries: frozenset[str], tell: Progress, name: str) -> None:
        self.db, self.countries, self.tell, self.name = db, countries, tell, name
        self.counts = Counts()
        self._places: list[tuple[object, ...]] = []
        self._names: list[NameRow] = []
        self._keys: list[KeyRow] = []

    def add(self, table: Source) -> None:
        """Read the whole table; its names can be looked up afterwards."""
        lines = self._counted(table.lines())
        {"places": self._add_places, "names": self._add_names, "pcodes": self._add_areas}[table.form](lines)
        self._flush()
        self.db.execute(
            "INSERT OR IGNORE INTO name SELECT name, place, max(flags) FROM new_name GROUP BY name, place ORDER BY 1, 2"
        )
        self.db.execute("INSERT OR IGNORE INTO spelling SELECT DISTINCT * FROM new_spelling ORDER BY 1, 2, 3, 4")
        self.db.execute("DELETE FROM new_name")
        self.db.execute("DELETE FROM new_spelling")

    def note(self, name: str) -> None:
        """Write down that the table is in the file."""
        row = self.db.execute("SELECT value FROM about WHERE key = 'imports'").fetchone()
        names = dict.fromkeys([*(row[0].split("\n") if row else []), name])
        self.db.execute("INSERT OR REPLACE INTO about VALUES('imports', ?)", ("\n".join(names),))

    def _counted(self, lines: Iterator[str | None]) -> Iterator[str]:
        for line in lines:
            self.counts.rows += 1
            if self.counts.rows % BATCH == 0:
                self._flush()
                self.tell(self.name, self.counts.rows)
            if line is None:
                self.counts.bad += 1
            elif line:
                yield line

    def _add_places(self, lines: Iterator[str]) -> None:
        for line in lines:
            try:
                draft = read_place(line)
            except ValueError:
                self.counts.bad += 1
                continue
            if draft is None or not self._wanted(draft.country):
                self.counts.left_out += 1
                continue
            self._add(self._as_stored(draft) or draft)

    def _add_names(self, lines: Iterator[str]) -> None:
        for line in lines:
            try:
                other = read_name(line)
            except ValueError:
                self.counts.bad += 1
                continue
            place = other and self._stored(other.place)
            if not other or not place or not self._wanted(place.country):
                self.counts.left_out += 1
                continue
            place.names = {other.name}
            self._add(place)

    def _add_areas(self, lines: Iterator[str]) -> None:
        joiner = AreaJoiner(self.db)
        for area in read_areas(lines):
            if area is None:
                self.counts.bad += 1
            elif not self._wanted(area.country):
                self.counts.left_out += 1
            elif draft := joiner.join(area):
                self._add(self._as_stored(draft) or draft)
            else:
                self.counts.unplaced += 1

    def _wanted(self, country: str | None) -> bool:
        return not self.countries or country in self.countries

    def _as_stored(self, draft: Draft) -> Draft | None:
        """Return the place with this id as the file has it, with the draft's names; None for a new one."""
        place = self._stored(draft.id)
        if place:
            place.names = draft.names | {draft.label}
        return place

    def _stored(self, number: int) -> Draft | None:
        row = self.db.execute(
            "SELECT own, label, country, admin1, lat, lon, kind, population FROM place WHERE id = ?", (number,)
        ).fetchone()
        if row is None:
            return None
        own, label, country, admin1, lat, lon, kind, population = row
        return Draft(number, own, label, country, admin1, lat / 1e4, lon / 1e4, KINDS[kind], population)

    def _add(self, draft: Draft) -> None:
        names = name_rows(draft)
        new = self.db.execute("SELECT 1 FROM place WHERE id = ?", (draft.id,)).fetchone() is None
        if not names:
            self.counts.left_out += 1
            return
        if new:
            self.db.execute("INSERT INTO place VALUES(?,?,?,?,?,?,?,?,?)", place_row(draft))
        self.counts.added += new
        self.counts.known += not new
        self._names += names
        self._keys += key_rows(draft.country, names)

    def _flush(self) -> None:
        self.db.executemany("INSERT INTO new_name VALUES(?,?,?)", self._names)
        self.db.executemany("INSERT INTO new_spelling VALUES(?,?,?,?)", self._keys)
        self._names.clear()
        self._keys.clear()
