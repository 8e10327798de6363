import pytest

from reportedly.linking.alike_texts import rarity, shared_weight, text_likeness

TEXTS = ["Shells fell on Tal Amir.", "Tal Amir was shelled.", "Shells fell on Beit Hanna.", "A harvest failed."]


def test_rare_words_weigh_more():
    weights = rarity(TEXTS)
    assert weights["harvest"] > weights["amir"] > weights["shell"] > 0


def test_texts_are_alike_by_their_telling_words():
    likeness = text_likeness(TEXTS, rarity(TEXTS))
    assert likeness[0, 0] == pytest.approx(1)
    assert likeness[0, 1] > likeness[0, 2] > likeness[0, 3] == 0
    assert (likeness == likeness.T).all()


def test_shared_weight_is_a_cosine():
    weights = {"amir": 3.0, "shell": 1.0}
    assert shared_weight(frozenset(("amir", "shell")), frozenset(("amir", "shell")), weights) == pytest.approx(1)
    assert shared_weight(frozenset(("amir",)), frozenset(("amir", "shell")), weights) == pytest.approx(3 / 10**0.5)
    assert shared_weight(frozenset(), frozenset(("amir",)), weights) == 0
