from __future__ import annotations

import pytest

from reportedly.marking.times.numbers import count_of, designator
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("three", 3),
        ("twenty-four", 24),
        ("a hundred", 100),
        ("two hundred and ten", 210),
        ("two thousand", 2000),
        ("9 1/2", 9.5),
        ("2.5", 2.5),
        ("1,500", 1500),
        ("a couple of", 2),
        ("several", 0),
        ("some eight", 8),
        ("a", 1),
        ("a two", 2),
        ("two years and a half", 2.5),
        ("and", None),
    ],
)
def test_words_and_digits_are_one_number(words, count):
    tokens = time_tokens(words)
    assert count_of(tokens, 0, len(tokens.starts) - 1) == count


@pytest.mark.parametrize(
    ("word", "unit"), [("weeks", "W"), ("second", "TS"), ("hours", "TH"), ("fortnight", "W2"), ("years", "Y")]
)
def test_a_unit_has_its_designator(word, unit):
    assert designator(time_tokens(word), 0) == unit
