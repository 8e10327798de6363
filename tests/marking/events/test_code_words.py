"""Where patterns stand in a sentence."""

import pytest

from reportedly.knowledge.codebook import codebook
from reportedly.marking.events.code_words import code_hits, words_of
from reportedly.records import Span


def _acts(text, parties=()):
    hits = code_hits(text, words_of(text), parties, codebook())
    return [(text[h.span.start : h.span.end], h.act) for h in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They signed a new border treaty.", [("signed a new border treaty", "SUPPORT")]),
        ("They signed, then left a treaty.", []),
        ("They sent food.", [("sent food", "AID")]),
        ("They sent him home.", [("sent", "AID")]),
    ],
)
def test_the_longest_pattern_at_a_place_stands(text, found):
    assert [f for f in _acts(text) if f[1] in ("SUPPORT", "AID")] == found


def test_a_gap_does_not_pass_words_that_turn_the_meaning():
    assert ("announced a suspension of aid", "AID") not in _acts("They announced a suspension of aid.")


def test_words_of_a_party_do_not_widen_a_gap():
    text = "They asked the very old and quite deaf keeper of the far lighthouse to help."
    keeper = Span(text.index("the very"), text.index(" to help"))
    wide = ("asked the very old and quite deaf keeper of the far lighthouse to", "REQUEST")
    assert wide in _acts(text, [keeper])
    assert wide not in _acts(text)


def test_a_pattern_may_end_in_a_party_but_not_lie_in_it():
    text = "They expelled two diplomats."
    assert _acts(text, [Span(14, 27)]) == [("expelled two diplomats", "SANCTION")]
    assert _acts(text, [Span(5, 27)]) == []


def test_abbreviations_and_numbers_are_one_word():
    assert words_of("U.S. aid of 5.5 million").low == ("u.s.", "aid", "of", "5.5", "million")
