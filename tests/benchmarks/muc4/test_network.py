"""The network's parts in plain numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.muc4.network import buckets, means, packed, shifted, sigmoid, softmax, unpacked


def test_neighbours_and_the_ends():
    rows = np.array([1, 2, 3])
    assert shifted(rows, 1).tolist() == [0, 1, 2]
    assert shifted(rows, -1).tolist() == [2, 3, 0]


def test_means_of_groups():
    rows = np.array([[1.0], [3.0], [5.0]], dtype=np.float32)
    assert means(rows, np.array([0, 0, 2])).tolist() == [[2.0], [0.0], [5.0]]


def test_distances_keep_their_direction():
    found = buckets(np.array([0, 1, 100]))
    assert found[0, 1] == 2
    assert found[1, 0] == 18
    assert found[0, 2] == 13
    assert found[0, 0] == 0


def test_probabilities():
    assert softmax(np.array([[0.0, 0.0]], dtype=np.float32)).tolist() == [[0.5, 0.5]]
    assert float(sigmoid(np.float32(0))) == pytest.approx(0.5)


@given(st.integers(0, 1000))
def test_packed_weights_come_back_but_for_the_rounding(seed):
    given_ = {"a": np.random.default_rng(seed).normal(size=(64, 80)).astype(np.float32), "b": np.ones(3, np.float32)}
    back = unpacked(packed(given_))
    assert set(back) == {"a", "b"}
    limit = np.abs(given_["a"]).max(1, keepdims=True) / 127
    assert (np.abs(back["a"] - given_["a"]) <= limit * 0.6).all()
    assert back["b"].tolist() == [1, 1, 1]
