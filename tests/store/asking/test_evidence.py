from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine

from reportedly.export.contract import to_json
from reportedly.records import Claim, Document, Due, Forecast, Place, Published, Report, Span, Voice
from reportedly.store.adding import add
from reportedly.store.asking.evidence import telling_words
from reportedly.store.asking.forecasts import find_forecasts
from reportedly.store.engine import reading

DUE = Due("2013-11-01", "2013-11-23")


def told(name: str, day: str, text: str, status: str = "asserted", place: str | None = None) -> Report:
    """A report of one claim, which is a forecast if it is predicted; `place` says which town its first word means."""
    span = Span(0, len(text))
    claim = Claim("c1", (span,), None, None, ("v0",), status, "certain", "+", ())
    forecast = Forecast("fc1", "c1", span, text, "v0", DUE)
    first = Span(0, text.index(" "))
    return Report(
        Document(f"sha256:{name}", text, publisher=name, published=Published(day, day, "given", "")),
        voices=(Voice("v0", "reporter", None, None),), claims=(claim,),
        places=(Place("p1", first, place, "SY", 33.97, 36.66, "town", "literal", "test:1", (), 0.9),) if place else (), forecasts=(forecast,) if status == "predicted" else (),
    )  # fmt: skip


FORETOLD = told("aaaa", "2013-10-14", "Yabrud faces a siege by the army before winter", "predicted", "Yabrud")


def candidates(store: Engine, *reports: Report, most: int = 3) -> list[dict[str, Any]]:
    for report in (FORETOLD, *reports):
        add(store, report, to_json(report).encode(), reader="1")
    with reading(store) as connection:
        first = next(f for f in find_forecasts(connection, "2014-06-01", candidates=most) if f["publisher"] == "aaaa")
    found: list[dict[str, Any]] = first["candidates"]
    return found


@pytest.mark.parametrize(
    ("report", "shared"),
    [
        (told("bbbb", "2013-11-20", "The siege that the army began goes on"), ["siege", "army"]),
        (told("bbbb", "2013-11-20", "Yabroud is under siege", place="Yabrud"), ["yabrud", "siege"]),
        (told("bbbb", "2013-11-20", "Shells fell on the army"), None),  # one word is not enough
        (told("bbbb", "2013-10-01", "The army ended the siege"), None),  # told before it was foretold
        (told("bbbb", "2013-11-20", "The army will end the siege", "conditional"), None),
    ],
    ids=["two words", "one name under two spellings", "one word", "earlier", "no fact"],
)
def test_what_shares_two_words_and_came_later_may_show_it(
    store: Engine, report: Report, shared: list[str] | None
) -> None:
    found = candidates(store, report)
    assert (found[0]["shared"] if found else None) == shared


def test_names_count_twice_and_the_nearest_to_its_time_comes_first(store: Engine) -> None:
    found = candidates(
        store,
        told("bbbb", "2014-05-01", "The army said that the siege is over"),
        told("cccc", "2013-11-25", "The army said that the siege is over now"),
        told("dddd", "2014-01-01", "Yabroud is under siege", place="Yabrud"),
        told("eeee", "2013-10-29", "A siege by the army began"),
        told("ffff", "2013-11-10", "The army and its siege met snow"),
        most=9,
    )
    assert [(one["publisher"], one["days_after_due"]) for one in found] == [
        ("dddd", 39), ("ffff", 0), ("cccc", 2), ("eeee", -3), ("bbbb", 159),
    ]  # fmt: skip


def test_no_more_are_shown_than_asked_for(store: Engine) -> None:
    assert candidates(store, told("bbbb", "2013-11-20", "The siege by the army began"), most=0) == []


def test_words_that_tell_a_forecast_from_others() -> None:
    assert telling_words("The army will storm the town of Yabroud") == ["army", "storm", "town", "yabroud"]
    assert telling_words("it will be so") == []
