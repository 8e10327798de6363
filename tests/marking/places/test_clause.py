"""The words around a place name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.places.clause import Clause, listed
from reportedly.marking.places.words import split
from reportedly.records import Span


def clause(text: str) -> Clause:
    return Clause.of(text, split(text))


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Syria's north", "north"),
        ("Syria’s north", "north"),
        ("States' rights", "rights"),
        ("Syria north", None),
        ("Syria's, north", None),
    ],
)
def test_an_apostrophe_makes_the_next_word_owned(text: str, owned: str | None) -> None:
    found = clause(text)
    at = found.owned(1)
    assert (found.low(at) if at >= 0 else None) == owned


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("in Syria", "in"),
        ("in the war-torn Syria", "in"),
        ("from north-western Syria", "from"),
        ("in southern Syria", "in"),
        ("He left. Syria", None),
        ("Then, Syria", None),
    ],
)
def test_the_word_before_a_name_is_found_past_article_and_direction(text: str, before: str | None) -> None:
    found = clause(text)
    k = found.before(len(found.words) - 1)
    assert (found.low(k) if k >= 0 else None) == before


LISTS = [
    ("<Homs>, <Hama> and <Aleppo>", [0, 0, 0]),
    ("<Homs>, <Syria>", [0, 0]),
    ("<US>-<China>", [0, 0]),
    ("In <Syria>, <Russia>", [1, 2]),
    ("<Homs> fell to <Hama>", [0, 3]),
    ("<Homs>. <Hama>", [0, 1]),
]


@pytest.mark.parametrize(("marked", "firsts"), LISTS)
def test_names_joined_by_commas_and_conjunctions_are_one_list(marked: str, firsts: list[int]) -> None:
    text, spans = "", []
    for n, part in enumerate(marked.replace(">", "<").split("<")):
        if n % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    assert [first for first, _ in listed(clause(text), spans)] == firsts


def test_a_noun_ends_at_a_mark_or_a_function_word() -> None:
    found = clause("border guards of Syria, coast")
    assert [found.low(k) for k in found.following(0)] == ["border", "guards"]
    assert [found.low(k) for k in found.following(3)] == ["syria"]


@given(st.text(max_size=60), st.integers(-2, 20))
def test_words_outside_the_text_are_empty_and_joined_to_nothing(text: str, k: int) -> None:
    found = clause(text)
    if not 0 <= k < len(found.words):
        assert (found.low(k), found.joined(k), found.capital(k)) == ("", False, False)
    assert found.before(k) < max(k, 0) or not text
