from __future__ import annotations

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.store.adding import add_all
from reportedly.store.asking.search import CLOSES, OPENS, search
from reportedly.store.engine import reading

PLACE = made_report(0).places[0].name


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 6), reader="1")
    return store


@pytest.mark.parametrize(
    ("words", "count"),
    [("attacks", 6), (f"{PLACE}", 4), (f"{PLACE.upper()} attack", 4), (f'"killed in {PLACE}"', 4), ("attack absent", 0),
     ('"never attack"', 0), ("", 0), ("AND OR NOT", 0), ("*", 0)],
)  # fmt: skip
def test_all_words_must_stand_there(filled: Engine, words: str, count: int) -> None:
    with reading(filled) as connection:
        assert len(search(connection, words)) == count


def test_snippets_mark_what_was_found(filled: Engine) -> None:
    with reading(filled) as connection:
        (row,) = search(connection, "winter", limit=1)
    assert f"{OPENS}winter{CLOSES}" in row["snippet"]
    assert row["ref"] == row["id"][7:19]


def test_of_words_that_stand_nearly_everywhere_the_last_added_are_ranked(filled: Engine) -> None:
    with reading(filled) as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("PostgreSQL ranks all of them")
        newest = {row["id"] for row in search(connection, "attacks", ranked=2)}
        assert newest == {report.document.id for report, _ in made_contracts(4, 2)}
        assert len(search(connection, "attacks", ranked=6)) == 6
