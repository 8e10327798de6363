"""Who is quoted with what, by cue verbs, word order and quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.quotations import mark_quotations


def read(text):
    return [
        (a.source[0].of(text) if a.source else None, a.cue[0].of(text) if a.cue else None, a.content[0].of(text))
        for a in mark_quotations(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The army said shells fell on Daraya.", "The army", "said", "shells fell on Daraya"),
        ("The army said on Monday that shells fell.", "The army", "said", "shells fell"),
        ("Shells fell on Daraya, the army said.", "the army", "said", "Shells fell on Daraya"),
        ("“Shells fell on us all night,” said Omar Karim.", "Omar Karim", "said", "Shells fell on us all night"),
        ("According to activists, shells fell.", "activists", "According to", "shells fell"),
        ("Shells fell on the town, according to SANA.", "SANA", "according to", "Shells fell on the town"),
        ("A resident told reporters that shells fell.", "A resident", "told", "shells fell"),
        ("The minister denied the raid on the town.", "The minister", "denied", "the raid on the town"),
        ("The envoy called on both sides to stop.", "The envoy", "called on", "both sides to stop"),
        ("Omar Karim thanked the envoy and noted that shells fell.", "Omar Karim", "noted", "shells fell"),
        ("The figures show that 12 men died.", "The figures", "show", "12 men died"),
        (
            "Shells killed them residents said a day after the raid.",
            "residents",
            "said",
            "Shells killed them",
        ),
        ("Residents said a day of mourning had begun.", "Residents", "said", "a day of mourning had begun"),
        ("Media reported citing a clerk that shells fell.", "a clerk", "citing", "shells fell"),
        (
            "“They shot at us,” an official who asked not to be named told the Post. According to aides, nobody fled.",
            "an official",
            "told",
            "They shot at us",
        ),
        ("“They shot at us,” an official said, who was not there.", "an official", "said", "They shot at us"),
    ],
)
def test_source_cue_and_content(text, source, cue, content):
    assert (source, cue, content) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town was said to be quiet.",
        "Nobody could say it.",
        "The army shelled the town.",
        "Reporting by Omar Karim in Beirut.",
        "It is a report of the state.",
        "An official asked not to be named.",
    ],
)
def test_passives_infinitives_and_bylines_attribute_nothing(text):
    assert read(text) == []


def test_a_colon_gives_the_next_paragraph_to_the_speaker():
    text = "During a news conference, Rifaat Eid said:\n\nThe battle has begun in the hills."
    assert ("Rifaat Eid", "said", "The battle has begun in the hills") in read(text)


def test_a_quotation_of_two_sentences_stays_with_its_speaker():
    text = "“The battle has begun in the hills,” said Omar Karim. “It will be a long and hard one.”"
    assert ("Omar Karim", None, "It will be a long and hard one") in read(text)


def test_two_joined_sayings_are_parted():
    text = "The army said shells fell and the rebels said rockets flew."
    assert [c for _, _, c in read(text)] == ["shells fell", "rockets flew"]


def test_adding_goes_on_with_the_speaker_before():
    text = "The army said shells fell, adding that 12 men died."
    assert ("The army", "adding", "12 men died") in read(text)


def test_a_sentence_without_an_end_is_not_read_for_ever():
    assert read("the army said that it said so " * 400) == []


@given(st.text(alphabet="army said that “it” fell, told. Omar:\n", max_size=120))
def test_spans_quote_the_text(text):
    for a in mark_quotations(text):
        assert all(s.end <= len(text) for s in (*a.source, *a.cue, *a.content))
        assert a.content[0].of(text).strip()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_colon_at_the_end_of_a_line_brings_in_the_paragraphs_behind_it(gap):
    text = f"Minister Omar Karim said:{gap}I welcome the truce.{gap}We will help the town."
    assert [(s, c) for s, _, c in read(text)] == [
        ("Minister Omar Karim", "I welcome the truce"),
        ("Minister Omar Karim", "We will help the town"),
    ]


def test_a_doubled_comma_before_the_cue_stops_nothing():
    text = "The mayor, who came late to the meeting with the farmers,, said that the road is closed."
    assert all(a.source[0].of(text).strip() for a in mark_quotations(text))
