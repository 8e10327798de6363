from __future__ import annotations

import pytest

from reportedly.reviewing.unitizing import Stretch, unitizing

# Krippendorff (2004), p. 254: a text from 150 to 450, two observers, units of the kinds c and k.
C = [(225, 295), (370, 400)], [(220, 300), (355, 375), (400, 420)]
K = [(180, 240), (300, 350)], [(180, 240), (300, 350)]


def from_the_start(units: list[Stretch]) -> list[Stretch]:
    return [(start - 150, end - 150) for start, end in units]


@pytest.mark.parametrize(("both", "value"), [(C, 0.729), (K, 1.0)])
def test_the_published_example_comes_out(both: tuple[list[Stretch], list[Stretch]], value: float) -> None:
    assert unitizing(300, [from_the_start(one) for one in both]).value == value


def test_the_farther_apart_the_less() -> None:
    one = [(10, 20), (60, 75)]
    others = ([(10, 20), (60, 75)], [(11, 20), (60, 75)], [(14, 22), (60, 70)], [(30, 40), (80, 95)])
    found = [unitizing(100, [one, other]) for other in others]
    assert found == [unitizing(100, [other, one]) for other in others]
    values = [x.value for x in found if x.value is not None]
    assert values[0] == 1
    assert values[-1] < 0
    assert values == sorted(set(values), reverse=True)


@pytest.mark.parametrize(
    ("reviewers", "why"),
    [([[(0, 5)]], "two reviewers"), ([[], []], "nobody marked"), ([[(0, 1)], [(0, 1)]], "the whole text")],
)
def test_where_it_is_undefined_it_says_why(reviewers: list[list[Stretch]], why: str) -> None:
    found = unitizing(1 if reviewers[-1] == [(0, 1)] else 100, reviewers)
    assert found.value is None
    assert why in found.why
