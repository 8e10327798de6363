from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.export.told import Told, publication_day, report_key, speaker, told
from reportedly.records import Published, Report, Time


def events(report: Report) -> dict[str, Told]:
    return {one.event.id: one for one in told(report)}


def test_what_only_repeats_an_event_is_left_out(killing: Report) -> None:
    assert list(events(killing)) == ["e1", "e2"]


def test_an_event_with_all_that_its_ids_point_to(killing: Report) -> None:
    one = events(killing)["e2"]
    assert (one.who[0].name, one.who[0].raw, one.who[0].country) == ("Syrian Arab Army", "The army", "SY")
    assert one.arms == ("Missiles",)
    assert one.place is not None
    assert (one.place.name, one.start, one.end, one.days) == ("Salamiyah", "2016-06-06", "2016-06-06", 1)
    assert one.attribution == "A doctor who asked not to be named"
    assert one.quote == "at least 26 brutal mercenaries were killed near Salamiyah"


def test_a_label_never_names_a_party(killing: Report) -> None:
    (party,) = events(killing)["e2"].whom
    assert (party.name, party.raw) == ("unidentified party", "mercenaries")
    meant = replace(killing, labels=(replace(killing.labels[0], referent_name="Storm Brigade"),))
    assert events(meant)["e2"].whom[0].name == "Storm Brigade"


@pytest.mark.parametrize(("key", "real"), [("e1", False), ("e2", True)])
def test_what_a_report_tells_as_having_happened(killing: Report, key: str, *, real: bool) -> None:
    assert events(killing)[key].real is real


@pytest.mark.parametrize(
    ("change", "real"),
    [
        ({"status": "alleged"}, True), ({"status": "denied"}, False), ({"status": "predicted"}, False),
        ({"status": "conditional"}, False), ({"status": "demanded"}, False), ({"polarity": "-"}, False),
    ],
)  # fmt: skip
def test_a_status_may_take_that_back(killing: Report, change: dict[str, str], *, real: bool) -> None:
    claims = tuple(replace(claim, **change) if claim.id == "c2" else claim for claim in killing.claims)
    assert events(replace(killing, claims=claims))["e2"].real is real


@pytest.mark.parametrize(
    ("earliest", "latest", "days"),
    [("2016-06-06", "2016-06-08", 3), ("2016-06-06T05:00", "2016-06-06T06:00", 1), (None, "2016-06-08", None)],
)
def test_how_many_days_an_interval_spans(killing: Report, earliest: str | None, latest: str, days: int | None) -> None:
    time: Time = replace(killing.times[0], earliest=earliest, latest=latest)
    assert events(replace(killing, times=(time,)))["e2"].days == days


def test_an_event_of_which_the_text_says_little_stays_empty(killing: Report) -> None:
    bare = replace(killing.events[1], who=(), whom=(), where=None, when=None, arms=(), claim=None)
    (one,) = told(replace(killing, events=(bare,)))
    assert (one.who, one.whom, one.place, one.start, one.end, one.days, one.arms) == (
        (),
        (),
        None,
        None,
        None,
        None,
        (),
    )
    assert (one.attribution, one.quote, one.status) == ("", "killed", None)


def test_who_speaks(report: Report) -> None:
    assert [speaker(voice, report) for voice in report.voices] == [
        "Halden Wire", "Syrian Arab Army", "A doctor who asked not to be named",
    ]  # fmt: skip


def test_a_key_of_the_bytes_and_a_day_only_where_there_is_one(report: Report) -> None:
    assert report_key(report) == "RPT-0"
    assert publication_day(report) == "2016-06-07"
    vague = replace(report.document, published=Published("2016-06-01", "2016-06-07", "inferred", ""))
    assert publication_day(replace(report, document=vague)) is None
