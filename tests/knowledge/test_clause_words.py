"""Function words of clauses."""

import pytest

from reportedly.knowledge.clause_words import clause_words


@pytest.mark.parametrize(
    ("text", "found"), [("They launched an attack", True), ("They led it", True), ("They slept", False)]
)
def test_light_verbs_count_in_all_their_forms(text, found):
    assert bool(clause_words().light.search(text)) is found


@pytest.mark.parametrize(
    ("text", "found"), [("rebels", True), ("the", False), ("Thursdays", False), ("the rebels", True), ("12", False)]
)
def test_a_name_is_more_than_a_determiner_or_a_day(text, found):
    assert bool(clause_words().name.search(text)) is found


@pytest.mark.parametrize(
    ("text", "found"), [("he said on ", True), ("it fell on ", False), ("told reporters late on ", True)]
)
def test_the_time_of_telling_is_known_by_its_verb(text, found):
    assert bool(clause_words().before_told_time.search(text)) is found


def test_a_hyphen_makes_a_compound():
    assert clause_words().compound.match("-backed rebels")
    assert clause_words().compound.match(" – led")
    assert not clause_words().compound.match(" backed")


@pytest.mark.parametrize(
    ("text", "found"), [("ten civilians", "civilians"), ("rebel fighters", "rebel fighters"), ("a mill", None)]
)
def test_plain_nouns_for_people(text, found):
    m = clause_words().people.search(text)
    assert (m and m.group()) == found
