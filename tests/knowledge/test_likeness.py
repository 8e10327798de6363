"""Spellings of one name are alike, and likeness does not depend on the order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.likeness import ratio


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("arasal", "arsal", 90.9),
        ("lattakia", "latakia", 93.3),
        ("homs", "hama", 50.0),
        ("abc", "xyz", 0),
        ("", "", 100),
    ],
)
def test_likeness_counts_the_letters_that_both_have_in_order(one, other, alike):
    assert ratio(one, other) == pytest.approx(alike, abs=0.05)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_the_same_both_ways_and_whole_only_for_the_same(one, other):
    assert ratio(one, other) == ratio(other, one)
    assert (ratio(one, other) == 100) == (one == other)
