"""Sentences end at stops, but not after abbreviations, initials or inside numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.sentences import paragraphs, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on the town. Nobody was hurt.", ["Shells fell on the town.", "Nobody was hurt."]),
        ("Gen. Salim Idris spoke. He left.", ["Gen. Salim Idris spoke.", "He left."]),
        ("The U.S. Army struck at 5 a.m. The town burned.", ["The U.S. Army struck at 5 a.m.", "The town burned."]),
        (
            "Some 40.000 fighters came. “We wait.” They left.",
            ["Some 40.000 fighters came.", "“We wait.”", "They left."],
        ),
        ("J. Smith said no. 12 men died.", ["J. Smith said no. 12 men died."]),
        ("A heading\n\nThe first sentence", ["A heading", "The first sentence"]),
        ("He asked: why? Nobody knew!", ["He asked: why?", "Nobody knew!"]),
        ("", []),
        (" \n\n\t ", []),
    ],
)
def test_sentences(text, expected):
    assert [s.of(text) for s in sentences(text)] == expected


@given(st.text(alphabet="ab. \n!?A“”", max_size=60))
def test_sentences_keep_every_letter_and_their_order(text):
    found = sentences(text)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_paragraphs_are_parted_by_blank_lines():
    text = "One\nstill one.\n\n \nTwo.\n"
    assert [p.of(text) for p in paragraphs(text)] == ["One\nstill one.", "Two."]


def test_words_keep_inner_apostrophes_and_hyphens():
    text = "Syria´s Liwa-al-Islam didn't go."
    assert [w.of(text) for w in words(text)] == ["Syria´s", "Liwa-al-Islam", "didn't", "go", "."]
