from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.intervals import days_apart, least, length, meet, raised, within
from reportedly.records import Bounds

NUMBERS = st.integers(0, 60)


@st.composite
def bounds(draw):
    low, high = draw(st.none() | NUMBERS), draw(st.none() | NUMBERS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return Bounds(low, high)


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        ((26, None), (33, 33), True),  # at least 26; 33
        ((14, 14), (26, None), False),  # 14; at least 26
        ((14, 14), (26, 26), False),
        ((None, 30), (20, 25), True),  # up to 30; 20 to 25
        ((None, 30), (31, None), False),
        ((None, None), (5, 5), True),  # a number that is not told excludes none
    ],
)
def test_whether_one_number_satisfies_both(a, b, both):
    assert meet(Bounds(*a), Bounds(*b)) is both


@given(bounds(), bounds(), NUMBERS)
def test_bounds_meet_exactly_where_a_number_lies_in_both(a, b, n):
    assert meet(a, b) == meet(b, a)
    assert meet(a, a)
    if holds(a, n) and holds(b, n):
        assert meet(a, b)
    if meet(a, b):
        assert any(holds(a, m) and holds(b, m) for m in range(62))


@given(bounds(), bounds(), bounds())
def test_lying_within_is_transitive_and_means_every_number(a, b, c):
    assert within(a, a)
    assert within(a, b) == all(holds(b, n) for n in range(200) if holds(a, n))
    if within(a, b) and within(b, c):
        assert within(a, c)


@given(bounds(), bounds())
def test_what_is_raised_one_way_is_not_raised_the_other(a, b):
    assert not (raised(a, b) and raised(b, a))
    assert raised(a, b) == (least(a) < least(b))


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (("2013-10-14", "2013-10-14"), ("2013-10-14", "2013-10-16"), 0),
        (("2013-10-14", "2013-10-14"), ("2013-10-16", "2013-10-20"), 2),
        (("2013-12-31", "2013-12-31"), ("2014-01-01", "2014-01-01"), 1),
        (("2013-10-14", "2013-10-14"), (None, None), None),
    ],
)
def test_days_between_two_intervals(a, b, days):
    assert days_apart(a, b) == days_apart(b, a) == days


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 40), st.integers(0, 90))
def test_a_later_day_lies_as_far_off_as_the_calendar_says(day, long, gap):
    first = (day.isoformat(), (day + timedelta(long)).isoformat())
    other = ((day + timedelta(long + gap)).isoformat(),) * 2
    assert days_apart(first, other) == gap
    assert length(first) == long + 1


def holds(b, n):
    return (b.low is None or n >= b.low) and (b.high is None or n <= b.high)
