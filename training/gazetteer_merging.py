"""Joins the lists of other sources, and our own, to the places of GeoNames."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from reportedly.knowledge.gazetteer_draft import TOWNS, Draft
from reportedly.knowledge.gazetteer_names import HEADS
from reportedly.knowledge.transliteration import fold, k1
from training.gazetteer_sources import Sources, own_list

AREAS = frozenset({"adm1", "adm2"})
POINTS = TOWNS | {"camp", "crossing", "airbase", "base", "facility", "dam", "road"}
# Kinds of GeoNames that a place of our lists may be.
SAME = {
    "town": TOWNS, "city": TOWNS, "capital": ("capital", "city"), "suburb": ("suburb", "town"), "country": ("country",),
    "adm1": ("adm1",),
}  # fmt: skip
MILITARY, CIVIL = ("Air Base", "airbase", "military airport"), ("Airport", "International Airport")
AIR_BASE = re.compile(r"\b(?:Air ?[Bb]ase|Air Force Base|AFB|Airfield|Military|Naval Air|Army Air)\b")
AIR_SUFFIX = re.compile(
    r" (?:International |Regional |Military )?(?:Airport|Air ?[Bb]ase|Air Force Base|AFB|Airfield)$"
)


def merge_pcodes(sources: Sources, drafts: list[Draft]) -> None:
    """Give areas OCHA's spelling; a district that GeoNames lacks stands where its town of that name stands."""
    iso, by_code = sources.iso3(), dict[str, Draft]()
    areas, towns = _by_key(drafts, AREAS), _by_key(drafts, TOWNS)
    for row in sources.pcodes():
        key = iso.get(row["Location"], ""), k1(HEADS.sub(" ", row["Name"]))
        parent = by_code.get(row["Parent P-Code"])
        same = [d for d in areas.get(key, ()) if d.kind == f"adm{row['Admin Level']}"]
        same = [d for d in same if not parent or d.admin1 == parent.admin1] or same
        near = [t for t in towns.get(key, ()) if not parent or t.admin1 == parent.admin1]
        if same:
            same[0].names.add(row["Name"])
            by_code[row["P-Code"]] = same[0]
        elif near:
            by_code[row["P-Code"]] = _district(row, max(near, key=lambda t: (t.population, -t.id)), len(by_code))
            drafts.append(by_code[row["P-Code"]])


def _district(row: dict[str, str], town: Draft, number: int) -> Draft:
    return Draft(
        -1_000_000 - number, f"ocha:{row['P-Code']}", row["Name"], town.country, town.admin1, town.lat, town.lon,
        f"adm{row['Admin Level']}", 0, {row["Name"]},
    )  # fmt: skip


def _by_key(drafts: list[Draft], kinds: Iterable[str]) -> dict[tuple[str, str], list[Draft]]:
    """Return drafts by country and the key of each of their names."""
    table: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.kind in kinds:
            for key in sorted({k1(HEADS.sub(" ", name)) for name in {d.label, *d.names}}):
                table[d.country or "", key].append(d)
    return dict(table)


def merge_own(drafts: list[Draft]) -> None:
    """Add the hand-made lists; a town or area that GeoNames has nearby under a like name only gains spellings."""
    index, areas = _by_key(drafts, TOWNS | AREAS | {"country"}), Nearest(drafts)
    for number, row in enumerate(own_list("conflict_regions.csv") + own_list("world_regions.csv"), 1):
        draft = _own(row, number, areas)
        keys = [(draft.country or "", k1(HEADS.sub(" ", n))) for n in sorted(draft.names)]
        known = [d for key in keys for d in index.get(key, ()) if _alike(d, draft)]
        if known:
            _absorb(max(known, key=lambda d: (d.population, -d.id)), draft)
        else:
            drafts.append(draft)


def _own(row: dict[str, str], number: int, areas: Nearest) -> Draft:
    aliases = {a for a in row["aliases"].split("|") if a}
    names = {a for a in aliases if not a.startswith("~")} | {row["name"]}
    lat, lon, country = float(row["lat"]), float(row["lon"]), row["country"] or None
    own = "own:" + fold(row["name"]).replace(" ", "-") + (f"-{country.lower()}" if country else "")
    admin1 = areas.of(country, lat, lon) if row["kind"] in POINTS else None
    return Draft(
        -number, own, row["name"], country, admin1, lat, lon, row["kind"], 0, names,
        {a[1:] for a in aliases if a.startswith("~")}, names,
    )  # fmt: skip


def _absorb(place: Draft, draft: Draft) -> None:
    place.names |= {*draft.names, place.label}
    place.demonyms |= draft.demonyms
    place.listed |= draft.names
    place.label = draft.label if draft.kind in TOWNS else place.label


def _alike(d: Draft, own: Draft) -> bool:
    if d.kind not in SAME.get(own.kind, ()):
        return False
    return own.kind in ("country", "adm1") or abs(d.lat - own.lat) + abs(d.lon - own.lon) < 0.3


class Nearest:
    """First-order areas by the nearest town of the same country."""

    def __init__(self, drafts: list[Draft]) -> None:
        """Sort the towns into cells of one degree."""
        self.cells: dict[tuple[str, int, int], list[Draft]] = defaultdict(list)
        for d in drafts:
            if d.kind in TOWNS and d.country and d.admin1:
                self.cells[d.country, round(d.lat), round(d.lon)].append(d)

    def of(self, country: str | None, lat: float, lon: float) -> str | None:
        """Return the area's GeoNames code, None where no town is within about 150 km."""
        y, x = round(lat), round(lon)
        near = [
            d for dy in (-1, 0, 1) for dx in (-1, 0, 1) for d in self.cells.get((country or "", y + dy, x + dx), ())
        ]
        return min(near, key=lambda d: ((d.lat - lat) ** 2 + (d.lon - lon) ** 2, d.id)).admin1 if near else None


def merge_airports(sources: Sources, drafts: list[Draft]) -> None:
    """Add air bases and airports with an airline code, under "X Airport", "X International Airport" and "X airbase"."""
    known = {fold(n) for d in drafts if d.kind == "airbase" for n in {d.label, *d.names}}
    areas = Nearest(drafts)
    for number, row in enumerate(sources.airports(), 1):
        name, military = row["name"].strip(), bool(AIR_BASE.search(row["name"]))
        stem = AIR_SUFFIX.sub("", name)
        if not (row["iata"] or military) or stem == name or fold(name) in known:
            continue
        lat, lon = float(row["lat"]), float(row["lon"])
        drafts.append(
            Draft(
                -2_000_000 - number, f"icao:{row['icao']}", name, row["country"], areas.of(row["country"], lat, lon),
                lat, lon, "airbase", 0, {f"{stem} {s}" for s in (MILITARY if military else CIVIL)},
            )
        )  # fmt: skip
