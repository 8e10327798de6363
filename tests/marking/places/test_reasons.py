"""Why a place was chosen and others were not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import Entry
from reportedly.marking.places import mark_places
from reportedly.marking.places.reasons import Standing, chosen, refused

LARGE = Entry("1", "X", "SY", "1", 0.0, 0.0, "city", 900_000)
SMALL = Entry("2", "X", "US", "1", 0.0, 0.0, "town", 2_000)

WHY = [
    # text, name, a word of why it was chosen, country of another, a word of why that was not
    ("Rebels took Tripoli in Lebanon.", "Tripoli", "country that the text is about", "GR", "less about its country"),
    ("He lives in Paris, Texas.", "Paris", "area named with it", "FR", "not in the area named with it"),
    ("She lives in Paris.", "Paris", "most prominent", "US", "people against"),
    ("Fighting in Homs province went on.", "Homs", "what the word beside it says (adm1)", "SY", "not what the word"),
    ("Shells hit Hama in Syria.", "Hama", "no word asks for the area", "SY", "an area that no word asks for"),
]


@pytest.mark.parametrize(("text", "name", "why", "country", "other"), WHY)
def test_a_place_says_why_it_was_chosen_and_each_other_why_not(
    text: str, name: str, why: str, country: str, other: str
) -> None:
    place = next(p for p in mark_places(text) if p.span.of(text) == name)
    rest = [c for c in place.candidates if c.gazetteer != place.gazetteer and c.country == country]
    assert why in place.how
    assert any(other in c.why for c in rest), [c.why for c in rest]


def test_the_only_place_of_a_name_needs_no_other_reason() -> None:
    assert chosen(Standing(), None, frozenset(), LARGE) == "the only place of this name"


@pytest.mark.parametrize(
    ("mine", "best", "why"),
    [
        (Standing(size=3.3), Standing(size=5.9), "less prominent (2,000 people against 900,000)"),
        (Standing(near=-2.0), Standing(), "farther from the other places of the text"),
        (Standing(country=-1.5), Standing(), "the text is less about its country"),
        (Standing(spelling=-1.0), Standing(), "is spelled less alike"),
        (Standing(), Standing(size=0.1), "less prominent (2,000 people against 900,000)"),
    ],
)
def test_a_refusal_names_what_set_them_apart_the_most(mine: Standing, best: Standing, why: str) -> None:
    assert refused(mine, best, SMALL, LARGE) == why


NUMBERS = st.floats(-5, 5)
STANDINGS = st.builds(Standing, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)


@given(STANDINGS, STANDINGS)
def test_there_is_always_a_reason(one: Standing, other: Standing) -> None:
    assert refused(one, other, SMALL, LARGE)
    assert chosen(one, other, frozenset(), LARGE)
