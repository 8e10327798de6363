"""Keys level the spellings of one name and keep different names apart."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.transliteration import fold, k1, k2, skeleton


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Deir Ez-Zor", "deir ez zor"),
        ("Ţarţūs", "tartus"),
        ("Ma'arrat al-Nu’man", "maarrat al numan"),
        ("ST.  LOUIS", "st louis"),
        ("القَلَمُون", "القلمون"),
        ("Хмеймим", "хмеимим"),
        ("!?", ""),
    ],
)
def test_folding_keeps_letters_and_single_blanks(written: str, folded: str) -> None:
    assert fold(written) == folded


SAME = [
    ("Yabroud", "Yabrud"), ("Latakia", "Lattakia"), ("Deir Ez-Zor", "Dayr az-Zawr"), ("Kyiv", "Kiev"),
    ("Al-Bab", "El Bab"), ("Maaloula", "Maalula"), ("Khan Younis", "Han Yunis"), ("Suwayda", "Suweida"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert k1(left) == k1(right)


CLOSE = [("Qusayr", "Qasair"), ("Arsal", "Arasal"), ("Mosul", "Masul"), ("Tel Rifaat", "Tal Rafaat")]


@pytest.mark.parametrize(("left", "right"), CLOSE)
def test_vowels_that_differ_leave_the_skeleton_the_same(left: str, right: str) -> None:
    assert k1(left) != k1(right)
    assert k2(left) == k2(right)


APART = [
    ("Homs", "Hama"), ("Raqqa", "Rukba"), ("Kharkiv", "Kherson"), ("Aleppo", "Afrin"),
    ("Idlib", "Dablan"), ("Donetsk", "Dnipro"), ("Saada", "Sanaa"), ("Tartus", "Tadmur"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), APART)
def test_different_towns_share_neither_key(left: str, right: str) -> None:
    assert k1(left) != k1(right)
    assert k2(left) != k2(right)


def test_hardly_any_english_word_sounds_like_a_place_of_a_focus_country() -> None:
    rows = csv.DictReader((files("reportedly.knowledge") / "common_words.csv").read_text(encoding="utf-8").splitlines())
    words = [r["word"] for r in rows if len(r["word"]) >= 4]
    gazetteer = Gazetteer.bundled()
    hit = [w for w in words if any(e.spelling == 100 for e in gazetteer.similar(w, ["SY", "LB", "IQ"]))]
    assert len(hit) / len(words) < 0.01


@given(st.text(max_size=30))
def test_keys_of_any_text_are_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert k2(text) == skeleton(k1(text))
