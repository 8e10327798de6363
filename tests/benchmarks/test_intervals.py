"""Intervals by resampling documents."""

import random

from benchmarks.intervals import interval, resampled


def test_an_interval_leaves_out_the_same_share_at_both_ends() -> None:
    assert interval([float(i) for i in range(100)]) == (2.0, 97.0)
    assert interval([5.0]) == (5.0, 5.0)


def test_documents_are_drawn_with_replacement() -> None:
    drawn = resampled(50, random.Random(1))
    assert len(drawn) == 50
    assert len(set(drawn)) < 50
    assert set(drawn) <= set(range(50))
