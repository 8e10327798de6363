"""What a place name stands for, told by the words beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import Entry
from reportedly.marking.places.senses import senses
from reportedly.records import Mention, Span

KINDS = {"X": "country", "C": "capital", "S": "adm1", "T": "town", "D": "country"}
VALUES = ("literal", "modifier", "government", "attribute", "embedded", "comparison", "demonym")


def entry(letter: str) -> Entry:
    return Entry(letter, letter, "SY", "13", 33.5, 36.3, KINDS[letter], 1_500_000, demonym=letter == "D")


def read(text: str, kind: str | None = None) -> list[str]:
    """The senses of the names {X} country, {C} capital, {S} state, {T} town and {D} people, named by their letters."""
    named, plain = [], ""
    for part in text.replace("}", "{").split("{"):
        if part in KINDS:
            named.append((Span(len(plain), len(plain) + 3), entry(part)))
        plain += part * 3 if part in KINDS else part
    mentions = [Mention("m1", span, kind, 0.9, "test/1") for span, _ in named] if kind else []
    return [found.value for found in senses(plain, named, mentions)]


LITERAL = [
    "Shells fell in {C}.", "{C} was hit.", "Talks in {C} failed.", "They left for {C}.", "people in {X} said",
    "{T}, where it rained", "Shells fell in {T} and {T} said men.", "A man from {T}, {S}, was jailed.",
    "the road between {C} and {C}", "They bombed {X}.", "They left {C}.", "He became ambassador to {X}.",
    "one man in {T} told us", "the siege of {T}", "the people of {X}", "Northern {X} voted.", "in war-torn {X}",
    "{X}'s north is calm.", "{X}'s largest cities burn.", "{X}'s {T} fell.", "The {T} hospital was hit.",
    "He crossed the {X}-{X} border.", "a {T}-based monitor", "the {T} earthquake", "{C} lies on a river.",
    "{T} has seen worse.", "The {T} General Hospital is full.", "cities such as {T}",
    "the {T} bombing", "{X}'s civil war", "in {T} rebel shelling killed ten", "the city of {T} Islamists took",
    "strikes on {T} intensified", "She won {S}.", "Both {T} and {T}, again",
]  # fmt: skip
GOVERNMENT = [
    "{X} said so.", "{C} has repeatedly denied it.", "They blamed {C} for it.", "ties with {C}", "{X}-backed men",
    "{C} also rejected it.", "{X} and {X} agreed to meet.", "talks between {X} and {X}", "In {X}, {X} sent planes.",
    "{X}, which has denied it, went on.", "{X} has been accused of it.", "{X} is preparing an offer.",
    "pressure from {X}", "arms sold to {X}", "sanctions on {X}", "the mayor of {T}", "pro-{X} militias",
    "It was signed by {C}.", "{X} will rebuild.", "They won against {T}.", "They lost to {T}.", "She plays for {T}.",
    "He urged {X} to stop.", "{T} beat them.", "a student at {S}", "{T} 2-1 up",
]  # fmt: skip
ATTRIBUTE = [
    "The {T} governor left.", "{X}'s government fell.", "{X} President John Smith left.", "{T} residents fled.",
    "{X}'s plan failed.", "the {X}-{X} trade war", "in {X} politics", "{S} Police Chief John Smith",
    "{S} prison guards", "{X} officials said so.", "{X} air strikes", "the {X} operation",
]  # fmt: skip
EMBEDDED = [
    "She studies at the University of {T}.", "The {T} Police Department said so.", "the {T} City Council",
    "a {T} University student", "the Bank of {X}", "the {T} Times", "He spoke to Radio {C}.", "{T} United won.",
]  # fmt: skip
COMPARISON = ["a {T}-like defeat", "a {T} – like defeat", "a {T}-style siege", "another {T}", "a second {T}"]
MODIFIER = ["the {D} coast", "a {D} town", "the {D} border post", "{D} cities", "the {D}-{D} border"]
DEMONYM = [
    "{D} said so.",
    "{D} troops",
    "the {D} president",
    "some {D}",
    "{D} border guards",
    "a {D} film",
    "{D} air strikes",
]
TABLE = [
    (sense, text)
    for sense, texts in (
        ("literal", LITERAL), ("government", GOVERNMENT), ("attribute", ATTRIBUTE), ("embedded", EMBEDDED),
        ("comparison", COMPARISON), ("modifier", MODIFIER), ("demonym", DEMONYM),
    )
    for text in texts
]  # fmt: skip


@pytest.mark.parametrize(("sense", "text"), TABLE)
def test_the_last_name_of_a_sentence_has_the_sense_that_its_words_tell(sense: str, text: str) -> None:
    assert read(text)[-1] == sense


@pytest.mark.parametrize(("text", "senses"), [("In {X}, {X} sent planes.", ["literal", "government"])])
def test_a_comma_after_an_opening_phrase_begins_a_new_list(text: str, senses: list[str]) -> None:
    assert read(text) == senses


def test_a_town_that_the_encoder_reads_as_a_body_acts_where_no_word_tells_otherwise() -> None:
    assert read("Never mind {T}.", "organisation") == ["government"]
    assert read("Never mind {T}.", "place") == ["literal"]


@pytest.mark.parametrize("text", ["Shells fell in {T}.", "They bombed {T}."])
def test_words_of_place_outweigh_the_encoder(text: str) -> None:
    assert read(text, "organisation") == ["literal"]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from("XCSTD"))
def test_any_surroundings_have_a_sense(before: str, after: str, letter: str) -> None:
    text = f"{before}{letter}{after}"
    (found,) = senses(text, [(Span(len(before), len(before) + 1), entry(letter))])
    assert found.value in VALUES
