"""Names of the model and actors of the list become one mention where they are one, and two where they are two."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.records import Mention, Span


def named(text: str, *names: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    given = []
    for i, (words, kind) in enumerate(names, 1):
        start = text.index(words)
        given.append(Mention(f"m{i}", Span(start, start + len(words)), kind, 0.9, "fake/1"))
    mentions, actors = mark_actors(text, given)
    known = {a.id: a.name for a in actors}
    return [(m.span.of(text), m.kind, known.get(m.actor or "")) for m in mentions]


def test_a_wider_name_takes_the_actor_that_it_ends_with() -> None:
    text = "So said the Arab League chief Al-Arabi."
    assert named(text, ("the Arab League chief Al-Arabi", "person")) == [
        ("the Arab League chief Al-Arabi", "person", "Nabil Elaraby"),
        ("Arab League", "organisation", "Arab League"),
    ]


def test_a_person_beside_a_group_is_not_the_group() -> None:
    text = "the commander of Liwa-al-Islam said so."
    assert named(text, ("the commander of Liwa-al-Islam", "person")) == [
        ("the commander of Liwa-al-Islam", "person", None),
        ("Liwa-al-Islam", "armed_group", "Liwa al-Islam"),
    ]


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Islamic State fighters", "Islamic State"),
        ("Saudi mercenaries", None),  # a label is nobody's identity
        ("the Saudi-backed Hezbollah fighters", None),  # backing is a claim
        ("the mercenary brigades", None),
    ],
)
def test_fighters_have_the_identity_of_their_group_only(words: str, actor: str | None) -> None:
    found = named(f"So {words} came.", (words, "organisation"))
    assert (words, "armed_group", actor) in found


def test_saudi_mercenaries_do_not_make_saudi_arabia_an_actor() -> None:
    text = "Then 400 Saudi mercenaries came."
    assert mark_actors(text, [Mention("m1", Span(9, 26), "organisation", 0.9, "fake/1")])[1] == ()


def test_an_unknown_person_is_grouped_by_surname() -> None:
    text = "Lars Ekdahl spoke. Then Ekdahl left."
    found = named(text, ("Lars Ekdahl", "person"), ("Ekdahl left"[:6], "person"))
    assert {name for _, _, name in found} == {"Lars Ekdahl"}


def test_a_local_name_keeps_its_article() -> None:
    assert named("So Karim al-Halabi spoke.", ("Karim al-Halabi", "person"))[0][2] == "Karim al-Halabi"


def test_an_unknown_body_is_an_actor_of_the_text() -> None:
    text = "The Harvest Relief Fund said so."
    given = [Mention("m1", Span(0, 23), "organisation", 0.9, "fake/1")]
    actor = mark_actors(text, given)[1][0]
    assert (actor.name, actor.kind, actor.origin) == ("Harvest Relief Fund", "organisation", "text")


@pytest.mark.parametrize("words", ["it", "the", "other", "they"])
def test_a_mere_pronoun_is_no_mention(words: str) -> None:
    assert named(f"So {words} came.", (words, "organisation")) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the rebels", "armed_group"),
        ("local police", "military"),
        ("the council", "government"),
        ("many families", "group"),
    ],
)
def test_the_head_noun_gives_the_kind(words: str, kind: str) -> None:
    assert named(f"So {words} came.", (words, "organisation")) == [(words, kind, None)]


def test_function_words_at_the_end_of_a_name_are_cut() -> None:
    assert named("So the villagers and came.", ("the villagers and", "organisation")) == [
        ("the villagers", "group", None)
    ]


def test_an_office_before_its_holder_is_the_holder() -> None:
    text = "US President Barack Obama spoke."
    assert named(text, ("US President Barack Obama", "person")) == [
        ("US President Barack Obama", "person", "Barack Obama")
    ]


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Captain Omar al-Halabi, a spokesman for the brigade Liwa Nasr", "Omar al-Halabi"),
        ("a spokesman for the brigade, Omar al-Halabi", "Omar al-Halabi"),
    ],
)
def test_a_person_is_called_by_his_name_and_not_by_his_brigade(words: str, actor: str) -> None:
    assert named(f"So {words}, spoke.", (words, "person"))[0][2] == actor
