"""Only tolls of the same people can be held against each other."""

from dataclasses import replace

import pytest

from reportedly.linking.positions import positions
from reportedly.linking.rivals import rivals, told_numbers
from tests.linking.told import telling, toll


def held(document, *numbers, about="killed"):
    return [
        next(p for p in positions(telling(document, f"e{n}", **{about: number})) if p.about == about)
        for n, number in enumerate(numbers)
    ]


def counted(position, words):
    return replace(position, value=toll((position.value.bounds.low, position.value.bounds.high), words))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([14], [26], True),
        ([(26, None)], [33], True),
        ([7, 10, 3], [12], False),  # 7 and 3 make up the 10 of their report
        ([10, 7, 3], [12], True),  # the sum itself is held against others
        ([7, 10, 4], [12], True),
        ([7, (10, None), 3], [12], False),
        ([7, 14], [12], True),  # nothing is added to itself
    ],
)
def test_what_a_report_tells_beside_a_number(one, other, expected):
    left, right = held("a", *one), held("b", *other)
    assert rivals(left[0], right[0], told_numbers([*left, *right])) is expected
    assert rivals(right[0], left[0], told_numbers([*left, *right])) is expected


def test_parts_of_a_sum_are_not_at_odds_within_their_report():
    whole, part, rest = held("a", 10, 7, 3)
    numbers = told_numbers([whole, part, rest])
    assert not rivals(part, rest, numbers)
    assert not rivals(whole, part, numbers)


@pytest.mark.parametrize(
    ("about", "words", "expected"),
    [
        ("killed", "people", True),
        ("killed", "more people", False),
        ("killed", "others", False),
        ("injured", "others", True),  # others than the dead
    ],
)
def test_a_number_of_others_comes_on_top_of_one_told_before(about, words, expected):
    (one,), (other,) = held("a", 15, about=about), held("b", 6, about=about)
    assert rivals(one, counted(other, words), told_numbers([one, other])) is expected


def test_what_is_no_toll_can_always_be_held_against_each_other():
    (one, other) = (next(p for p in positions(telling(d)) if p.about == "place") for d in "ab")
    assert rivals(one, other, told_numbers([one, other]))
