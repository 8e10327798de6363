"""Events as GeoJSON (RFC 7946): points as longitude, latitude, with how far around them the place reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.export.told import Told, publication_day, report_key, told
from reportedly.records import Place, Report


def features(report: Report, *, strict: bool = False) -> Iterator[dict[str, Any]]:
    """A feature for each event that has coordinates; with `strict` only those told as having taken place."""
    for one in told(report):
        if one.place is not None and one.place.lat is not None and (one.real or not strict):
            yield _feature(one, one.place)


def _feature(one: Told, place: Place) -> dict[str, Any]:
    killed = one.event.killed
    return {
        "type": "Feature",
        "id": one.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "report": report_key(one.report),
            "publisher": one.report.document.publisher,
            "published": publication_day(one.report),
            "type": one.event.type,
            "mode": one.event.mode,
            "stage": one.event.stage,
            "status": one.status,
            "voice": one.attribution or "report voice",
            "who": [party.name for party in one.who],
            "whom": [party.name for party in one.whom],
            "place": place.name,
            "precision": place.precision,
            "radius_km": place.radius_km,
            "start": one.start,
            "end": one.end,
            "killed_low": killed.low if killed else None,
            "killed_high": killed.high if killed else None,
            "quote": one.quote,
        },
    }
