from __future__ import annotations

import pytest

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.joining import joined
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens


def join(text: str) -> list[Expression]:
    tokens = time_tokens(text)
    return joined(tokens, read_expressions(tokens))


@pytest.mark.parametrize(
    ("text", "day", "clock", "part"),
    [
        ("at 10 p.m. on 4 August", 4, "22:00", None),
        ("on 4 August at 4:30", 4, "04:30", None),
        ("on the night of 12 May", 12, None, "NI"),
        ("on 12 May in the morning", 12, None, "MO"),
        ("overnight on 12 May", 12, None, "NI"),
    ],
)
def test_an_hour_joins_its_day(text, day, clock, part):
    (found,) = join(text)
    assert (found.type, found.day, found.clock, found.part) == ("TIME", day, clock, part)


@pytest.mark.parametrize("text", ["4 August. At 4:30", "4 August\n\n4:30", "on 4 August shells fell at 4:30"])
def test_an_hour_across_other_words_stays_apart(text):
    assert len(join(text)) == 2


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("June and July", 1),
        ("June and September", 2),
        ("from June to September", 1),
        ("between 2011 and 2013", 1),
        ("in 2011 and 2013", 2),
        ("between 3 May and 5 June", 1),
        ("June 3 - July 5", 1),
        ("June or 2013", 2),
    ],
)
def test_two_dates_of_one_grain_join_to_a_range(text, many):
    assert len(join(text)) == many


def test_a_range_shares_its_year_across_the_turn():
    (found,) = join("from November to February 2013")
    assert [(one.month, one.year) for one in found.parts] == [(11, 2012), (2, 2013)]


def test_a_list_shares_its_last_year():
    assert [one.year for one in join("in April and June 1955")] == [1955, 1955]


def test_two_zones_share_the_day_that_follows():
    found = join("at 10:35 a.m. (0735 GMT) on Friday")
    assert [(one.clock, one.weekday) for one in found] == [("10:35", 5), ("07:35", 5), (None, 5)]
