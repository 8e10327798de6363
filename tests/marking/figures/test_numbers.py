"""Numbers with scales, open words, and parts."""

import pytest

from reportedly.marking.figures.number_tokens import number_tokens
from reportedly.marking.figures.numbers import number_at


def number(text):
    return number_at(number_tokens(text, 0, len(text)), 0)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2.5 million", 2_500_000, 2_500_000),
        ("1.2m", 1_200_000, 1_200_000),
        ("3bn", 3_000_000_000, 3_000_000_000),
        ("30k", 30_000, 30_000),
        ("3 hundred thousand", 300_000, 300_000),
        ("5 lakh", 500_000, 500_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("2-1/2 million", 2_500_000, 2_500_000),
        ("half a dozen", 6, 6),
        ("a quarter of a million", 250_000, 250_000),
        ("dozens", 24, None),
        ("tens of millions", 20_000_000, None),
        ("dozens of thousands", 24_000, None),
        ("several hundred thousand", 200_000, None),
        ("a couple of hundred", 200, None),
        ("a couple", 2, 2),
        ("a pair", 2, 2),
        ("three quarters", None, None),
        ("half", None, None),
    ],
)
def test_a_number_has_the_bounds_of_its_words(text, low, high):
    found = number(text)
    assert (found.low, found.high) == (low, high)
    assert found.readings


@pytest.mark.parametrize("text", ["several men", "few", "a man", "many", "men", "-", "a few men", "4:30"])
def test_words_without_a_count_are_no_number(text):
    assert number(text) is None


def test_a_scale_multiplies_every_reading():
    assert [r.value for r in number("1.500 million").readings] == [1_500_000, 1_500_000_000]


def test_a_letter_after_a_blank_is_no_scale():
    assert (number("30 m deep").low, number("30 k").low) == (30, 30)
