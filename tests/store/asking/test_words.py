from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.asking.words import fts5, parts


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('shells "Wadi Sarif" (east)', ["shells", "Wadi Sarif", "east"]),
        ('say "an open one', ["say", "an", "open", "one"]),
        ("T-72", ["T 72"]),
        ('- * ( "', []),
        ('""', []),
    ],
)
def test_parts(words: str, found: list[str]) -> None:
    assert parts(words) == found


@given(st.text(max_size=40))
def test_no_query_is_a_mistake_in_the_language_of_the_index(words: str) -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, b)")
        connection.execute("INSERT INTO t VALUES ('one', 'two')")
        for query in (fts5(words), fts5(words, "a"), f"{fts5(words, 'a')} AND {fts5(words, 'b')}"):
            connection.execute(
                "SELECT * FROM t WHERE t MATCH ?", (query.encode("utf-8", "replace").decode(),)
            ).fetchall()
    connection.close()
