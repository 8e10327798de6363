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


def test_objects_name_an_end_and_move_by_a_known_verb():
    known = flow_words()
    assert set(known.objects.values()) <= set(known.sides)
    assert all(known.moves["enter"].fullmatch(verb) for verb in known.objects)


def test_verbs_of_money_are_verbs_of_sending():
    assert all(flow_words().moves["send"].fullmatch(verb) for verb in flow_words().of_money)


def test_who_moves_in_battle_is_a_fighter_and_by_a_known_verb():
    known = flow_words()
    assert all(known.kinds[goods] == "fighters" for goods in known.combatants)
    assert all(known.moves["enter"].fullmatch(verb) for verb in known.taking_ground)
