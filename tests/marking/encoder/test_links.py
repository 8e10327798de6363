"""A content chooses its cue and its source by projections and distance."""

import numpy as np
import pytest

from reportedly.marking.encoder.decoding import Stretch
from reportedly.marking.encoder.links import Linker, Projections, bucket, link

WORDS = 12
LINKER = Linker(
    ("content_cue", "cue_source", "content_source"), 2, np.zeros((3, 32), np.float32), np.full(3, 0.5, np.float32)
)


def projections(pairs):
    """Projections in which the given (left word, right word) pairs agree in all relations."""
    left, right = np.zeros((WORDS, 6), np.float32), np.zeros((WORDS, 6), np.float32)
    for number, (a, b) in enumerate(pairs):
        left[a, number % 2 :: 2] += 3
        right[b, number % 2 :: 2] += 3
    return Projections(left, right, np.arange(WORDS + 1))


def word(at, end=None):
    return Stretch(at, end or at + 1, 0, 0.9)


def test_content_cue_and_source_that_agree_are_one_attribution():
    found = link(LINKER, [word(5)], [word(3), word(9)], [word(1), word(11)], projections([(5, 3), (3, 1)]))
    assert [(x.content[0].start, x.cue.start, x.source.start) for x in found] == [(5, 3, 1)]


def test_two_contents_of_one_cue_are_one_discontinuous_content():
    (found,) = link(LINKER, [word(2), word(7)], [word(4)], [], projections([(2, 4), (7, 4)]))
    assert [c.start for c in found.content] == [2, 7]
    assert found.source is None


def test_where_nothing_agrees_nothing_is_linked():
    (found,) = link(LINKER, [word(5)], [word(3)], [word(1)], projections([]))
    assert (found.cue, found.source) == (None, None)


@pytest.mark.parametrize(
    ("agreeing", "source"),
    [([(5, 3), (3, 1)], 1), ([(5, 3), (3, 8)], 8), ([(5, 3), (3, 1), (5, 8)], 1), ([(5, 3)], None)],
)
def test_a_spare_source_is_chosen_only_where_no_other_fits(agreeing, source):
    (found,) = link(LINKER, [word(5)], [word(3)], [word(1)], projections(agreeing), [word(8)])
    assert (found.source.start if found.source else None) == source


def test_no_content_no_attribution():
    assert link(LINKER, [], [word(3)], [word(1)], projections([])) == []


@pytest.mark.parametrize(("gap", "expected"), [(0, 0), (1, 2), (3, 4), (-1, 18), (100000, 15), (-100000, 31)])
def test_buckets_of_distance_keep_the_side(gap, expected):
    assert bucket(np.array([gap]))[0] == expected
