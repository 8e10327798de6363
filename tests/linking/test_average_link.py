import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.average_link import clusters, meeting_levels, merges, parts

# a and b are alike, c is near both, d is apart
FOUR = np.array([[1, 0.9, 0.5, 0.0], [0.9, 1, 0.3, 0.1], [0.5, 0.3, 1, 0.0], [0.0, 0.1, 0.0, 1]])


@pytest.mark.parametrize(
    ("threshold", "groups"),
    [(0.95, [[0], [1], [2], [3]]), (0.5, [[0, 1], [2], [3]]), (0.4, [[0, 1, 2], [3]]), (0.0, [[0, 1, 2, 3]])],
)
def test_groups_at_a_threshold(threshold, groups):
    assert clusters(FOUR, threshold) == groups


def test_two_items_meet_at_the_mean_likeness_of_their_groups():
    levels = meeting_levels(FOUR)
    assert levels[0, 1] == 0.9
    assert levels[0, 2] == levels[1, 2] == pytest.approx(0.4)
    assert levels[3, 0] == pytest.approx(0.1 / 3)
    assert (np.diag(levels) == 1).all()


@given(st.integers(1, 8), st.randoms(use_true_random=False))
def test_every_item_stands_in_one_cluster_and_levels_fall(n, random):
    likeness = np.array([[random.random() for _ in range(n)] for _ in range(n)])
    likeness = (likeness + likeness.T) / 2
    assert sorted(i for g in clusters(likeness, 0.5) for i in g) == list(range(n))
    levels = [level for level, _, _ in merges(likeness)]
    assert levels == sorted(levels, reverse=True)
    assert len(levels) == n - 1
    assert sorted(i for p in parts(likeness, 0.5) for i in p) == list(range(n))


def test_parts_are_what_a_chain_of_likenesses_ties():
    assert parts(FOUR, 0.5) == [[0, 1, 2], [3]]
    assert parts(FOUR, 0.6) == [[0, 1], [2], [3]]
