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

    `precision` is one of point, town, district, region, country, area; `radius_km` reaches from the coordinates around
    (nearly all of) the place, and `radius_basis` says what that rests on: its towns, its people, a list, its share of
    the area around, its kind (an estimate), or computed. All three are None only where coordinates are. `lines` are
    chains of points (latitude, longitude) for what is a line: a road between towns, a border, a coast. `country` is
    ISO 3166-1 alpha-2.

    `sense` is one of literal (the place, or a thing in it: "Aleppo airport"), modifier (an adjective that says where:
    "the Syrian coast"), government (who acts for it: "Damascus says", "beaten by Derby"), attribute (whose or which:
    "the Aleppo governor", "Iran's plan"), embedded (in a body's name: "University of Aleppo"), comparison
    ("Stalingrad-like"), demonym ("Syrian troops").
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
    radius_km: float | None = None
    radius_basis: str | None = None
    lines: tuple[tuple[tuple[float, float], ...], ...] = ()
