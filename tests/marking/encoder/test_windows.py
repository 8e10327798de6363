"""Windows cover every piece, begin at words, and each piece has one owner."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.encoder.windows import (
    DIGITS,
    JOINED,
    LOWER,
    MARK,
    MIXED,
    NEW_LINE,
    NEW_PARAGRAPH,
    SPACED,
    TITLE,
    UPPER,
    owners,
    sections,
    shapes,
    windows,
)


@given(st.integers(1, 900), st.integers(20, 254), st.integers(0, 9), st.integers(1, 3))
def test_windows_cover_all_and_owners_part_them(count, size, overlap, step):
    words = np.arange(0, count, step)
    spans = list(windows(count, words, size, overlap))
    mine = owners(spans)
    assert mine[0][0] == 0
    assert mine[-1][1] == count
    assert all(a[1] == b[0] for a, b in pairwise(mine))
    assert all(s <= a < b <= e for (s, e), (a, b) in zip(spans, mine, strict=True))
    assert all(e - s <= size for s, e in spans)


def test_a_word_longer_than_a_window_is_cut_and_not_read_forever():
    assert list(windows(50, np.array([0]), 20, 5)) == [(0, 20), (20, 40), (40, 50)]


@pytest.mark.parametrize("count", [0])
def test_nothing_has_no_windows(count):
    assert list(windows(count, np.array([], dtype=np.int64))) == []
    assert owners([]) == []


def written(*words):
    """The shapes of words that stand in a text in this order, each with what is before it."""
    text = "".join(words)
    ends = np.cumsum([len(w) for w in words])
    starts = ends - [len(w.lstrip()) for w in words]
    return shapes(text, starts, ends).tolist()


def test_the_writing_of_a_word_is_its_letters_and_what_stands_before_it():
    assert written("The", " UN", " said", " 40", "%", "\nAK47", "\n\nMcCain") == [
        JOINED + TITLE, SPACED + UPPER, SPACED + LOWER, SPACED + DIGITS, JOINED + MARK, NEW_LINE + UPPER,
        NEW_PARAGRAPH + MIXED,
    ]  # fmt: skip


@given(st.text(alphabet="ab \n", max_size=300), st.integers(4, 60))
def test_sections_cover_a_text_without_overlap(text, most):
    found = list(sections(text, most))
    assert "".join(s.of(text) for s in found) == text
    assert all(len(s) <= most for s in found)


def test_a_section_ends_at_a_blank_line_rather_than_at_a_blank():
    assert [s.of("aaa bb\n\ncc dd ee") for s in sections("aaa bb\n\ncc dd ee", 12)] == ["aaa bb\n\n", "cc dd ee"]
