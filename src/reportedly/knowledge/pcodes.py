"""OCHA's tables of administrative areas and P-codes, in the two forms that they come in, as areas.

Wide, a row for each smallest area: ADM1_EN, ADM1_PCODE, ADM2_EN, ADM2_PCODE ... (HDX, COD-AB; also admin1Name_en,
admin1Pcode). Long, a row for each area: Location, Admin Level, P-Code, Name, Parent P-Code.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_CODE = re.compile(r"adm(?:in)?(\d)_?p_?code$")
_NAME = re.compile(r"adm(?:in)?(\d)_?(?:name)?(?:\d|_?(?:name|[a-z]{2}))?$")
_LAT = frozenset("lat latitude center_lat centre_lat y y_coord".split())
_LON = frozenset("lon long lng longitude center_lon centre_lon center_long x x_coord".split())
LONG_FORM = ("location", "adminlevel", "pcode", "name", "parentpcode")


@dataclass(frozen=True, slots=True)
class Area:
    """One area. `country` is ISO 3166-1 alpha-2; `names` begin with the main one; `at` latitude, longitude."""

    code: str
    names: tuple[str, ...]
    level: int
    parent: str | None
    country: str
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Wide:
    codes: dict[int, int]  # level -> column
    names: dict[int, tuple[int, ...]]
    at: tuple[int, int] | None


def is_pcode_header(line: str) -> bool:
    """Whether a line heads a table of P-codes."""
    header = next(csv.reader([line], delimiter=delimiter(line)), [])
    return _long(header) is not None or bool(_wide(header).codes)


def delimiter(line: str) -> str:
    """Return what parts the columns of a header: comma, semicolon or tab."""
    return max(",;\t", key=line.count)


def read_areas(lines: Iterable[str]) -> Iterator[Area | None]:
    """Give each area once, larger ones first; None for a row that cannot be used.

    Raises:
        csv.Error: if the table is broken beyond reading.
    """
    feed = iter(lines)
    head = next(feed, "")
    rows = csv.reader(feed, delimiter=delimiter(head))
    header = next(csv.reader([head], delimiter=delimiter(head)), [])
    long = _long(header)
    return _read_long(rows, long) if long else _read_wide(rows, _wide(header))


def _long(header: Sequence[str]) -> list[int] | None:
    plain = [re.sub(r"[^a-z]", "", h.lower()) for h in header]
    return [plain.index(c) for c in LONG_FORM] if all(c in plain for c in LONG_FORM) else None


def _wide(header: Sequence[str]) -> _Wide:
    plain = [h.strip().lstrip("\ufeff").lower() for h in header]
    codes = {int(m[1]): i for i, h in enumerate(plain) if (m := _CODE.match(h))}
    # English before other languages.
    order = sorted(range(len(plain)), key=lambda i: (not plain[i].endswith(("_en", "name")), i))
    names = {level: tuple(i for i in order if (m := _NAME.match(plain[i])) and int(m[1]) == level) for level in codes}
    lat = next((i for i, h in enumerate(plain) if h in _LAT), None)
    lon = next((i for i, h in enumerate(plain) if h in _LON), None)
    return _Wide(codes, names, (lat, lon) if lat is not None and lon is not None else None)


def _read_long(rows: Iterable[list[str]], columns: Sequence[int]) -> Iterator[Area | None]:
    for row in rows:
        if not row or row[0].startswith("#"):
            continue
        if len(row) <= max(columns):
            yield None
            continue
        location, level, code, name, parent = (row[c].strip() for c in columns)
        country = _country(location, code)
        if not (level.isdecimal() and len(level) < 3 and code and name and country):
            yield None
        elif int(level):
            yield Area(code, (name,), int(level), parent or None, country)


def _read_wide(rows: Iterable[list[str]], wide: _Wide) -> Iterator[Area | None]:
    seen: set[str] = set()
    for row in rows:
        if not row or any(cell.startswith("#adm") for cell in row):
            continue
        areas = list(_areas(row, wide))
        if not areas:
            yield None
        for area in areas:
            if area.code not in seen:
                seen.add(area.code)
                yield area


def _areas(row: Sequence[str], wide: _Wide) -> Iterator[Area]:
    codes = {level: row[c].strip() for level, c in sorted(wide.codes.items()) if c < len(row) and row[c].strip()}
    deepest = max(codes, default=0)
    for level, code in codes.items():
        names = tuple(dict.fromkeys(row[c].strip() for c in wide.names[level] if c < len(row) and row[c].strip()))
        country = _country(codes.get(0, ""), code)
        if level and names and country:
            at = _position(row, wide.at) if level == deepest else None
            yield Area(code, names, level, codes.get(level - 1), country, at)


def _position(row: Sequence[str], columns: tuple[int, int] | None) -> tuple[float, float] | None:
    try:
        lat, lon = (float(row[c]) for c in columns or ())
    except (ValueError, IndexError):
        return None
    return (lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 else None


def _country(named: str, code: str) -> str | None:
    """Return the two-letter code of a country named by three or two letters, or of the letters a P-code begins with."""
    known = _iso2()
    for letters in (named.upper(), code[:3].upper(), code[:2].upper()):
        if letters in known:
            return known[letters]
    return None


@cache
def _iso2() -> dict[str, str]:
    """Country codes of three and of two letters -> of two (ISO 3166-1)."""
    lines = (files("reportedly.knowledge") / "country_codes.csv").read_text(encoding="utf-8").splitlines()[1:]
    known = dict(line.split(",") for line in lines)
    return known | {two: two for two in known.values()}


def country_codes() -> frozenset[str]:
    """Return the two-letter codes of all countries."""
    return frozenset(_iso2().values())
