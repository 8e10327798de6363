"""Tokens: n numeral, w word, p mark, x opaque, g a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.figures.number_tokens import number_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("AK-47 rifles", "w:ak-47 w:rifles"),
        ("a 12-year-old", "w:a w:12-year-old"),
        ("46th and F-16s", "w:46th w:and w:f-16s"),
        ("at 4:30 sharp", "w:at x:4:30 w:sharp"),
        ("26.11.2014", "x:26.11.2014"),
        ("24/7", "x:24/7"),
        ("a@b.org", "x:a@b.org"),
        ("100-150", "n:100 p:- n:150"),
        ("$3bn", "p:$ n:3 w:bn"),
        ("40.000.", "n:40.000 p:."),
        ("U.S. IS", "w:u.s. w:IS"),
        ("a\n\nb", "w:a g:\n\n w:b"),
    ],
)
def test_a_text_falls_into_tokens(text, tokens):
    words = number_tokens(text, 0, len(text))
    assert " ".join(f"{k}:{w}" for k, w in zip(words.kinds, words.low, strict=True)) == tokens


@given(st.text(max_size=60))
def test_tokens_quote_the_text_and_leave_only_blanks_out(text):
    words = number_tokens(text, 0, len(text))
    rest = list(text)
    for start, end in zip(words.starts, words.ends, strict=True):
        rest[start:end] = [" "] * (end - start)
    assert "".join(rest).strip() == ""


def test_outside_the_sentence_there_is_nothing():
    words = number_tokens("x", 0, 1)
    assert (words.at(-1), words.at(1), words.kind(5), words.raw(-2), words.glued(0)) == ("", "", "", "", False)
