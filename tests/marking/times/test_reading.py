from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.times import time_words
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens

_WORDS = [*sorted(time_words().words), "12", "1999", "4:30", "-", ",", "BC", "and", "August"]


def test_expressions_come_in_order_and_whole():
    text = "From 20 to 21 August, two weeks later and on Tuesday at 4:30 a.m."
    tokens = time_tokens(text)
    found = [text[tokens.starts[one.first] : tokens.ends[one.last]] for one in read_expressions(tokens)]
    assert found == ["From 20 to 21 August", "two weeks later", "Tuesday", "4:30 a.m."]


@given(st.lists(st.sampled_from(_WORDS), max_size=20))
def test_no_two_expressions_share_a_word(words):
    end = -1
    for one in read_expressions(time_tokens(" ".join(words))):
        assert end < one.first <= one.last
        end = one.last
