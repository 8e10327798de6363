from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reportedly.export.acled import acled_rows
from reportedly.export.cells import Cell
from reportedly.knowledge.formats import formats
from reportedly.records import Actor, Bounds, Report, Span, Time


def row(report: Report) -> Mapping[str, Cell]:
    return {str(one["event_id_cnty"]).rpartition("-")[2]: one for one in acled_rows(report)}["e2"]  # type: ignore[return-value]


def test_a_row_has_no_column_that_the_format_lacks(killing: Report) -> None:
    known = {column.name for column in (*formats()["acled"].columns, *formats()["acled"].own)}
    assert all(set(one) <= known for one in acled_rows(killing))


def test_an_event_in_acleds_columns(killing: Report) -> None:
    assert {key: value for key, value in row(killing).items() if value is not None} == {
        "event_id_cnty": "RPT-0-e2",
        "event_date": "2016-06-06",
        "year": 2016,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Syrian Arab Army",
        "inter1": 1,
        "actor2": "unidentified party",
        "inter2": 2,
        "interaction": 12,
        "iso": 760,
        "region": "Middle East",
        "country": "Syria",
        "location": "Salamiyah",
        "latitude": 35.01,
        "longitude": 37.05,
        "geo_precision": 1,
        "source": "A doctor who asked not to be named; Halden Wire",
        "notes": "On 2016-06-06, A doctor who asked not to be named said: "
        "“at least 26 brutal mercenaries were killed near Salamiyah”",
        "fatalities": 26,
        "x_report_id": "RPT-0",
        "x_claim_ids": "c2",
        "x_epistemic": "asserted",
        "x_attribution": "A doctor who asked not to be named",
        "x_fatalities_low": 26,
        "x_date_start": "2016-06-06",
        "x_date_end": "2016-06-06",
        "x_review_status": "machine",
        "x_quote": "at least 26 brutal mercenaries were killed near Salamiyah",
    }


def test_strict_leaves_out_what_is_denied(killing: Report) -> None:
    assert [one["event_id_cnty"] for one in acled_rows(killing)] == ["RPT-0-e1", "RPT-0-e2"]
    assert [one["event_id_cnty"] for one in acled_rows(killing, strict=True)] == ["RPT-0-e2"]


def test_acled_has_no_row_for_talks(killing: Report) -> None:
    talks = replace(killing.events[1], type="CONSULT", mode=None, codes=())
    assert list(acled_rows(replace(killing, events=(talks,)))) == []


@pytest.mark.parametrize(("country", "number"), [("SY", 1), ("RU", 8), (None, 1)])
def test_a_states_own_forces_abroad_are_external(killing: Report, country: str | None, number: int) -> None:
    army: Actor = replace(killing.actors[0], country=country)
    assert row(replace(killing, actors=(army,)))["inter1"] == number


@pytest.mark.parametrize(
    ("latest", "precision"), [("2016-06-06", 1), ("2016-06-12", 2), ("2016-06-30", 3), (None, None)]
)
def test_time_precision(killing: Report, latest: str | None, precision: int | None) -> None:
    time: Time = replace(killing.times[0], latest=latest)
    assert row(replace(killing, times=(time,)))["time_precision"] == precision


@pytest.mark.parametrize(
    ("killed", "number"), [(Bounds(26, None), 26), (Bounds(14, 14), 14), (Bounds(None, 30), None), (None, None)]
)
def test_fatalities_are_the_lowest_number_or_nothing(
    killing: Report, killed: Bounds | None, number: int | None
) -> None:
    events = tuple(replace(event, killed=killed) for event in killing.events)
    assert row(replace(killing, events=events))["fatalities"] == number


@pytest.mark.parametrize(
    ("words", "kind", "number"),
    [("farmers", "group", 7), ("militants", "group", 2), ("demonstrators", "group", 6), ("they", "group", None),
     ("the doctor", "person", 7)],
)  # fmt: skip
def test_what_words_tell_of_a_party_without_a_name(killing: Report, words: str, kind: str, number: int | None) -> None:
    text = f"{killing.document.text} {words}"
    span = Span(len(text) - len(words), len(text))
    mentions = tuple(replace(m, span=span, kind=kind) if m.id == "m2" else m for m in killing.mentions)
    told = replace(killing, document=replace(killing.document, text=text), mentions=mentions, labels=())
    assert row(told).get("inter2") == number
