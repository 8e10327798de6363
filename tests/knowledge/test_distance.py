"""Words of doubt load in all their forms."""

from reportedly.knowledge.distance import distance_words


def test_verbs_count_in_all_forms():
    assert {"claims", "claimed", "claiming", "alleges", "insisted"} <= distance_words().verbs


def test_what_may_stand_a_sentence_later_may_stand_in_the_sentence():
    known = distance_words()
    assert known.words.search("it could not be verified")
    assert known.later.search("it could not be verified")
    assert not known.later.search("the so-called council")
