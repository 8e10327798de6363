"""Each kind of closeness has words."""

from reportedly.knowledge.closeness import closeness_words
from reportedly.records import CLOSENESS


def test_every_kind_has_words_and_every_word_a_kind():
    assert {kind for kind, _ in closeness_words()} == set(CLOSENESS)


def test_a_word_stands_alone():
    patterns = dict(closeness_words())
    assert patterns["press"].search("the daily")
    assert not patterns["press"].search("a non-daily matter")
