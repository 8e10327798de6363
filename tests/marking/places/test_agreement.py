"""Names of one text agree with one another."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.marking.places.agreement import agreed
from reportedly.marking.places.names import find


def reasons(text: str, name: str) -> list[tuple[str, ...]]:
    found = agreed(text, find(text, (), Gazetteer.bundled()))
    return [f.why for f in found if f.span.of(text) == name]


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Arms went to Arsal and Kanakir.", "Kanakir", "listed with a place"),
        ("They fled the town of Damboa. Damboa wept.", "Damboa", "a place elsewhere in the text"),
        ("Kanakir in Syria starved.", "Kanakir", "in an area that it lies in"),
        ("Syria's Kanakir starved.", "Kanakir", "after the area that it lies in"),
    ],
)
def test_a_doubtful_name_is_lifted_by_a_sure_one(text: str, name: str, why: str) -> None:
    assert any(why in r for r in reasons(text, name))


def test_a_persons_name_stays_one_in_the_whole_text() -> None:
    text = "Peter Lawrence spoke. Later Lawrence left."
    assert "a person's name elsewhere" in reasons(text, "Lawrence")[-1]


def test_names_far_apart_do_not_lift_one_another() -> None:
    assert all("listed with a place" not in r for r in reasons("They know Canberra and Kanakir.", "Kanakir"))
