from __future__ import annotations

import pytest

from reportedly.marking.times.fields import fields_of, first_of, last_unit, relation_of
from reportedly.marking.times.tokens import time_tokens


def test_each_word_fills_its_field():
    assert fields_of(time_tokens("late August 2013"), 0, 2) == {"edge": "END", "month": 8, "year": 2013}


@pytest.mark.parametrize(
    ("kind", "value", "before", "relation"),
    [
        ("this", 1, None, "next"),
        ("this", 0, None, "this"),
        ("passing", "PAST_REF", None, "last"),
        ("that", 0, "next", "next"),
        ("last", -1, None, "last"),
    ],
)
def test_a_word_sets_the_relation(kind, value, before, relation):
    assert relation_of(kind, value, before) == relation


def test_places_of_words_by_class():
    tokens = time_tokens("two weeks and three days")
    assert (last_unit(tokens, 0, 4), first_of(tokens, 0, 4, "unit")) == (4, 1)
    assert first_of(tokens, 0, 4, "month") is None
