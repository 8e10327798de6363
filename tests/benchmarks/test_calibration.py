"""Scores that mean what they say have no error."""

import pytest

from benchmarks.calibration import error


@pytest.mark.parametrize(
    ("scored", "expected"),
    [
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
        ([(0.95, False)], 0.95),
        ([(0.95, True), (0.25, True)], (0.05 + 0.75) / 2),
        ([], 0.0),
    ],
)
def test_the_error_is_the_distance_of_scores_from_what_is_right(scored, expected):
    assert error(scored) == pytest.approx(expected)
