"""The common words are English alone."""

from reportedly.knowledge.english import english

SHARED = ["in", "is", "was", "an", "a", "on", "at", "it", "or", "so", "as", "be", "of"]  # words of other languages, too


def test_words_that_other_languages_share_are_left_out():
    assert english().common.isdisjoint(set(SHARED) - {"of"})


def test_halves_of_compounds_are_words():
    assert all(half.isalpha() and half.islower() for half in english().compound_heads | english().compound_tails)
