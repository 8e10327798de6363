"""A loaded name for a party is a label in its shortest wording; neutral names and other senses are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.actors import mark_actors
from reportedly.marking.encoder.encoded import Tag
from reportedly.marking.labels import mark_labels
from reportedly.records import Span


def labels(text: str, found: tuple[Tag, ...] = ()) -> list[str]:
    mentions, actors = mark_actors(text, ())
    return [x.span.of(text) for x in mark_labels(text, mentions, actors, found)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Assad regime said so.", ["regime"]),
        ("They killed 30 terrorists.", ["terrorists"]),
        ("Armed terrorist groups attacked.", ["terrorist"]),
        ("Takfiri groups attacked.", ["Takfiri"]),
        ("Saudi mercenaries came.", ["mercenaries"]),
        ("IS militants and gunmen came.", ["militants", "gunmen"]),
        ("The so-called Islamic State came.", ["so-called"]),
        ("Hardline rebels came.", ["Hardline"]),
        ("The town was liberated.", ["liberated"]),
        ("The martyrs were buried.", ["martyrs"]),
        ("Saudi-backed Al-Qaeda fighters came.", ["Saudi-backed Al-Qaeda"]),
        ("The dictator spoke.", ["dictator"]),
        ("foreign-backed insurgents came", ["insurgents"]),
    ],
)
def test_a_loaded_name_is_a_label(text: str, words: list[str]) -> None:
    assert [w for w in labels(text) if w in words] == words


@pytest.mark.parametrize(
    "text",
    [
        "Rebels and opposition fighters attacked.",  # neutral
        "Government forces and Assad's troops attacked.",  # neutral
        "The regime of cessation of hostilities holds.",  # another regime
        "The sanctions regime holds.",
        "The Counter Terrorism Service came.",  # an office
        "The Al-Aqsa Martyrs' Brigades said so.",  # a name
        "A moderate wind blew.",  # no party
        "US-backed forces came.",  # backing alone is no label
        "The National Liberation Front said so.",
        "They began the “Liberate the Coast” campaign.",  # a campaign's name
    ],
)
def test_what_is_neutral_or_means_something_else_is_no_label(text: str) -> None:
    assert labels(text) == []


def test_the_model_votes_on_doubtful_words_only() -> None:
    text = "The militia attacked a bridge."
    militia, bridge = Tag(Span(4, 11), "label", 0.9), Tag(Span(23, 29), "label", 0.9)
    assert labels(text) == []
    assert labels(text, (militia, bridge)) == ["militia"]


def test_labels_are_numbered_and_have_no_voice_yet() -> None:
    text = "The regime fought terrorists."
    found = mark_labels(text, (), ())
    assert [(x.id, x.voice) for x in found] == [("l1", None), ("l2", None)]


@given(
    st.lists(
        st.sampled_from(["regime", "terrorist", "s ", "the ", "so-called ", "Islamic State", ". "])
        | st.text(max_size=5)
    ).map("".join)
)
def test_any_text_is_read(text: str) -> None:
    mentions, actors = mark_actors(text, ())
    ids = {a.id for a in actors} | {None}
    for x in mark_labels(text, mentions, actors):
        assert x.span.of(text)
        assert x.referent in ids
