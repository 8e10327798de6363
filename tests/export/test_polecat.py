from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly import __version__
from reportedly.export.polecat import polecat_rows
from reportedly.knowledge.formats import formats
from reportedly.records import Report


def test_a_row_has_no_column_that_the_format_lacks(killing: Report) -> None:
    known = {column.name for column in formats()["polecat"].columns}
    assert all(set(one) <= known for one in polecat_rows(killing))


def test_an_event_in_polecats_columns(killing: Report) -> None:
    *_, one = polecat_rows(killing)
    assert {key: value for key, value in one.items() if value is not None} == {
        "Event ID": "RPT-0-e2",
        "Event Date": "2016-06-06",
        "Event Type": "ASSAULT",
        "Event Mode": "firearms",
        "Intensity": -9,
        "Quad Code": "Material conflict",
        "Actor Name": "Syrian Arab Army",
        "Actor Country": "SYR",
        "Primary Actor Sector": "MIL",
        "Actor Sectors": "MIL",
        "Actor Name Raw": "The army",
        "Recipient Name": "unidentified party",
        "Primary Recipient Sector": "REB",
        "Recipient Sectors": "REB",
        "Recipient Name Raw": "mercenaries",
        "Placename": "Salamiyah",
        "City": "Salamiyah",
        "Country": "SYR",
        "Latitude": 35.01,
        "Longitude": 37.05,
        "GeoNames ID": "1",
        "Raw Placename": "Salamiyah",
        "Feature Type": "town",
        "Source": "Halden Wire",
        "Publication Date": "2016-06-07",
        "Story Organizations": "Syrian Arab Army",
        "Story Locations": "Salamiyah;Wadi Sarif",
        "Language": "en",
        "Version": f"reportedly {__version__}",
    }


@pytest.mark.parametrize(
    ("stage", "status", "contexts"),
    [
        ("accomplished", "asserted", None), ("denied", "asserted", "negation"), ("planned", "asserted", "future"),
        ("accomplished", "predicted", "future"), ("threatened", "asserted", "hypothetical"),
        ("planned", "conditional", "future;hypothetical"),
    ],
)  # fmt: skip
def test_auxiliary_modes_stand_among_the_contexts(
    killing: Report, stage: str, status: str, contexts: str | None
) -> None:
    events = (replace(killing.events[1], stage=stage),)
    claims = tuple(replace(claim, status=status) for claim in killing.claims)
    (one,) = polecat_rows(replace(killing, events=events, claims=claims))
    assert one["Contexts"] == contexts
