"""The words of sub-events."""

from reportedly.knowledge.sub_events import sub_events
from reportedly.records import PLOVER_TYPES


def test_the_last_label_takes_what_is_left():
    assert sub_events().subs[-1].label == "OTHER"
    assert sub_events().subs[-1].fits("")


def test_a_sub_event_needs_all_its_lists_and_none_of_the_words_against_it():
    gas = next(s for s in sub_events().subs if s.label == "CHEM_WEAP")
    assert gas.fits("a chlorine attack")
    assert not gas.fits("a chlorine plant")
    assert not gas.fits("sanctions over a chlorine attack")


def test_an_underscore_ends_a_word_and_a_star_leaves_room():
    leaving = next(s for s in sub_events().subs if s.label == "NON_VIOL_TERRIT_TRANSFER")
    assert leaving.fits("the army abandoned its northern base")
    assert not leaving.fits("the army abandoned the long and very costly plan for a base")
    deal = next(s for s in sub_events().subs if s.label == "AGREEMENT")
    assert deal.fits("a deal was reached")
    assert not deal.fits("a dealer was seen")


def test_a_place_held_by_a_side_is_not_that_side():
    assert sub_events().agents["takers"].search("the rebels")
    assert not sub_events().agents["takers"].search("the rebel-held town")


def test_agents_are_known_and_roots_are_plover_types():
    assert {s.agent for s in sub_events().subs} <= {None, *sub_events().agents}
    assert set(sub_events().roots.values()) <= set(PLOVER_TYPES)
