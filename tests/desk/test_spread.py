from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from reportedly.desk.atlas import Atlas
from reportedly.desk.spread import spread

Told = tuple[str | None, str | None, str | None]


def rows(*told: Told) -> np.ndarray:
    """Rows of (first day, last day, day of publication)."""
    made = np.zeros(len(told), Atlas().rows.dtype)
    for row, (first, last, published) in zip(made, told, strict=True):
        row["first"], row["last"] = day(first), day(last)
        row["since"], row["until"] = day(first or published), day(last or published)
    return made


def day(text: str | None) -> int:
    return date.fromisoformat(text).toordinal() if text else 0


def counts(found: list[dict[str, object]]) -> list[tuple[object, ...]]:
    return [(one["since"], one["within"], one["across"], one["published"]) for one in found]


def test_an_interval_stands_in_each_stretch_that_it_touches() -> None:
    told = rows(("2013-06-01",) * 3, ("2013-06-01", "2013-06-03", None), (None, None, "2013-06-02"), (None, None, None))
    assert counts(spread(told)) == [("2013-06-01", 1, 1, 0), ("2013-06-02", 0, 1, 1), ("2013-06-03", 0, 1, 0)]


def test_what_reaches_beyond_the_days_asked_for_is_not_within_them() -> None:
    told = rows(("2013-05-20", "2013-06-01", None), ("2013-06-02", "2013-06-02", None))
    assert counts(spread(told, "2013-06-01", "2013-06-02")) == [("2013-06-01", 0, 1, 0), ("2013-06-02", 1, 0, 0)]


@pytest.mark.parametrize(
    ("first", "last", "stretches", "begins", "ends"),
    [
        ("2013-01-01", "2013-04-30", 120, "2013-01-01", "2013-04-30"),
        ("2013-01-01", "2013-05-01", 18, "2012-12-31", "2013-05-05"),
        ("2013-01-15", "2015-12-01", 36, "2013-01-01", "2015-12-31"),
        ("1982-02-02", "2016-06-15", 35, "1982-01-01", "2016-12-31"),
    ],
)
def test_stretches_are_as_fine_as_can_be_drawn(first: str, last: str, stretches: int, begins: str, ends: str) -> None:
    found = spread(rows((first, first, None), (last, last, None)))
    assert (len(found), found[0]["since"], found[-1]["until"]) == (stretches, begins, ends)
    assert [one["within"] for one in found if one["within"]] == [1, 1]


def test_without_a_day_there_is_nothing_to_spread() -> None:
    assert spread(rows((None, None, None))) == spread(rows()) == []
