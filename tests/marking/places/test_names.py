"""What speaks for and against reading a sequence as a place."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.marking.places.names import ACCEPTED, Found, find
from reportedly.records import Mention, Span


def only(text: str, name: str, names: tuple[Mention, ...] = ()) -> Found:
    return next(f for f in find(text, names, Gazetteer.bundled()) if f.span.of(text) == name)


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("They fled the town of Rastan.", "Rastan", '"town of"'),
        ("They fled to Rastan.", "Rastan", '"to" before it'),
        ("They retook Rastan.", "Rastan", '"retook" before it'),
        ("The Rastan region is dry.", "Rastan", '"region" after it'),
        ("It was another Rastan for them.", "Rastan", '"another" before it'),
        ("They met in Athens, Ga., then.", "Athens", "stands before the area that it lies in"),
        ("BEIRUT (Reuters) - Guns fell silent.", "BEIRUT", "a dateline"),
        ("The U.S. left.", "U.S.", "an abbreviation"),
        ("The Quebec minister left.", "Quebec", '"minister" after it'),
        ("They left Deir Hafer.", "Deir Hafer", '"deir" in its name'),
    ],
)
def test_the_words_around_a_place_are_named_as_reasons(text: str, name: str, why: str) -> None:
    found = only(text, name)
    assert why in found.why
    assert found.score > ACCEPTED


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Mr. Homs left.", "Homs", "after a title or initial"),
        ("Peter Lawrence left.", "Lawrence", "after a given name"),
        ("The Denver Post said so.", "Denver", "a newspaper's name"),
        ("The Geneva 2 talks failed.", "Geneva", "a numbered meeting or thing"),
        ("The Ahrar al-Sham left.", "al-Sham", "ends a longer name"),
        ("They left Kfar Batna.", "Batna", "a piece of a name with “Kfar”"),
        ("The Coast is clear.", "Coast", "a word for a kind of place"),
        ("NATO met.", "NATO", "an acronym"),
        ("In August it rained.", "August", "a common word"),
    ],
)
def test_the_words_around_a_name_that_is_no_place_are_named_too(text: str, name: str, why: str) -> None:
    found = only(text, name)
    assert why in found.why
    assert found.score <= ACCEPTED


def mark(text: str, quote: str, kind: str) -> tuple[Mention, ...]:
    start = text.index(quote)
    return (Mention("m1", Span(start, start + len(quote)), kind, 0.9, "test/1"),)


def test_the_encoders_reading_counts() -> None:
    text = "The men from the hills met Paola."
    plain, place, person = (
        only(text, "Paola", n).score for n in ((), mark(text, "Paola", "place"), mark(text, "Paola", "person"))
    )
    assert person < plain < place


def test_a_description_of_a_person_keeps_its_places() -> None:
    text = "Quebec Health Minister John Smith spoke."
    described = only(text, "Quebec", mark(text, "Quebec Health Minister John Smith", "person"))
    assert described.score == only(text, "Quebec").score


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Shells hit Idlib province.", "Idlib", "adm1"),
        ("Shells hit the city of Idlib.", "Idlib", "city"),
        ("Shells hit Mount Hermon and Hermon town.", "Hermon", "town"),
    ],
)
def test_a_word_beside_a_name_asks_for_a_kind(text: str, name: str, kind: str) -> None:
    assert kind in only(text, name).kinds


def test_a_parent_after_a_comma_is_kept() -> None:
    assert {a.country for a in only("They met in Paris, Texas.", "Paris").parent} == {"US"}
    assert only("They met in Paris, Syria said.", "Paris").parent == ()
