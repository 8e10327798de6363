"""Goods of war and words that say that they move."""

from reportedly.knowledge.flows import flow_words


def test_every_good_has_one_of_four_kinds():
    assert set(flow_words().kinds.values()) == {"arms", "money", "fighters", "aid"}


def test_the_longest_good_is_found():
    m = flow_words().goods.search("They sent anti-tank missiles.")
    assert m is not None
    assert m.group() == "anti-tank missiles"


def test_there_are_frames_and_sides():
    assert set(flow_words().moves) == {"receive", "send", "enter", "nouns"}
    assert set(flow_words().sides) == {"source", "via", "target"}
