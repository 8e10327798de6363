"""Records are found by where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.within import WIDEST, Shelf, sentence_at
from reportedly.records import Span

SPANS = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 30), st.integers(1, 10))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_shelf_finds_exactly_what_overlaps(spans, asked):
    assert Shelf(spans, lambda s: s).overlapping(asked) == sorted(s for s in spans if s.overlaps(asked))


def test_a_span_outside_all_sentences_is_its_own_sentence():
    lines = Shelf([Span(0, 5)], lambda s: s)
    assert (sentence_at(lines, Span(2, 3)), sentence_at(lines, Span(7, 9))) == (Span(0, 5), Span(7, 9))


def test_a_sentence_without_an_end_is_cut_around_the_span():
    lines = Shelf([Span(0, 100_000)], lambda s: s)
    assert len(sentence_at(lines, Span(50_000, 50_001))) == 2 * WIDEST + 1
