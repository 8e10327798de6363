"""Places, as named in a text and as found in the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """One gazetteer entry that a name may mean. `lat`, `lon` in degrees (WGS 84)."""

    gazetteer: str
    name: str
    country: str | None
    lat: float
    lon: float
    precision: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text; coordinates are None where nothing in the gazetteer fits.

    `precision` is one of point, town, district, region, country, area; `sense` is literal, government
    ("Damascus says"), comparison ("Stalingrad-like") or demonym; `country` is ISO 3166-1 alpha-2.
    """

    id: str
    span: Span
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str | None
    sense: str
    gazetteer: str | None
    candidates: tuple[Candidate, ...]
    score: float
    how: str = ""
    maker: str = "places/1"
