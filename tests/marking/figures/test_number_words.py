"""Numbers in words: said and meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.figures.number_tokens import number_tokens
from reportedly.marking.figures.number_words import cardinal_at

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def said(n, link):
    """The number in words; `link` joins hundreds to what follows them."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            joint = link if size == 100 or n % size < 100 else " "
            rest = joint + said(n % size, link) if n % size else ""
            return f"{said(n // size, link)} {name}{rest}"
    raise AssertionError


def read(text):
    words = number_tokens(text, 0, len(text))
    found = cardinal_at(words, 0)
    return (found[1], words.ends[found[0]]) if found else None


@given(st.integers(0, 999_999_999), st.sampled_from([" ", " and "]))
def test_a_number_in_words_reads_back(n, link):
    text = said(n, link)
    assert read(text) == (n, len(text))


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("a dozen men", 12, 7),
        ("two dozen men", 24, 9),
        ("a hundred and one men", 101, 17),
        ("sixty nine men", 69, 10),
        ("half-million men", 500_000, 12),
        ("five lakh men", 500_000, 9),
        ("three crore men", 30_000_000, 11),
        ("one two", 1, 3),  # an enumeration is no number
        ("ten five", 10, 3),
        ("two and three", 2, 3),
        ("two thousand million", 2000, 12),  # scales go down
        ("hundred hundred", None, 0),
        ("a man", None, 0),
    ],
)
def test_words_join_only_as_english_joins_them(text, value, length):
    assert read(text) == ((value, length) if value is not None else None)
