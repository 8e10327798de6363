from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportedly.export.digest_matters import foretold, left_open, moved, names_given, tolls
from reportedly.records import (
    Claim,
    Document,
    Due,
    Figure,
    Flow,
    Forecast,
    Label,
    Place,
    Problem,
    Published,
    Report,
    Span,
    Time,
    Voice,
    Wording,
)

TEXT = "Gangs came. The gangs left. Thugs stayed. Omar spoke."
GIVEN = Published("2016-06-07", "2016-06-07", "text", "dateline")
VOICES = (Voice("v0", "reporter", None, None), Voice("v1", "named", "Omar", Span(42, 46)))


def read(**layers: object) -> Report:
    return Report(Document("sha256:0", TEXT, published=GIVEN), voices=VOICES, **layers)


def figure(key: str, low: int | None, high: int | None, holder: str | None = "v1", effect: str = "killed") -> Figure:
    return Figure(key, Span(0, 5), low, high, False, None, None, None, effect, (), holder)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("asserted", "one number of killed is given, 3, by Omar"),
        ("alleged", "one number of killed is given, 3, by Omar"),
        ("denied", None),
        ("predicted", None),
    ],
)
def test_what_is_denied_or_foretold_is_nobodys_count(status: str, said: str | None) -> None:
    claim = Claim("c1", (Span(0, 11),), None, None, ("v1", "v0"), status, "certain", "+", ())
    told = tolls(read(figures=(figure("f1", 3, 3),), claims=(claim,)))
    assert (told and told[0]) == said


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([], "of two numbers of killed, of one event or several, the highest is 9 and the lowest 3, both by Omar"),
        (
            [{"part_of": "f2", "low": 40}],
            "of three numbers of killed, of one event or several, the highest is 40 and the lowest 3, both by Omar",
        ),
        (
            [{"part_of": "f2"}],
            "of two numbers of killed, of one event or several, the highest is 9 and the lowest 3, both by Omar",
        ),
        (
            [{"repeats": "f1"}],
            "of two numbers of killed, of one event or several, the highest is 9 and the lowest 3, both by Omar",
        ),
        (
            [{"part_of": "f9"}],
            "of three numbers of killed, of one event or several, the highest is 9 and the lowest 2, both by Omar",
        ),
        ([{}], "of three numbers of killed, of one event or several, the highest is 9 and the lowest 2, both by Omar"),
    ],
)
def test_parts_of_a_number_and_repeats_are_none_of_their_own(others: list[dict[str, Any]], said: str) -> None:
    held = figure("f9", 40, 40, effect="detained")
    more = [replace(figure(f"f{i}", 2, 2), **fields, high=fields.get("low", 2)) for i, fields in enumerate(others, 3)]
    told = tolls(read(figures=(figure("f1", 3, 3), figure("f2", 9, 9), held, *more)))
    assert told is not None
    assert told[0] == said


@pytest.mark.parametrize(
    ("figures", "said", "records"),
    [
        ([figure("f1", 3, 3)], "one number of killed is given, 3, by Omar", ("f1", "v1")),
        ([figure("f1", 3, None, None)], "one number of killed is given, 3 or more, by a voice not found", ("f1",)),
        (
            [figure("f1", 3, 3), figure("f2", 9, 9, "v0")],
            "of two numbers of killed, of one event or several, the highest is 9, by the report itself, and the lowest 3, by Omar",
            ("f2", "v0", "f1", "v1"),
        ),
        (
            [figure("f1", 3, 3), figure("f2", 9, 9)],
            "of two numbers of killed, of one event or several, the highest is 9 and the lowest 3, both by Omar",
            ("f2", "v1", "f1"),
        ),
        (
            [figure("f1", 3, 3), figure("f2", 3, 3, "v0")],
            "two numbers of killed are given, all of them 3, first by Omar",
            ("f2", "v0", "f1", "v1"),
        ),
        (
            [figure("f1", 3, 3), figure("f2", 8, 8, effect="injured")],
            "one number of killed is given, 3, by Omar; one number of injured is given, 8, by Omar",
            ("f1", "v1", "f2"),
        ),
    ],
)
def test_tolls(figures: list[Figure], said: str, records: tuple[str, ...]) -> None:
    words, found = tolls(read(figures=tuple(figures)))
    assert (words, tuple(dict.fromkeys(found))) == (said, records)


def test_an_open_end_is_higher_than_the_number_itself() -> None:
    assert "highest is 9 or more" in tolls(read(figures=(figure("f1", 9, None), figure("f2", 9, 9))))[0]


def test_other_figures_are_no_toll() -> None:
    assert tolls(read(figures=(figure("f1", 3, 3, effect="displaced"), figure("f2", None, None)))) is None


def test_names_are_told_once_with_who_uses_them() -> None:
    labels = (
        Label("l1", Span(0, 5), None, "rebels", "v0"),
        Label("l2", Span(16, 21), None, "rebels", "v1"),
        Label("l3", Span(28, 33), None, "unclear", "v1"),
    )
    words, records = names_given(read(labels=labels, wording=(Wording("w1", Span(0, 5), "loaded", "v0"),)))
    assert words == (
        "for rebels stands “Gangs” (the report itself, Omar); loaded wording stands once in the report's own voice"
    )
    assert records == ("l1", "l2", "w1")
    assert names_given(read(labels=labels[2:]))[0] == "for a party not made clear stands “Thugs” (Omar)"


@pytest.mark.parametrize(
    ("dues", "said"),
    [
        ([None], "one forecast is made, without a day"),
        ([None, None], "two forecasts are made, without a day"),
        ([Due(None, "2013-11-23")], "one forecast is made, due by 23 November 2013"),
        ([Due("2013-11-01", "2013-11-23")] * 2, "two forecasts are made, due by 23 November 2013"),
        (
            [Due(None, "2013-11-23"), Due(None, "2013-12-01"), Due("2013-10-14", None), None],
            "four forecasts are made: two fall due between 23 November 2013 and 1 December 2013, one is due soon or on a"
            " day left open and one is without a day",
        ),
    ],
)
def test_forecasts(dues: list[Due | None], said: str) -> None:
    forecasts = tuple(Forecast(f"fc{n}", "c1", Span(0, 5), "", "v0", due) for n, due in enumerate(dues, 1))
    words, records = foretold(read(forecasts=forecasts))
    assert words == said
    assert records[:2] == ("fc1", "c1")


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["arms"], "one flow of arms is told"),
        (["arms", "arms", "aid"], "two flows of arms and one of aid are told"),
    ],
)
def test_flows(kinds: list[str], said: str) -> None:
    flows = tuple(
        Flow(f"fl{n}", Span(0, 5), "x", kind, None, None, None, None, "asserted") for n, kind in enumerate(kinds, 1)
    )
    assert moved(read(flows=flows))[0] == said


def time(key: str, day: str | None, type_: str = "DATE") -> Time:
    return Time(key, Span(0, 5), None, day, day, "day", "", type_)


def place(key: str, lat: float | None, sense: str = "literal") -> Place:
    return Place(key, Span(0, 5), key, None, lat, lat, None, sense, None, (), 1.0)


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        ({"times": (time("t1", None),)}, "the only time named is without a date"),
        ({"times": (time("t1", None), time("t2", None))}, "both times named are without a date"),
        ({"times": (time("t1", None), time("t2", "2016-06-06"))}, "one of two times is without a date"),
        ({"places": (place("p1", None), place("p2", 35.0))}, "one of two places is not in the gazetteer"),
        ({"problems": (Problem("x", "Bytes were broken."),)}, "one problem arose in the reading: Bytes were broken"),
        (
            {"problems": tuple(Problem("x", f"Page {n} is empty.") for n in range(4))},
            "four problems arose in the reading: Page 0 is empty; Page 1 is empty; two more problems",
        ),
    ],
)
def test_what_stays_open(layers: dict[str, object], said: str) -> None:
    assert left_open(read(**layers))[0] == said


def test_durations_and_other_senses_are_nothing_open() -> None:
    assert left_open(read(times=(time("t1", None, "DURATION"),), places=(place("p1", None, "government"),))) is None


def test_the_day_of_publication_is_named_only_where_it_is_in_doubt() -> None:
    unknown = Report(Document("sha256:0", TEXT))
    inferred = Report(Document("sha256:0", TEXT, published=Published("2013-10-14", "2013-11-23", "inferred", "")))
    assert left_open(unknown) == ("when the report came out is not stated", ("sha256:0",))
    assert (
        left_open(inferred)[0] == "the report is inferred to have come out between 14 October 2013 and 23 November 2013"
    )
    assert left_open(read()) is None
