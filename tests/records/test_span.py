"""A span is a half-open range that quotes its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span


@given(st.text(min_size=1), st.data())
def test_the_text_between_the_ends_is_the_quotation(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span(start, end).of(text) == text[start:end]
    assert len(Span(start, end).of(text)) == len(Span(start, end))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2)])
def test_an_empty_or_reversed_range_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "covers"),
    [
        ((0, 5), (3, 8), True, False),
        ((0, 5), (5, 8), False, False),
        ((0, 9), (3, 8), True, True),
        ((3, 8), (0, 9), True, False),
        ((2, 4), (2, 4), True, True),
    ],
)
def test_overlap_and_cover(a, b, overlaps, covers):
    assert Span(*a).overlaps(Span(*b)) is overlaps
    assert Span(*a).covers(Span(*b)) is covers
