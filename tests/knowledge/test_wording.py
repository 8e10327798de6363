"""The loaded wording is in lower case, in one class each, and apart from the party labels."""

from __future__ import annotations

from reportedly.knowledge.labels import label_words
from reportedly.knowledge.wording import wording_words


def test_words_are_in_lower_case() -> None:
    assert all(w == w.lower() for w in wording_words().kinds)


def test_party_labels_are_left_to_their_own_list() -> None:
    assert not set(wording_words().kinds) & set(label_words().classes)


def test_plain_words_of_war_reports_are_not_loaded() -> None:
    plain = {"killed", "attack", "fighting", "wounded", "offensive", "siege", "air strike", "shelling", "deadly"}
    assert not plain & set(wording_words().kinds)
