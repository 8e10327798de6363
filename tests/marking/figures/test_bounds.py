"""Bounds and ranges: the phrase, and the low, high and rough that it means."""

import pytest

from reportedly.marking.figures import mark_figures


def figure(text):
    (one,) = mark_figures(text)
    return one


@pytest.mark.parametrize(
    ("phrase", "low", "high", "approximate"),
    [
        ("at least 26", 26, None, False),
        ("no fewer than 26", 26, None, False),
        ("a minimum of 26", 26, None, False),
        ("26 or more", 26, None, False),
        ("more than 26", 27, None, False),
        ("over 26", 27, None, False),
        ("upwards of 26", 27, None, False),
        ("up to 26", None, 26, False),
        ("as many as 26", None, 26, False),
        ("no more than 26", None, 26, False),
        ("fewer than 26", None, 25, False),
        ("less than 26", None, 25, False),
        ("some 26", 26, 26, True),
        ("about 26", 26, 26, True),
        ("around 26", 26, 26, True),
        ("roughly 26", 26, 26, True),
        ("approximately 26", 26, 26, True),
        ("an estimated 26", 26, 26, True),
        ("~26", 26, 26, True),
        ("nearly 26", 26, 26, True),
        ("almost 26", 26, 26, True),
        ("26 or so", 26, 26, True),
        ("a total of 26", 26, 26, False),
        ("another 26", 26, 26, False),
        ("exactly 26", 26, 26, False),
        ("26", 26, 26, False),
        ("at least some 26", 26, None, True),
        ("up to about 26", None, 26, True),
        ("more than two dozen", 25, None, False),
        ("26 - 30", 26, 30, False),
        ("26–30", 26, 30, False),
        ("26 to 30", 26, 30, False),
        ("between 26 and 30", 26, 30, False),
        ("from 26 to 30", 26, 30, False),
        ("two or three", 2, 3, False),
        ("two to three million", 2_000_000, 3_000_000, False),
        ("between 2 and 3 million", 2_000_000, 3_000_000, False),
        ("dozens of", 24, None, True),
        ("scores of", 40, None, True),
        ("hundreds of", 200, None, True),
        ("thousands of", 2000, None, True),
        ("tens of thousands of", 20_000, None, True),
        ("hundreds of thousands of", 200_000, None, True),
        ("several dozen", 24, None, True),
        ("several hundred", 200, None, True),
        ("a few thousand", 2000, None, True),
        ("a couple of", 2, 2, True),
        ("half a million", 500_000, 500_000, False),
        ("more than a quarter of a million", 250_001, None, False),
    ],
)
def test_a_phrase_bounds_the_number(phrase, low, high, approximate):
    text = f"They saw {phrase} lorries there."
    one = figure(text)
    assert (one.low, one.high, one.approximate) == (low, high, approximate)
    assert one.span.of(text) == f"{phrase} lorries"


def test_a_bound_may_follow_what_is_counted():
    text = "They saw 26 lorries or more there."
    assert (figure(text).low, figure(text).high, figure(text).span.of(text)) == (26, None, "26 lorries or more")


def test_numbers_that_fall_are_a_score_and_no_range():
    assert mark_figures("The vote was 14-1 there.") == ()


def test_from_and_to_after_a_verb_of_change_are_two_numbers():
    figures = mark_figures("The garrison grew from 40 soldiers to 60 soldiers.")
    assert [(f.low, f.high) for f in figures] == [(40, 40), (60, 60)]


def test_each_end_of_a_range_of_money_may_have_its_sign():
    text = "They gave between $1 million and $5 million there."
    one = figure(text)
    assert (one.low, one.high, one.unit) == (10**6, 5 * 10**6, "USD")
    assert one.span.of(text) == "between $1 million and $5 million"


def test_a_range_gives_both_ends_as_readings():
    assert [r.value for r in figure("They saw 10 to 15 lorries.").readings] == [10, 15]
