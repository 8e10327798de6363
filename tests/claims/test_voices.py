"""What kind of voice a phrase is, and which phrases are one holder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.voice_kinds import kind_of, phrase_of
from reportedly.claims.voices import voices_of
from reportedly.records import Actor, Mention, Span


def kind(words):
    return kind_of(phrase_of(words, Span(0, len(words))))[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rifaat Eid", "named"),
        ("President Bashar al-Assad", "named"),
        ("the Observatory", "named"),
        ("the Syrian Observatory for Human Rights", "named"),
        ("SANA", "named"),
        ("Omar Said head of the press office", "named"),
        ("Hadi Awad a village teacher", "named"),
        ("Hadi Awad an activist", "named"),
        ("Lt. Gen. Omar Said the interior minister", "named"),
        ("a military source", "role"),
        ("residents of the town", "role"),
        ("a spokesman", "role"),
        ("embassy in Beirut", "role"),
        ("the state news agency", "role"),
        ("the official Syrian news agency", "role"),
        ("the Observatory and local officials", "named"),
        ("activists", "collective"),
        ("rights groups", "collective"),
        ("Damascus", "collective"),
        ("Russia and Iran", "collective"),
        ("diplomatic chatter", "collective"),
        ("a report", "document"),
        ("video footage", "document"),
        ("A video purportedly shot near the town", "document"),
        ("Images including some by photographers", "document"),
        ("activists monitoring the war", "collective"),
        ("residents reached by the paper", "role"),
        ("the opposition elected council", "named"),
        ("the statement", "document"),
        ("an unnamed official", "anonymous"),
        ("an undisclosed embassy", "anonymous"),
        ("US", "collective"),
        ("us", "role"),
        ("Kenya France and the United States", "collective"),
        ("the government and its ally Kenya", "collective"),
        ("tens of thousands of protesters", "collective"),
        ("dozens of residents", "role"),
        ("the vast majority", "collective"),
        ("some Kenyans", "collective"),
        ("many residents", "role"),
        ("Free Dawn Army commanders", "role"),
        ("Free Dawn Army commander", "named"),
        ("The head of the Dawn clinic Dr Omar Said", "named"),
        ("the health director for the area Omar Said", "named"),
        ("the mayor of Tal Zaytun", "role"),
        ("the Observatory and local Kenyan officials", "named"),
        ("the state TAMA news agency", "named"),
        ("the opposition Tal Zaytun local council", "named"),
        ("the local council", "named"),
        ("the directorate of health in Tal province", "named"),
        ("the directorate of health", "role"),
        ("a leading Kenyan rights group", "role"),
        ("The main Kenyan opposition group", "role"),
        ("the Kenyan army", "named"),
        ("the army", "role"),
        ("opposition figures", "role"),
        ("official figures", "document"),
        ("Article 21 of the treaty", "document"),
        ("his permit", "document"),
    ],
)
def test_the_head_noun_of_a_source_gives_its_kind(words, expected):
    assert kind(words) == expected


def voice_of(text, source, *names, judge=None):
    """The voice of a source, with persons of the given names."""
    start = text.index(source)
    people = [
        Mention(f"m{n}", Span(at := text.index(name), at + len(name)), "person", 0.9, "test")
        for n, name in enumerate(names, 1)
    ]
    return voices_of(text, [Span(start, start + len(source))], people, judge=judge).voices[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a diplomat said, speaking on condition of anonymity", "anonymous"),
        ("a diplomat who asked not to be named spoke", "anonymous"),
        ("a diplomat said, citing anonymous sources", "role"),
        ("a diplomat said on Monday", "role"),
    ],
)
def test_a_source_is_anonymous_if_it_says_so_itself(text, expected):
    assert voice_of(text, "a diplomat").kind == expected


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("a report from an, here undisclosed, embassy in Beirut said", "embassy in Beirut", "anonymous"),
        ("an unnamed diplomat said", "diplomat", "anonymous"),
        ("from an undisclosed place the embassy in Beirut said", "the embassy in Beirut", "role"),
        ("the anonymous Rifaat Eid said", "Rifaat Eid", "named"),
    ],
)
def test_a_word_right_before_a_source_can_keep_its_name_back(text, source, kind):
    assert voice_of(text, source).kind == kind


def test_a_name_is_not_anonymous_because_another_source_is():
    text = "Rifaat Eid said, while an aide on condition of anonymity denied it"
    assert voice_of(text, "Rifaat Eid").kind == "named"


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("A spokesman for the UN, Omar Said", "named", "Omar Said"),
        ("Omar Said, a spokesman for the UN", "named", "Omar Said"),
        ("The head of the clinic Omar Said", "named", "Omar Said"),
        ("Omar Said Secretary General of the Council", "named", "Omar Said"),
        ("A source close to Omar Said", "role", None),
    ],
)
def test_a_description_with_its_bearers_name_is_named(source, kind, name):
    voice = voice_of(f"{source} spoke.", source, "Omar Said")
    assert (voice.kind, voice.name) == (kind, name)


def test_whoever_holds_an_office_is_not_named_by_its_place():
    source = "The mayor of Tal Zaytun, Omar Said"
    assert voice_of(f"{source}, spoke.", source, "The mayor of Tal Zaytun", "Omar Said").name == "Omar Said"


@pytest.mark.parametrize(
    ("source", "kind"), [("the carpenter", "role"), ("a Russian spokesman", "role"), ("the Pelican", "named")]
)
def test_a_model_names_nobody_without_a_name(source, kind):
    assert voice_of(f"{source} spoke.", source, judge=lambda spans: {"named": 1.0}).kind == kind


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
        ("The US military spoke. The US denied.", "The US military", "The US", False),
        ("The US spoke. The US denied.", "The US", "The US", True),
        (
            "The Syrian Coalition spoke. The Syrian government denied.",
            "The Syrian Coalition",
            "The Syrian government",
            False,
        ),
        (
            "Sylvanian television spoke. Sylvanian President Omar Said denied.",
            "Sylvanian television",
            "Sylvanian President Omar Said",
            False,
        ),
        ("A military source spoke. A source denied.", "A military source", "A source", False),
        (
            "Observatory director Omar Said spoke. The Observatory denied.",
            "Observatory director Omar Said",
            "The Observatory",
            False,
        ),
        ("Director Omar Said spoke. Said denied.", "Director Omar Said", "Said", True),
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


@pytest.mark.parametrize(
    ("text", "source", "name", "sort", "kind"),
    [
        ("A clerk spoke. Omar, 13, was hurt. I ran, he told us.", "he", "Omar", "person", "named"),
        ("A clerk spoke of Omar at length. I ran, he told us.", "he", "Omar", "person", "role"),
        ("Residents spoke. Armed rebels posted films which they said were new.", "they", "Armed rebels", "armed_group",
         "collective"),
        ("TAMA spoke. The government of the land sent men. On Monday it said that more would go.", "it",
         "The government of the land", "government", "collective"),
        ("TAMA spoke. The government sent men, it said.", "it", "The government", "government", "named"),
    ],
)  # fmt: skip
def test_a_pronoun_takes_who_opened_a_sentence_since_the_last_speaker(text, source, name, sort, kind):
    first, at = text.split(" spoke")[0], text.index(f" {source} ") + 1 if f" {source} " in text else text.index(source)
    mention = Mention("m1", Span(text.index(name), text.index(name) + len(name)), sort, 0.9, "test")
    spans = [Span(0, len(first)), Span(at, at + len(source))]
    held = voices_of(text, spans, [mention])
    assert held.kind(held.of[spans[1]]) == kind


@pytest.mark.parametrize(
    ("source", "chances", "kind"),
    [
        ("residents", {"collective": 1.0}, "role"),
        ("residents", {"anonymous": 1.0}, "anonymous"),
        ("Donors", {"collective": 1.0}, "collective"),
    ],
)
def test_a_noun_for_speakers_is_not_overruled_by_a_model(source, chances, kind):
    assert voice_of(f"{source} spoke.", source, judge=lambda spans: chances).kind == kind


def test_a_pronoun_without_a_person_is_nobody_named():
    assert voices_of("He warned.", [Span(0, 2)]).voices[1].kind == "role"


def test_a_linked_mention_gives_name_and_actor():
    text = "The Observatory said so."
    mention = Mention("m1", Span(0, 15), "organisation", 0.9, "test", actor="a1")
    actor = Actor("a1", "Syrian Observatory for Human Rights", "organisation", "GB")
    voice = voices_of(text, [Span(0, 15)], [mention], [actor]).voices[1]
    assert (voice.name, voice.actor) == ("Syrian Observatory for Human Rights", "a1")


def test_who_speaks_for_a_body_goes_by_his_own_name():
    source = "Captain Omar Said, a spokesman for the brigade"
    mention = Mention("m1", Span(0, len(source)), "person", 0.9, "test", actor="a1")
    actor = Actor("a1", "Suqur Brigade", "armed_group", None)
    voice = voices_of(f"{source} spoke.", [mention.span], [mention], [actor]).voices[1]
    assert (voice.name, voice.actor) == ("Captain Omar Said", None)


@given(st.text(min_size=1, max_size=40), st.integers(0, 39), st.integers(1, 40))
def test_any_stretch_can_be_a_source(text, start, end):
    if start < min(end, len(text)):
        span = Span(start, min(end, len(text)))
        assert voices_of(text, [span]).of[span] == "v1"


@pytest.mark.parametrize(
    ("text", "role", "name", "expected"),
    [
        ("the chairman of the Dawn Party, Omar Karim", "the chairman of the Dawn Party", "Omar Karim", "Omar Karim"),
        ("Omar Karim, a spokesman of the Dawn Party", "a spokesman", "Omar Karim", "Omar Karim"),
    ],
)
def test_a_speaker_is_called_by_his_name_and_not_by_his_party(text, role, name, expected):
    party = text.index("Dawn Party")
    found = sorted((text.index(w), len(w)) for w in (role, name))
    people = [Mention(f"m{n}", Span(at, at + size), "person", 0.9, "test") for n, (at, size) in enumerate(found, 1)]
    body = Mention("m9", Span(party, party + 10), "organisation", 0.9, "test", actor="a1")
    held = voices_of(
        text,
        [Span(0, len(text))],
        [*people, body],
        [Actor("a1", "Dawn Party", "political party", None, (), (), "test")],
    )
    assert (held.voices[1].kind, held.voices[1].name) == ("named", expected)
