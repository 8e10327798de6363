from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.actors.people import whole_names
from reportedly.records import Mention, Span


def names_of(text: str, *names: str, kind: str = "person", score: float = 0.9) -> list[Mention]:
    spans = [Span(text.index(n), text.index(n) + len(n)) for n in names]
    return [Mention(f"m{i}", span, kind, score, "test") for i, span in enumerate(spans, 1)]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Omar Said, a villager, fled.", "Omar", "Omar Said"),
        ("Omar Said was hit.", "Omar", "Omar Said"),
        ("Omar Said's house burned.", "Omar", "Omar Said"),
        ("Omar said he fled.", "Omar", "Omar"),
        ("Army Chief Omar Said Troops Had Left", "Omar", "Omar"),
        ("the army Said, a villager, knew it.", "the army", "the army"),
        ("Nasr al-Odeh Secretary General of the Council spoke.", "Nasr al-Odeh Secretary General", "Nasr al-Odeh"),
        ("Nour Haddad Head of Press spoke.", "Nour Haddad Head of Press", "Nour Haddad"),
        (
            "A spokesman for the Council, Nour Haddad, spoke.",
            "A spokesman for the Council, Nour Haddad,",
            "Nour Haddad",
        ),
        (
            "A spokesman for the Council, the largest, spoke.",
            "A spokesman for the Council, the largest,",
            "A spokesman for the Council, the largest,",
        ),
        ("General Nour Haddad spoke.", "General Nour Haddad", "General Nour Haddad"),
        ("Nour Haddad, Head of Press, spoke.", "Nour Haddad, Head of Press", "Nour Haddad, Head of Press"),
        ("Governor Haddad of Hama spoke.", "Governor Haddad of Hama", "Governor Haddad of Hama"),
        ("Nour Major spoke.", "Nour Major", "Nour Major"),
    ],
)
def test_a_name_ends_where_the_office_begins_and_takes_its_surname(text, name, whole):
    assert [m.span.of(text) for m in whole_names(text, names_of(text, name))] == [whole]


@pytest.mark.parametrize(
    ("kind", "score", "whole"), [("organisation", 0.3, "Nour Said"), ("organisation", 0.9, "Nour")]
)
def test_a_doubtful_body_before_the_surname_is_a_person(kind, score, whole):
    text = "They told him that Nour Said was hit."
    assert [m.span.of(text) for m in whole_names(text, names_of(text, "Nour", kind=kind, score=score))] == [whole]


@pytest.mark.parametrize(
    ("text", "names", "bearer"),
    [
        ("Nasr al-Hariri left. Hariri was late.", ("Nasr al-Hariri", "Hariri was"), "Nasr al-Hariri"),
        ("Hariri was late.", ("Hariri",), "Saad Hariri"),
        ("Saad Hariri left. Hariri was late.", ("Saad Hariri",), "Saad Hariri"),
    ],
)
def test_a_surname_alone_is_whoever_bore_it_in_full_before(text, names, bearer):
    given = names_of(text, *(n.removesuffix(" was") for n in names))
    if len(given) > 1:
        given[1] = Mention("m2", Span(text.rindex("Hariri"), text.rindex("Hariri") + 6), "person", 0.9, "test")
    mentions, actors = mark_actors(text, given)
    last = [m for m in mentions if m.span.of(text) == "Hariri"][-1]
    assert next(a.name for a in actors if a.id == last.actor) == bearer


def test_whom_an_office_belongs_to_is_not_its_name():
    text = "The mayor of Tal Zaytun spoke. Mayor Odeh left."
    mentions, actors = mark_actors(text, names_of(text, "The mayor of Tal Zaytun", "Mayor Odeh"))
    assert [(m.span.of(text), m.actor) for m in mentions] == [("The mayor of Tal Zaytun", None), ("Mayor Odeh", "a1")]
    assert [a.name for a in actors] == ["Odeh"]
