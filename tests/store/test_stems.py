from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.stems import TOKENIZER, stems


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Shells struck; shelling went on.", ("shell", "struck", "went", "on")),
        ("Idlib's Saudi-backed fighters", ("idlib", "s", "saudi", "back", "fighter")),
        ("ḤOMS Cafe\u0301", ("hom", "cafe")),
        ("حلب 2014", ("حلب", "2014")),
        ("… — !", ()),
        ("", ()),
    ],
)
def test_words_come_to_their_stems_each_once(words: str, found: tuple[str, ...]) -> None:
    assert stems(words) == found


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_they_are_those_of_the_index(words: str) -> None:
    words = words.replace("\0", " ")
    with sqlite3.connect(":memory:") as connection:
        connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(a, tokenize='{TOKENIZER}')")
        connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'row')")
        connection.execute("INSERT INTO t VALUES (?)", (words,))
        assert set(stems(words)) == {term for (term,) in connection.execute("SELECT term FROM v")}
    connection.close()


def test_many_may_ask_at_once() -> None:
    texts = [f"word{n} shelling{n % 7} others" for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stems, texts)) == [stems(one) for one in texts]
