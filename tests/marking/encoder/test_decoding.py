"""Label scores become spans, and no span goes on that was not begun."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from reportedly.marking.encoder.decoding import decode

O, B1, I1, B2, I2 = range(5)  # noqa: E741


def scores(labels):
    """Scores that clearly prefer the given label sequence."""
    return np.eye(5, dtype=np.float32)[labels] * 9


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ([O, B1, I1, O], [(1, 3, 0)]),
        ([B1, B1], [(0, 1, 0), (1, 2, 0)]),
        ([B2, I2, I2], [(0, 3, 1)]),
        ([B1, I1, B2, O, B1], [(0, 2, 0), (2, 3, 1), (4, 5, 0)]),
        ([O, O], []),
        ([], []),
    ],
)
def test_a_clear_sequence_is_read_as_it_is(labels, spans):
    assert [(s.start, s.end, s.type) for s in decode(scores(labels))] == spans


def test_an_inside_without_a_beginning_is_mended_by_the_best_sequence():
    assert [(s.start, s.end, s.type) for s in decode(scores([O, I1, I1]) + scores([O, B1, O]) * 0.9)] == [(1, 3, 0)]


def test_a_bias_for_outside_leaves_weak_spans_out():
    weak = np.array([[0.0, 0.4, -9, -9, -9]], dtype=np.float32)
    assert len(decode(weak)) == 1
    assert decode(weak, outside_bias=1.0) == []


def test_a_higher_temperature_is_less_sure_of_the_same_spans():
    logits = scores([O, B1, I1, O, B2]) / 4
    sharp, soft = decode(logits), decode(logits, temperature=2.0)
    assert [(s.start, s.end, s.type) for s in sharp] == [(s.start, s.end, s.type) for s in soft]
    assert all(a.score > b.score for a, b in zip(sharp, soft, strict=True))


@given(hnp.arrays(np.float32, st.tuples(st.integers(0, 40), st.just(5)), elements=st.floats(-8, 8, width=32)))
def test_spans_are_in_order_apart_and_probable(logits):
    found = decode(logits)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= s.start < s.end <= len(logits) and 0 < s.score <= 1 for s in found)
