"""Borders and coasts of countries as lines: gazetteer_lines.csv, made by training/build_lines.py from Natural Earth."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Line = tuple[tuple[float, float], ...]


def border(one: str | None, other: str | None) -> tuple[Line, ...]:
    """Return the pieces of the border of two countries (ISO 3166-1 alpha-2), longest first; none where they share none.

    Each piece is a chain of points (latitude, longitude in degrees, WGS 84), simplified to about 5 km.
    """
    first, last = sorted((one or "", other or ""))
    return _lines().get((first, last), ()) if first else ()


def coast(country: str | None) -> tuple[Line, ...]:
    """Return the longest pieces of a country's coast, as `border` does; none for those without a sea."""
    return _lines().get(("", country or "-"), ())


@cache
def _lines() -> dict[tuple[str, str], tuple[Line, ...]]:
    text = (files("reportedly.knowledge") / "gazetteer_lines.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {(row["one"], row["other"]): tuple(map(_line, row["lines"].split("|"))) for row in rows}


def _line(written: str) -> Line:
    points = (point.split(" ") for point in written.split(";"))
    return tuple((float(lat), float(lon)) for lat, lon in points)
