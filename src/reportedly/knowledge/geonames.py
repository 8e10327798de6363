"""Rows of GeoNames' dumps (allCountries.txt, XX.txt, cities500.txt, alternateNamesV2.txt) as places and names."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_names import KEYED, plain

PLACE_COLUMNS, NAME_COLUMNS = 19, (8, 10)
CITY = 100_000


@dataclass(frozen=True, slots=True)
class OtherName:
    """A further name of the place with this GeoNames id."""

    place: int
    name: str


def is_place_row(line: str) -> bool:
    """Whether a line is one of the main dumps."""
    cells = line.split("\t")
    return len(cells) == PLACE_COLUMNS and cells[0].isdecimal()


def is_name_row(line: str) -> bool:
    """Whether a line is one of the alternate names."""
    cells = line.split("\t")
    return len(cells) in NAME_COLUMNS and cells[0].isdecimal() and cells[1].isdecimal()


def read_place(line: str) -> Draft | None:
    """Read one line of a main dump; None where places of its kind are left out.

    Raises:
        ValueError: if the line does not hold what it should.
    """
    cells = line.split("\t")
    if len(cells) != PLACE_COLUMNS:
        raise ValueError(f"{len(cells)} columns in place of {PLACE_COLUMNS}")
    number, name, _, others, lat, lon, _, code, country, _, admin1, *_ = cells
    kind, population = _kinds().get(code), int(cells[14] or 0)
    if kind is None:
        return None
    if kind == "town" and population >= CITY:
        kind = "city"
    label = plain(name) if country in KEYED else name
    # GeoNames writes "00" where no area is known.
    area = admin1 if admin1 not in ("", "00") else None
    names = {n for n in (name, *others.split(",")) if n}
    return Draft(
        _id(number), None, label, country or None, area, _degrees(lat, 90), _degrees(lon, 180), kind, population, names
    )


def read_name(line: str) -> OtherName | None:
    """Read one line of the alternate names; None for links and codes.

    Raises:
        ValueError: if the line does not hold what it should.
    """
    cells = line.split("\t")
    if len(cells) not in NAME_COLUMNS:
        raise ValueError(f"{len(cells)} columns in place of {NAME_COLUMNS[-1]}")
    if cells[2] in _no_names() or not cells[3].strip():
        return None
    return OtherName(_id(cells[1]), cells[3])


def _id(cell: str) -> int:
    number = int(cell)
    if not 0 < number < 1 << 62:
        raise ValueError(f"{number} is no GeoNames id")
    return number


def _degrees(cell: str, most: int) -> float:
    degrees = float(cell)
    if not -most <= degrees <= most:
        raise ValueError(f"{cell} is no coordinate")
    return degrees


@cache
def _kinds() -> dict[str, str]:
    return {code: kind for kind, codes in _tables()["kinds"].items() for code in codes.split()}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(_tables()["other_names"]["no_names"].split())


def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("reportedly.knowledge") / "geonames_features.toml").read_text(encoding="utf-8"))
