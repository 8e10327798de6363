"""What a place name stands for, told by the words beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import Entry
from reportedly.marking.place_senses import sense
from reportedly.records import Span

CAPITAL = Entry("1", "Damascus", "SY", "13", 33.5, 36.3, "capital", 1_500_000)
TOWN = Entry("2", "Arsal", "LB", "08", 34.2, 36.4, "town", 50_000)
PEOPLE = Entry("3", "Syria", "SY", None, 35.0, 38.0, "country", 20_000_000, demonym=True)


def read(text: str, entry: Entry | None = CAPITAL) -> str:
    start = text.index("X")
    return sense(text, Span(start, start + 1), entry)


@pytest.mark.parametrize(
    "text",
    [
        "X said so.",
        "X has repeatedly denied it.",
        "They blamed X for it.",
        "ties with X",
        "X-backed men",
        "X also rejected it.",
    ],
)
def test_who_speaks_or_is_dealt_with_is_a_government(text: str) -> None:
    assert read(text) == "government"


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell in X.",
        "X was hit.",
        "Talks in X failed.",
        "the road to X",
        "people in X said",
        "X, where it rained",
    ],
)
def test_where_something_is_or_happens_is_the_place_itself(text: str) -> None:
    assert read(text) == "literal"


@pytest.mark.parametrize(
    "text", ["a X-like defeat", "an X – like defeat", "an X-style siege", "another X", "a second X"]
)
def test_a_name_that_stands_for_its_fate_is_a_comparison(text: str) -> None:
    assert read(text) == "comparison"
    assert read(text, None) == "comparison"


def test_a_town_does_not_govern() -> None:
    assert read("X said so.", TOWN) == "literal"


def test_a_people_is_a_demonym_whatever_it_does() -> None:
    assert read("X said so.", PEOPLE) == "demonym"


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_surroundings_have_a_sense(before: str, after: str) -> None:
    text = f"{before}X{after}"
    found = sense(text, Span(len(before), len(before) + 1), CAPITAL)
    assert found in ("literal", "government", "comparison", "demonym")
