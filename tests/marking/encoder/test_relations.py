"""Names near each other are related where projections, distance and kinds agree."""

import numpy as np
import pytest

from reportedly.marking.encoder.decoding import Stretch
from reportedly.marking.encoder.relations import Relater, relate

RELATER = Relater(("CoLocated", "InChargeOf"), 2, np.zeros((32, 2)), np.zeros((2, 2, 2)), 1.0)
NAMES = [Stretch(0, 2, 0, 0.9), Stretch(5, 6, 1, 0.9), Stretch(90, 91, 1, 0.9)]


def states(rows):
    """Projections a word [91, 4] with the given rows set."""
    out = np.zeros((91, 4), np.float32)
    for word, values in rows.items():
        out[word] = values
    return out


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({0: [0, 0, 4, 4], 1: [0, 0, 4, 4]}, {5: [0, 0, 3, 3]}, [(0, 1, "InChargeOf")]),
        ({5: [0, 0, 4, 4]}, {0: [0, 0, 3, 3], 1: [0, 0, 3, 3]}, [(1, 0, "InChargeOf")]),
        ({5: [4, 4, 0, 0]}, {0: [3, 3, 0, 0], 1: [3, 3, 0, 0]}, [(0, 1, "CoLocated")]),
        ({5: [4, 4, 0, 0]}, {90: [3, 3, 0, 0]}, []),
        ({}, {}, []),
    ],
)
def test_pairs_that_agree_are_related_and_far_ones_are_not(left, right, expected):
    found = relate(RELATER, NAMES, states(left), states(right), np.arange(92))
    assert [(r.left, r.right, r.type) for r in found] == expected
    assert all(0.5 < r.score <= 1 for r in found)


def test_one_name_has_no_relation():
    assert relate(RELATER, NAMES[:1], states({}), states({}), np.arange(92)) == []
