"""The words around place names."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import KINDS
from reportedly.knowledge.place_cues import cues, feature_kinds, values, verb_forms


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("province", "adm1"),
        ("city", "city"),
        ("airbase", "airbase"),
        ("mountains", "mountain"),
        ("crossing", "crossing"),
    ],
)
def test_a_feature_word_asks_for_its_kind(word: str, kind: str) -> None:
    assert kind in feature_kinds(word)


@pytest.mark.parametrize("word", ["army", "", "Province", "said"])
def test_other_words_ask_for_none(word: str) -> None:
    assert feature_kinds(word) == frozenset()


def test_every_kind_that_words_ask_for_is_one_of_the_gazetteers() -> None:
    words = ("province", "district", "city", "town", "river", "camp", "base", "dam", "sea", "strait", "island", "lake")
    assert frozenset().union(*(feature_kinds(w) for w in words)) <= set(KINDS)


def test_all_words_are_in_lower_case() -> None:
    assert all(
        w == w.lower()
        for w in cues("person", "titles") | cues("never", "words") | cues("head", "place") | cues("verb", "acting")
    )


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        cues("sense", "nothing")


@pytest.mark.parametrize("form", ["ban", "bans", "banned", "banning", "vows", "vowed", "denies", "agreed"])
def test_all_forms_of_a_verb_count(form: str) -> None:
    assert form in verb_forms("acting")


def test_no_noun_is_both_of_a_place_and_of_its_people() -> None:
    assert not cues("head", "place") & cues("head", "other")
    assert not cues("head", "place") & cues("beside", "function")


def test_each_direction_has_its_bearing() -> None:
    assert values("compass")["southwest"] == 225
    assert sorted(values("compass").values()) == [45.0 * n for n in range(8)]
