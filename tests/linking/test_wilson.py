import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.wilson import wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0), (1, 1, 0.207, 1.0)],
)
def test_known_intervals(count, of, low, high):
    assert wilson(count, of) == pytest.approx((low, high), abs=0.001)


def test_no_case_no_interval_and_no_impossible_count():
    assert wilson(0, 0) is None
    with pytest.raises(ValueError, match="3 of 2"):
        wilson(3, 2)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_mirrors(case):
    count, of = case
    low, high = wilson(count, of)
    assert 0 <= low <= count / of <= high <= 1
    other = wilson(of - count, of)
    assert (1 - other[1], 1 - other[0]) == pytest.approx((low, high), abs=1e-9)
    wide = wilson(count * 10, of * 10)
    assert wide[1] - wide[0] < high - low
