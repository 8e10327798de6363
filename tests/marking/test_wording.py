"""Loaded wording is marked, plain words of war reports are not, and party labels are left to their layer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.encoder.encoded import Tag
from reportedly.marking.wording import mark_wording
from reportedly.records import Label, Span


def words(text: str) -> list[str]:
    return [w.span.of(text) for w in mark_wording(text)]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("This heinous crime was condemned.", ["heinous crime"]),
        ("A brutal crackdown began.", ["brutal crackdown"]),
        ("They suffered a crushing defeat.", ["crushing defeat"]),
        ("Hold it at any cost.", ["at any cost"]),
        ("The massacre shocked them.", ["massacre"]),
        ("They suffered a Verdun-like defeat.", ["Verdun-like defeat"]),
        ("Given their claimed inability, he left.", ["claimed inability"]),
        ("He planned to burn Moravia.", ["burn Moravia"]),
        ("The view propagated by them is odd.", ["propagated"]),
    ],
)
def test_loaded_wording_is_marked(text: str, loaded: list[str]) -> None:
    assert words(text) == loaded


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in heavy fighting near the besieged town.",
        "Brave New Films showed it.",  # a name
        "He claimed that they came.",  # a cue, not a doubt
        "The man in the house is a soldier like others.",
    ],
)
def test_plain_wording_is_not(text: str) -> None:
    assert words(text) == []


def test_a_party_label_is_left_out() -> None:
    text = "a brutal regime"
    label = Label("l1", Span(2, 15), None, "unclear", None)
    assert mark_wording(text, [label]) == ()


def test_the_model_votes_on_doubtful_words_only() -> None:
    text = "A deadly raid on a bridge."
    raid, bridge = Tag(Span(2, 8), "loaded", 0.9), Tag(Span(19, 25), "loaded", 0.9)
    found = mark_wording(text, (), (raid, bridge))
    assert [(w.id, w.span.of(text), w.kind) for w in found] == [("w1", "deadly", "loaded")]


@given(
    st.lists(
        st.sampled_from(["heinous ", "crime", "at any ", "cost ", "-like defeat", "Xy"]) | st.text(max_size=5)
    ).map("".join)
)
def test_any_text_is_read_without_overlaps(text: str) -> None:
    end = 0
    for w in mark_wording(text):
        assert w.span.start >= end
        end = w.span.end
