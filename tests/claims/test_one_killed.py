"""A person killed is a toll of one, also without a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.one_killed import one_killed
from reportedly.records import Bounds, EventMention, Mention, Span
from tests.claims.marked import marked, spans


def toll(text, kind="person", type_="ASSAULT"):
    bare, found = marked(text)
    near = [Mention(f"m{n}", s, kind, 0.9, "test") for n, s in enumerate(spans(found, "p"), 1)]
    whom = [m.id for m in near]
    return one_killed(bare, EventMention(spans(found, "e")[0], type_, 0.9, "test"), whom, near)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("{p:Omar Said} was {e:killed} on Friday.", True),
        ("{p:Omar Said} has been {e:shot dead}.", True),
        ("They named the man who was {e:killed}.", True),
        ("{p:Omar Said}, 42, of Wadi Sarif, {e:died} on Friday.", True),
        ("{p:Omar Said} {e:died}.", True),
        ("{p:Omar Said} was mortally {e:wounded} near the gate.", True),
        ("{p:Omar Said} was {e:wounded} near the gate.", False),
        ("{p:Omar Said} and {p:Ali Awad} {e:died}.", False),
        ("{p:Omar Said} and {p:Ali Awad} were {e:killed}.", False),
        ("{p:Omar Said} {e:killed} a guard.", False),
        ("No guard of {p:Omar Said} was {e:killed}.", False),
        ("The man who was not {e:killed} spoke.", False),
        ("Those who were {e:killed} lie here.", False),
        ("{p:Omar Said} left. The others {e:died}.", False),
    ],
)
def test_a_verb_in_the_singular_tells_of_one(text, one):
    assert toll(text) == (Bounds(1, 1) if one else None)


def test_a_body_is_no_person_and_words_kill_nobody():
    assert toll("The {p:Third Brigade} was {e:killed} off.", kind="military") is None
    assert toll("{p:Omar Said} was {e:killed}.", type_="ACCUSE") is None


@given(st.text(alphabet="Omar was killed, died. who\n", max_size=80), st.integers(0, 79), st.integers(1, 10))
def test_any_stretch_gives_one_or_nothing(text, start, length):
    trigger = Span(min(start, len(text)), min(start + length, len(text)) + 1)
    assert one_killed(text + " ", EventMention(trigger, "ASSAULT", 0.9, "test"), (), ()) in (None, Bounds(1, 1))
