"""Quoted stretches and trimmed contents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.quotations.marks import quote_end, quoted, trim_marks
from reportedly.records import Span


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("He said “we wait” and left.", ["we wait"]),
        ('He said "we wait" and "we go".', ["we wait", "we go"]),
        ("“One.\n\n“Two.”", ["One.\n\n", "Two."]),
        ("No marks.", []),
        ('A 5" gun.', []),
    ],
)
def test_quoted_stretches(text, stretches):
    assert [text[a:b] for a, b in quoted(text, 0, len(text))] == stretches


def test_a_paragraph_that_is_a_quotation_ends_at_its_mark():
    assert quote_end("We wait.” He left.", Span(0, 18)) == 8
    assert quote_end("We wait. He left.", Span(0, 17)) == 17


@given(st.text(alphabet='ab“”". ', max_size=30))
def test_trimming_leaves_no_mark_at_the_edges(text):
    found = trim_marks(text, 0, len(text))
    assert found is None or found.of(text)[0] + found.of(text)[-1] in ("aa", "ab", "ba", "bb")
