"""Names exchanged in own sentences, and spans carried over."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.exchange import CONTROL, SIDES, Names, exchange, names_of

NAMES = Names(
    (("Norland", "Sud"), ("northern army", "southern rebels"), ("opposition", "government"), ("FSA", "SAA")),
    ("Norland Road",),
)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Norland said so.", "Sud said so."),
        ("He left Sud for Norland.", "He left Norland for Sud."),
        ("The northern army came.", "The southern rebels came."),
        ("Northern army posts", "Southern rebels posts"),
        ("NORTHERN ARMY", "SOUTHERN REBELS"),
        ("Northern Army Attacks", "Southern Rebels Attacks"),
        ("An opposition post", "A government post"),
        ("a  government post", "an  opposition post"),
        ("an FSA unit", "an SAA unit"),
        ("Norlands men", "Suds men"),
        ("Norland's men", "Sud's men"),
        ("the Norland Road", "the Norland Road"),
        ("the Sudan", "the Sudan"),
        ("norland", "norland"),
        ("the northern\narmy", "the southern rebels"),
        ("pro-government", "pro-opposition"),
    ],
)
def test_names_are_exchanged(text: str, other: str) -> None:
    assert exchange(text, NAMES).text == other


@pytest.mark.parametrize("kinds", [SIDES, CONTROL])
def test_the_pairs_are_told_apart(kinds: tuple[str, ...]) -> None:
    counts = Counter(name.casefold() for pair in names_of(kinds).pairs for name in pair)
    assert counts
    assert set(counts.values()) == {1}


@pytest.mark.parametrize("pair", names_of(SIDES).pairs + names_of(CONTROL).pairs)
def test_an_exchange_undoes_itself(pair: tuple[str, str]) -> None:
    names = names_of(SIDES if pair in names_of(SIDES).pairs else CONTROL)
    for name in pair:
        text = f"Then {name} was named."
        assert exchange(exchange(text, names).text, names).text == text
        assert exchange(text, names).text != text


def test_spans_are_carried_over() -> None:
    text = "An opposition man of Norland saw Sud."
    found = exchange(text, NAMES)
    for words, other in (
        ("man", "man"),
        ("Norland", "Sud"),
        ("saw", "saw"),
        ("Sud", "Norland"),
        ("man of Norland", "man of Sud"),
    ):
        start = text.index(words)
        left, right = found.map(start, start + len(words))
        assert found.text[left:right] == other


def test_a_span_that_ends_inside_a_name_takes_in_all_of_it() -> None:
    text = "The northern army came."
    found = exchange(text, NAMES)
    assert found.map(4, 12) == found.snap(4, 12) == (4, len("The southern rebels"))
    assert found.snap(0, 3) == (0, 3)


@given(
    st.lists(st.sampled_from(["Norland", "Sud", "an opposition", "went", "northern army", ",", "FSA"]), max_size=12),
    st.data(),
)
def test_stretches_between_names_stay_the_same(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    found = exchange(text, NAMES)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = found.map(start, end)
    assert 0 <= left <= right <= len(found.text)
    if not any(piece.before[0] < end and start < piece.before[1] for piece in found.pieces):
        assert found.text[left:right] == text[start:end]
