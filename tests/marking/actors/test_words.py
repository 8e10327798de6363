"""Words: articles belong to the word behind them, possessives are cut off, spelling variants share a key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.actors.words import key_of, lowered, words_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Liwa-al-Islam", ["Liwa", "Islam"]),
        ("the Al Nusra Front", ["the", "Nusra", "Front"]),
        ("Saudi Arabia´s ministry", ["Saudi", "Arabia", "ministry"]),
        ("Ba'ath and Da’esh", ["Ba'ath", "and", "Da’esh"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("an army at rest", ["an", "army", "at", "rest"]),
    ],
)
def test_words_are_parted(text: str, shown: list[str]) -> None:
    assert [w.text for w in words_of(text)] == shown


def test_the_outer_start_takes_in_the_article() -> None:
    text = "by al-Nusra"
    nusra = words_of(text)[-1]
    assert text[nusra.outer : nusra.end] == "al-Nusra"
    assert text[nusra.start : nusra.end] == "Nusra"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Muhamad"),
        ("Qaddafi", "Kaddafi"),
        ("Nusra", "Nusrah"),
        ("Tawhid", "Tahwid"),
        ("Zelensky", "Zelenskyy"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key_of(lowered(one)) == key_of(lowered(other))


@pytest.mark.parametrize(("one", "other"), [("Hama", "Homs"), ("Aleppo", "Idlib")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert key_of(lowered(one)) != key_of(lowered(other))


@pytest.mark.parametrize(("text", "joined"), [("Syrian army", True), ("Syria, army", False), ("Syria. Army", False)])
def test_a_sign_parts_words_and_a_blank_joins_them(text: str, joined: bool) -> None:
    assert words_of(text)[1].joined is joined


def test_a_possessive_is_an_owner() -> None:
    assert [w.owner for w in words_of("Syria's army")] == [True, False]


@given(st.text(max_size=80))
def test_each_word_quotes_the_text(text: str) -> None:
    for word in words_of(text):
        assert text[word.start : word.end] == word.text
        assert word.outer <= word.start < word.end
