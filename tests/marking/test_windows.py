"""Windows cover every piece, begin at words, and each piece has one owner."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.windows import owners, windows


@given(st.integers(1, 900), st.integers(20, 254), st.integers(0, 9), st.integers(1, 3))
def test_windows_cover_all_and_owners_part_them(count, size, overlap, step):
    words = np.arange(0, count, step)
    spans = list(windows(count, words, size, overlap))
    mine = owners(spans)
    assert mine[0][0] == 0
    assert mine[-1][1] == count
    assert all(a[1] == b[0] for a, b in zip(mine, mine[1:], strict=False))
    assert all(s <= a < b <= e for (s, e), (a, b) in zip(spans, mine, strict=True))
    assert all(e - s <= size for s, e in spans)


def test_a_word_longer_than_a_window_is_cut_and_not_read_forever():
    assert list(windows(50, np.array([0]), 20, 5)) == [(0, 20), (20, 40), (40, 50)]


@pytest.mark.parametrize("count", [0])
def test_nothing_has_no_windows(count):
    assert list(windows(count, np.array([], dtype=np.int64))) == []
    assert owners([]) == []
