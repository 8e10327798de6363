from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.pairs import asked, paired, pairs
from reportedly.store.stems import TOKENIZER

CLAIM = ("attacks on the hill", "a mayor", "denied", "certain", "The Post", "2014-03-03", "2014-03-03")


def plain(words: object) -> object:
    return str(words).replace("\ue000", "+").replace("\\ue000", "+")


@pytest.mark.parametrize(
    ("word", "there"),
    [
        ("aattack+bmayor+s2", True),
        ("ahill+s2", True),
        ("bmayor+s2", True),
        ("ahill+c0", True),
        ("bmayor+c0", True),
        ("s2+c0", True),
        ("s2", True),
        ("d201403", True),
        ("athe+s2", False),
        ("aattack+ahill", False),
        ("bmayor+s1", False),
    ],
)
def test_a_claim_is_found_by_its_pairs(word: str, there: bool) -> None:
    assert (word in plain(pairs(*CLAIM)).split()) is there


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ((["attack"], ["mayor"], "denied", None, None), [["aattack+bmayor+s2"]]),
        ((["attack"], ["mayor"], None, None, None), [[f"aattack+bmayor+s{n}" for n in range(7)]]),
        ((["attack", "hill"], [], "denied", None, None), [["aattack+s2"], ["ahill+s2"]]),
        (([], ["mayor"], "denied", "certain", None), [["bmayor+s2"], ["bmayor+c0"], ["s2+c0"]]),
        (([], [], "denied", None, None), [["s2"]]),
        (([], [], None, "possible", None), [["c2"]]),
        ((["attack"], [], None, None, None), []),
        (([], ["mayor"], None, None, None), []),
        (([], [], None, None, None), []),
    ],
)
def test_what_a_question_asks_of_the_index(question: tuple[object, ...], words: list[list[str]]) -> None:
    assert plain(asked(*question)) == plain(words)


def test_small_words_are_not_paired() -> None:
    assert paired("This was in the hills, they said") == ["hill", "said"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_claim_is_found_by_whatever_is_asked_of_it(about: str, by: str) -> None:
    about, by = (one.encode("utf-8", "replace").decode().replace("\0", " ") for one in (about, by))
    held = pairs(about, by, "alleged", "probable", "The Post", None, None).split()
    for one in asked(paired(about), paired(by), "alleged", "probable", "The Post"):
        assert set(one) <= set(held)


def test_the_tokenizer_leaves_pairs_as_they_are() -> None:
    held = pairs(
        "شظايا relational generations 12", "ministries", "demanded", "possible", "The Post", "2014-03-03", None
    )
    with sqlite3.connect(":memory:") as connection:
        connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(a, tokenize='{TOKENIZER}')")
        connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'row')")
        connection.execute("INSERT INTO t VALUES (?)", (held,))
        assert {term for (term,) in connection.execute("SELECT term FROM v")} == set(held.split())
    connection.close()
