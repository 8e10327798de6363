from __future__ import annotations

import pytest

from reportedly.marking.times.expression import Expression


@pytest.mark.parametrize(
    ("expression", "to_the_day", "grain"),
    [
        (Expression(0, 0, "calendar", month=8, day=4), True, "day"),
        (Expression(0, 0, "calendar", weekday=2), True, "weekday"),
        (Expression(0, 0, "calendar", month=8), False, "month"),
        (Expression(0, 0, "near", unit="D", relation="today"), True, ""),
        (Expression(0, 0, "near", unit="W", relation="last"), False, ""),
        (Expression(0, 0, "calendar", year=2013), False, "year"),
    ],
)
def test_an_expression_knows_how_fine_it_is(expression, to_the_day, grain):
    assert (expression.to_the_day, expression.grain) == (to_the_day, grain)


def test_an_hour_is_a_clock_time_or_a_part_of_the_day():
    assert Expression(0, 0, "clock", clock="04:30").has_hour
    assert Expression(0, 0, "part", part="MO").has_hour
    assert not Expression(0, 0, "calendar", day=4).has_hour
