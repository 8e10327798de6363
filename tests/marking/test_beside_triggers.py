"""Plain nouns beside the words of an event are parties: whose act it is, what it hits."""

import re
from dataclasses import replace

import pytest

from reportedly.marking.beside_triggers import MAKER, beside_triggers
from reportedly.records import EventMention, Mention, Span


def found_beside(marked: str, type_: str = "ASSAULT", mentions: tuple[Mention, ...] = ()) -> list[tuple[str, str]]:
    """The words and kinds of new mentions; the trigger stands between square brackets."""
    m = re.search(r"\[(.+?)\]", marked)
    assert m is not None
    text = marked.replace("[", "").replace("]", "")
    trigger = EventMention(Span(m.start(), m.end() - 2), type_, 0.9, "test")
    return [(x.span.of(text), x.kind) for x in beside_triggers(text, mentions, [trigger])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine died in regime [shelling].", [("regime", "government")]),
        ("It is under a tight government [siege].", [("government", "government")]),
        ("Heavy rebel mortar [fire] woke them.", [("rebel", "group")]),
        ("In a [jihadist assault] two died.", [("jihadist", "group")]),
        ("Army helicopters have [dropped] leaflets.", [("Army", "military")]),
        ("Jets [hit] a field hospital.", [("field hospital", "facility")]),
        ("An [attack] on residential areas began.", [("residential areas", "facility")]),
        ("The old clinic was [destroyed].", [("old clinic", "facility")]),
        ("A terrorist [attack] began.", []),  # tells the kind of attack, not whose it is
        ("The government and the [shelling] go on.", []),
        ("Two died in [shelling] near a hospital.", []),
    ],
)
def test_sides_and_what_is_hit_are_found_beside_the_trigger(text, found):
    assert found_beside(text) == found


def test_only_attacks_and_sieges_hit_buildings():
    assert found_beside("They [visited] a field hospital.", "CONSULT") == []


def test_a_side_has_the_one_actor_that_the_text_links_the_noun_to():
    text = "The regime denied it. Nine died in regime shelling."
    known = Mention("m1", Span(0, 10), "government", 0.9, "test", actor="a1")
    trigger = EventMention(Span(42, 50), "ASSAULT", 0.9, "test")
    other = replace(known, id="m2", span=Span(11, 20))
    (one,) = beside_triggers(text, [known], [trigger])
    assert (one.span.of(text), one.actor, one.maker) == ("regime", "a1", MAKER)
    assert [m.actor for m in beside_triggers(text, [other], [trigger])] == [None]


def test_a_mention_that_stands_there_is_kept():
    text = "Nine died in regime shelling."
    known = Mention("m1", Span(13, 19), "government", 0.9, "test")
    assert beside_triggers(text, [known], [EventMention(Span(20, 28), "ASSAULT", 0.9, "test")]) == ()
