from __future__ import annotations

from reportedly.export.geojson import features
from reportedly.records import Report


def test_longitude_comes_before_latitude(killing: Report) -> None:
    (one,) = features(killing)
    assert one["id"] == "RPT-0-e2"
    assert one["geometry"] == {"type": "Point", "coordinates": [37.05, 35.01]}
    assert one["properties"]["killed_low"] == 26
    assert one["properties"]["killed_high"] is None
    assert one["properties"]["voice"] == "A doctor who asked not to be named"


def test_an_event_without_coordinates_is_on_no_map(report: Report) -> None:
    assert list(features(report)) == []
