from __future__ import annotations

import pytest

from reportedly.reviewing.overlap import Stretch, characters_f1, exact_f1, merged


@pytest.mark.parametrize(
    ("one", "other", "exact", "characters"),
    [
        ([(0, 10)], [(0, 10)], 1.0, 1.0),
        ([(0, 10)], [(0, 9)], 0.0, 0.947),
        ([(0, 10), (20, 30)], [(0, 10)], 0.667, 0.667),
        ([(0, 10)], [(20, 30)], 0.0, 0.0),
        ([(0, 10)], [], 0.0, 0.0),
        ([], [], None, None),
    ],
)
def test_stretches_to_the_character_and_their_characters(
    one: list[Stretch], other: list[Stretch], exact: float | None, characters: float | None
) -> None:
    assert exact_f1(one, other).value == exact_f1(other, one).value == exact
    assert characters_f1(one, other).value == characters_f1(other, one).value == characters


def test_stretches_that_overlap_are_one() -> None:
    assert merged([(8, 9), (0, 4), (2, 6), (6, 7)]) == [(0, 6), (6, 7), (8, 9)]
