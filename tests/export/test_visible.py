from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.visible import name_of, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, “quoted”, naïve, حلب", "plain text, “quoted”, naïve, حلب"),
        ("left\u202eright", "left⟨U+202E⟩right"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("half\ud800", "half⟨U+D800⟩"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_unseen_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text(st.characters()))
def test_nothing_that_turns_or_hides_is_left(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.bidirectional(c) for c in shown} & BIDI
    assert all(c in "\t\n" or unicodedata.category(c) not in {"Cc", "Cs"} for c in shown)
    assert visible(shown) == shown


def test_a_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("one  two\nthree", 9) == "one two…"
    assert one_line("one two", 7) == "one two"


def test_a_character_has_a_name() -> None:
    assert name_of("\u202e") == "RIGHT-TO-LEFT OVERRIDE"
    assert name_of("\x1b") == "unnamed character of class Cc"
