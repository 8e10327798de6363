"""Rows in the columns of the UCDP Georeferenced Event Dataset (codebook 23), from one report. Not UCDP's data."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reportedly.export.acled import own_columns
from reportedly.export.cells import Cell, Row
from reportedly.export.told import Told, publication_day, told
from reportedly.knowledge.countries import countries
from reportedly.knowledge.formats import codes
from reportedly.records import Report


def ucdp_rows(report: Report, *, strict: bool = False) -> Iterator[Row]:
    """A row for each event with at least one claimed death; with `strict` only those told as having taken place."""
    for one in told(report):
        killed = one.event.killed
        deaths = max(killed.low or 0, killed.high or 0) if killed else 0
        if deaths > 0 and (one.real or not strict):
            yield {**_what(one), **_sides(one), **_source(one), **_where(one), **_when(one), **own_columns(one)}


def _what(one: Told) -> dict[str, Cell]:
    killed = one.event.killed
    return {
        "id": _number(one.id),
        "relid": one.id,
        "low": killed.low if killed else None,
        "high": killed.high if killed else None,
    }


def _number(key: str) -> int:
    """A stable number below zero, where UCDP's own never are."""
    return -1 - int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) // 2


def _sides(one: Told) -> dict[str, Cell]:
    return {
        "type_of_violence": next((int(code.code) for code in one.event.codes if code.scheme == "ucdp"), None),
        "side_a": one.who[0].name if one.who else None,
        "side_b": one.whom[0].name if one.whom else None,
    }


def _source(one: Told) -> dict[str, Cell]:
    document = one.report.document
    day = publication_day(one.report)
    return {
        "number_of_sources": 1,
        "source_article": ", ".join(part for part in (document.publisher, day, document.title) if part) or None,
        "source_office": document.publisher,
        "source_date": day,
        "source_headline": document.title,
        "source_original": one.attribution or None,
    }


def _where(one: Told) -> dict[str, Cell]:
    place = one.place
    if place is None:
        return {}
    country = countries().get(place.country or "")
    known = place.lat is not None and place.lon is not None
    return {
        "where_prec": codes().precision.get(place.precision or "", (None, None))[1],
        "where_coordinates": place.name,
        "where_description": place.span.of(one.report.document.text),
        "adm_1": place.name if place.precision == "region" else None,
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon} {place.lat})" if known else None,
        "country": country.name if country else None,
        "region": country.ucdp_region if country else None,
    }


def _when(one: Told) -> dict[str, Cell]:
    return {
        "year": int(one.start[:4]) if one.start else None,
        "date_prec": _date_precision(one.days),
        "date_start": f"{one.start} 00:00:00.000" if one.start else None,
        "date_end": f"{one.end} 00:00:00.000" if one.end else None,
    }


def _date_precision(days: int | None) -> int | None:
    if days is None:
        return None
    limits = ((1, 1), (6, 2), (7, 3), (31, 4))
    return next((code for most, code in limits if days <= most), 5)
