"""Words, the sequences that may be names, and which of them are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.places.words import longest, outside, sequences, split
from reportedly.records import Span


def surfaces(text: str) -> list[str]:
    return [surface for *_, surface in sequences(text, split(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They left Deir Ez-Zor.", "Deir Ez-Zor"),
        ("They left Maarat al-Numan.", "Maarat al-Numan"),
        ("They left al-Hol.", "al-Hol"),
        ("They left al-Hol refugee camp.", "al-Hol refugee camp"),
        ("They left St. Louis.", "St. Louis"),
        ("They left the Strait of Hormuz.", "Strait of Hormuz"),
        ("They left Ma'rib.", "Ma'rib"),
        ("They left the U.S. again.", "=U.S."),
        ("They left Athens, GA, again.", ",GA"),
        ("They left Brigade 52 there.", "Brigade 52"),
        ("They left عرسال there.", "عرسال"),
    ],
)
def test_a_sequence_of_capitalised_words_may_be_a_name(text: str, name: str) -> None:
    assert name in surfaces(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They left Homs, Hama.", "Homs, Hama"),
        ("They left Homs. Hama fell.", "Homs. Hama"),
        ("They left the town.", "the town"),
        ("They left Homs quickly.", "Homs quickly"),
    ],
)
def test_stops_commas_and_small_words_end_a_sequence(text: str, name: str) -> None:
    assert name not in surfaces(text)


def test_the_first_word_of_a_sentence_is_known_as_such() -> None:
    assert [w.text for w in split("Homs fell. Hama held.") if w.first] == ["Homs", "Hama"]


def test_the_longest_known_sequence_wins_from_left_to_right() -> None:
    spans = [(0, 1, "New"), (0, 2, "New York"), (1, 2, "York"), (2, 3, "City")]
    chosen = longest(spans, {"New": [], "New York": [], "York": [], "City": []})
    assert [surface for _, _, surface, _ in chosen] == ["New York", "City"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12), st.integers(0, 60), st.integers(1, 9))
def test_outside_keeps_exactly_the_spans_that_overlap_none(raw: list[tuple[int, int]], start: int, size: int) -> None:
    taken: list[Span] = []
    for a, n in sorted(raw):
        if not taken or a >= taken[-1].end:
            taken.append(Span(a, a + n))
    span = Span(start, start + size)
    assert bool(outside([span], taken)) == (not any(t.overlaps(span) for t in taken))


@given(st.text(max_size=80))
def test_words_quote_the_text_in_order(text: str) -> None:
    words = split(text)
    assert all(text[w.start : w.end] == w.text for w in words)
    assert [w.start for w in words] == sorted({w.start for w in words})
