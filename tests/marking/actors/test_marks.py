"""All mentions in one order, each with its number, and every actor that they name, once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.actors import mark_actors
from reportedly.marking.arms import mark_arms
from reportedly.records import MENTION_KINDS, Published

REPORT = (
    "The Syrian army and Hezbollah fought Jabhat al-Nusra with T-72 tanks near Yabroud, Reuters said. "
    "Rifaat Eid accused Saudi Arabia. Eid said the army would win, but Hezbollah denied it."
)
PIECES = [
    "Syrian",
    "army",
    "al-",
    "Nusra",
    "the ",
    "IS",
    " (SOHR)",
    "Assad",
    "'s",
    " regime",
    "U.S.",
    "\n",
    " of Iraq",
    "-backed",
    "Ö",
    "١",
]


def test_mentions_are_numbered_in_the_order_of_the_text() -> None:
    mentions, actors = mark_actors(REPORT, (), mark_arms(REPORT))
    assert [m.id for m in mentions] == [f"m{i}" for i in range(1, len(mentions) + 1)]
    assert list(mentions) == sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    assert [a.id for a in actors] == [f"a{i}" for i in range(1, len(actors) + 1)]


def test_each_actor_stands_once() -> None:
    _, actors = mark_actors(REPORT, ())
    names = [a.name for a in actors]
    assert names == ["Syrian Arab Army", "Hezbollah", "Jabhat al-Nusra", "Reuters", "Rifaat Eid", "Saudi Arabia"]


def test_arms_are_mentions_without_an_actor() -> None:
    mentions, _ = mark_actors(REPORT, (), mark_arms(REPORT))
    tank = next(m for m in mentions if m.kind == "platform")
    assert (tank.span.of(REPORT), tank.actor) == ("T-72 tanks", None)


def test_roles_are_those_of_the_time_of_publication() -> None:
    text = "Jabhat al-Nusra attacked."
    early = mark_actors(text, (), (), Published("2012-02-01", "2012-02-01", "given", "test"))[1][0]
    late = mark_actors(text, (), (), Published("2014-02-01", "2014-02-01", "given", "test"))[1][0]
    assert not any(r.of == "al-Qaeda" for r in early.roles)
    assert any(r.of == "al-Qaeda" for r in late.roles)


def test_the_same_input_gives_the_same_output() -> None:
    assert mark_actors(REPORT, ()) == mark_actors(REPORT, ())


def test_an_empty_text_names_nobody() -> None:
    assert mark_actors("", ()) == ((), ())


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=20).map("".join))
def test_any_text_is_read_and_quoted(text: str) -> None:
    mentions, actors = mark_actors(text, (), mark_arms(text))
    assert {m.actor for m in mentions if m.actor} == {a.id for a in actors}
    for m in mentions:
        assert m.kind in MENTION_KINDS
        assert m.span.of(text).strip() == m.span.of(text) != ""
