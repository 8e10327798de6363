"""Words are cut at blanks and marks, lower-cased, and split into the longest pieces that the vocabulary has."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.weights import VOCABULARY, weights
from reportedly.marking.encoder.word_pieces import WordPieces

SMALL = WordPieces(
    {w: i for i, w in enumerate(["[UNK]", "air", "##strike", "##s", "##str", "cafe", ".", "'", "the", "中"])}
)
SHIPPED = WordPieces.read(weights().folder / VOCABULARY)


def read(text):
    names = list(SMALL.numbers)
    return [(text[s:e], [names[n] for n in numbers]) for s, e, numbers in SMALL.words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The airstrikes.", [("The", ["the"]), ("airstrikes", ["air", "##strike", "##s"]), (".", ["."])]),
        ("Café", [("Café", ["cafe"])]),
        ("air's", [("air", ["air"]), ("'", ["'"]), ("s", ["[UNK]"])]),
        ("airq", [("airq", ["[UNK]"])]),
        ("\u200bair\u00ad the", [("air", ["air"]), ("the", ["the"])]),
        ("the中air", [("the", ["the"]), ("中", ["中"]), ("air", ["air"])]),
        ("a" * 101, [("a" * 101, ["[UNK]"])]),
        ("\u200b \x00", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words_and_pieces(text, words):
    assert read(text) == words


def test_the_special_pieces_cannot_be_written_in_a_text():
    assert {SHIPPED.numbers["[SEP]"], SHIPPED.numbers["[CLS]"]}.isdisjoint(
        n for *_, ns in SHIPPED.words("[SEP] [CLS]") for n in ns
    )


@given(st.text(max_size=200))
def test_words_are_in_order_apart_and_without_blanks(text):
    found = list(SHIPPED.words(text))
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(s < e and not any(c.isspace() for c in text[s:e]) and pieces for s, e, pieces in found)


def test_the_vocabulary_is_the_base_models():
    assert len(SHIPPED.numbers) == 30522
    assert (SHIPPED.numbers["[PAD]"], SHIPPED.numbers["[CLS]"], SHIPPED.numbers["[SEP]"]) == (0, 101, 102)
