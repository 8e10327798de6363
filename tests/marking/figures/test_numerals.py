"""Ways of writing digits: the numeral, its value, and the words of its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.figures.numerals import read_numeral, tidy


@pytest.mark.parametrize(
    ("raw", "value", "why"),
    [
        ("40", 40, "digits"),
        ("40.000", 40_000, "a point before three digits groups thousands"),
        ("40,000", 40_000, "a comma before three digits groups thousands"),
        ("40 000", 40_000, "a blank before three digits groups thousands"),
        ("40\u202f000", 40_000, "a blank before three digits groups thousands"),
        ("40'000", 40_000, "an apostrophe"),
        ("1.234.567", 1_234_567, "thousands"),
        ("12,50,000", 1_250_000, "lakhs"),
        ("1,234.5", 1234.5, "then decimals"),
        ("1.234,5", 1234.5, "then decimals"),
        ("2.5", 2.5, "decimals"),
        ("2,5", 2.5, "decimals"),
        ("0.125", 0.125, "decimals"),
        ("2-1/2", 2.5, "fraction"),
        ("2½", 2.5, "fraction"),
    ],
)
def test_a_numeral_reads_with_its_reason(raw, value, why):
    chosen = read_numeral(raw)[0]
    assert chosen.value == value
    assert why.replace("an ap", "ap") in chosen.why


def test_a_point_before_three_digits_keeps_the_decimal_reading_beside():
    assert [r.value for r in read_numeral("40.000")] == [40_000, 40]


def test_before_a_scale_the_decimal_reading_comes_first():
    assert [r.value for r in read_numeral("1.500", decimal=True)] == [1.5, 1500]


@pytest.mark.parametrize("raw", ["1.2.3", "1,2,3", "1" * 40, "1-1/0", "1.23,456"])
def test_marks_that_fit_no_way_of_writing_are_no_number(raw):
    assert read_numeral(raw) == ()


@given(st.integers(0, 10**15))
def test_whole_numbers_stay_whole(n):
    assert tidy(float(n)) == n
    assert isinstance(tidy(float(n)), int)
