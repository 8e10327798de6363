from __future__ import annotations

import numpy as np
import pytest

from reportedly.desk.atlas import Atlas, Spot, places_of
from reportedly.desk.marks import Marks, located, marks
from reportedly.store.schema import BITS

SPOTS = (
    Spot("g:1", "Arsal", "town", "LB", 34.18, 36.42, 0),
    Spot("g:2", "Yabroud", "town", "SY", 33.97, 36.66, 1),
    Spot("g:3", "Syria", "country", "SY", 34.2, 36.5, 2),
    Spot("wadi sarif", "Wadi Sarif", None, None, None, None, 3),
)


def atlas(*told: tuple[int, int, int, int]) -> Atlas:
    """An atlas of events as (document, spot, first day, last day)."""
    rows = np.zeros(len(told), Atlas().rows.dtype)
    for n, (doc, spot, first, last) in enumerate(told):
        rows[n]["rid"], rows[n]["spot"], rows[n]["first"], rows[n]["last"] = (doc << BITS) + n, spot, first, last
    return Atlas(rows, SPOTS, places_of(SPOTS))


TOLD = atlas(
    (1, 0, 735000, 735009),
    (1, 0, 0, 0),
    (2, 0, 734990, 734995),
    (2, 1, 0, 0),
    (3, 2, 0, 0),
    (3, 3, 0, 0),
    (3, -1, 0, 0),
)


def test_places_are_counted_by_reports_and_by_tellings() -> None:
    found = [(m["name"], m["reports"], m["tellings"], m["earliest"], m["latest"]) for m in marks(TOLD, TOLD.rows).shown]
    assert found == [
        ("Arsal", 2, 3, "2013-05-02", "2013-05-21"),
        ("Yabroud", 1, 1, None, None),
        ("Syria", 1, 1, None, None),
        ("Wadi Sarif", 1, 1, None, None),
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, [["Arsal"], ["Yabroud"], ["Syria"], ["Wadi Sarif"]]),
        (0.125, [["Arsal"], ["Yabroud"], ["Syria"], ["Wadi Sarif"]]),
        (8.0, [["Arsal", "Yabroud"], ["Syria"], ["Wadi Sarif"]]),
    ],
)
def test_near_towns_are_one_mark_and_a_country_never(cell: float | None, expected: list[list[str]]) -> None:
    assert [mark["names"] for mark in marks(TOLD, TOLD.rows, cell).shown] == expected


def test_several_as_one_have_a_box_and_no_precision() -> None:
    both = marks(TOLD, TOLD.rows, 8.0).shown[0]
    assert (both["reports"], both["tellings"], both["members"], both["key"], both["precision"]) == (2, 4, 2, None, None)
    assert (both["west"], both["south"], both["east"], both["north"]) == (36.42, 33.97, 36.66, 34.18)


def test_some_are_shown_and_all_are_counted() -> None:
    some = marks(TOLD, TOLD.rows, located=True, skip=1, limit=1)
    assert ([mark["name"] for mark in some.shown], some.count, some.places, some.events) == (["Yabroud"], 3, 3, 5)


def test_marks_of_one_weight_stand_in_one_order() -> None:
    spots = [Spot(f"g:{n}", f"Town {n}", "town", "SY", 30.0 + n // 2, 36.0, n) for n in range(4)]
    rows = atlas(*((n, n, 0, 0) for n in range(4))).rows
    assert [mark["name"] for mark in marks(Atlas(rows, tuple(spots), places_of(spots)), rows, 1.0).shown] == [
        "Town 0",
        "Town 2",
    ]


def test_no_rows_are_no_marks() -> None:
    assert marks(TOLD, TOLD.rows[:0]) == marks(TOLD, TOLD.rows[-1:]) == Marks([], 0, 0, 0)


def test_places_and_events_that_have_coordinates_are_counted_without_marks() -> None:
    for told in (TOLD, atlas((1, 3, 0, 0), (1, -1, 0, 0)), atlas()):
        found = marks(told, told.rows, located=True)
        assert located(told, told.rows) == (found.places, found.events)
    assert located(TOLD, TOLD.rows) == (3, 5)
