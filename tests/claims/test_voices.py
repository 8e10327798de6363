"""What kind of voice a phrase is, and which phrases are one holder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.voice_kinds import kind_of, phrase_of
from reportedly.claims.voices import voices_of
from reportedly.records import Actor, Mention, Span


def kind(words, following=""):
    return kind_of(phrase_of(words, Span(0, len(words))), following)[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rifaat Eid", "named"),
        ("President Bashar al-Assad", "named"),
        ("the Observatory", "named"),
        ("the Syrian Observatory for Human Rights", "named"),
        ("SANA", "named"),
        ("Omar Said head of the press office", "named"),
        ("a military source", "role"),
        ("residents of the town", "role"),
        ("a spokesman", "role"),
        ("the state news agency", "role"),
        ("activists", "collective"),
        ("rights groups", "collective"),
        ("Damascus", "collective"),
        ("Russia and Iran", "collective"),
        ("diplomatic chatter", "collective"),
        ("a report", "document"),
        ("video footage", "document"),
        ("the statement", "document"),
        ("an unnamed official", "anonymous"),
        ("an undisclosed embassy", "anonymous"),
    ],
)
def test_the_head_noun_of_a_source_gives_its_kind(words, expected):
    assert kind(words) == expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        (" said, speaking on condition of anonymity", "anonymous"),
        (" who asked not to be named", "anonymous"),
        (" said, citing anonymous sources", "role"),
        (" said on Monday", "role"),
    ],
)
def test_a_source_is_anonymous_if_it_says_so_itself(following, expected):
    assert kind("a diplomat", following) == expected


def test_a_name_is_not_anonymous_because_another_source_is():
    assert kind("Rifaat Eid", " said, while an aide on condition of anonymity denied it") == "named"


def holders(text, *quotes):
    found, at = [], 0
    for q in quotes:
        start = text.index(q, at)
        found.append(Span(start, start + len(q)))
        at = start + 1
    return voices_of(text, found), found


@pytest.mark.parametrize(
    ("text", "first", "second", "same"),
    [
        ("Rifaat Eid spoke. Eid warned.", "Rifaat Eid", "Eid", True),
        ("A military source spoke. The source added.", "A military source", "The source", True),
        ("Rifaat Eid spoke. He warned.", "Rifaat Eid", "He", True),
        ("Activists spoke. They warned.", "Activists", "They", True),
        (
            "The Syrian Coalition spoke. The Syrian government denied.",
            "The Syrian Coalition",
            "The Syrian government",
            False,
        ),
        ("A military source spoke. A source denied.", "A military source", "A source", False),
        ("Rifaat Eid spoke. Salim Idris denied.", "Rifaat Eid", "Salim Idris", False),
    ],
)
def test_phrases_of_one_holder_share_a_voice(text, first, second, same):
    found, (a, b) = holders(text, first, second)
    assert (found.of[a] == found.of[b]) is same


def test_the_reporter_is_v0_and_the_others_follow_in_text_order():
    found, _ = holders("SANA spoke. Activists denied.", "SANA", "Activists")
    assert [(v.id, v.kind) for v in found.voices] == [("v0", "reporter"), ("v1", "named"), ("v2", "collective")]


def test_a_pronoun_takes_the_person_named_shortly_before():
    text = "Omar Karim is a doctor. He warned of hunger."
    name = Mention("m1", Span(0, 10), "person", 0.9, "test")
    voice = voices_of(text, [Span(24, 26)], [name]).voices[1]
    assert (voice.kind, voice.name, voice.span.of(text)) == ("named", "Omar Karim", "He")


def test_a_pronoun_without_a_person_is_nobody_named():
    assert voices_of("He warned.", [Span(0, 2)]).voices[1].kind == "role"


def test_a_linked_mention_gives_name_and_actor():
    text = "The Observatory said so."
    mention = Mention("m1", Span(0, 15), "organisation", 0.9, "test", actor="a1")
    actor = Actor("a1", "Syrian Observatory for Human Rights", "organisation", "GB")
    voice = voices_of(text, [Span(0, 15)], [mention], [actor]).voices[1]
    assert (voice.name, voice.actor) == ("Syrian Observatory for Human Rights", "a1")


@given(st.text(min_size=1, max_size=40), st.integers(0, 39), st.integers(1, 40))
def test_any_stretch_can_be_a_source(text, start, end):
    if start < min(end, len(text)):
        span = Span(start, min(end, len(text)))
        assert voices_of(text, [span]).of[span] == "v1"
