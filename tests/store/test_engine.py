"""Connections that are used again: the same one, never with what the last one set, and not once it is dead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, select, text

from benchmarks import postgresql
from benchmarks.made_reports import made_contracts
from reportedly.store.adding import add_all
from reportedly.store.engine import engine_of, reading, writing
from reportedly.store.opening import open_store
from reportedly.store.protecting import hide
from reportedly.store.schema import documents


@pytest.fixture
def kept(server: str) -> Iterator[Engine]:
    engine = open_store(postgresql.database(server), create=True, keep=True)
    yield engine
    engine.dispose()


def process(connection: Connection) -> object:
    return connection.scalar(text("SELECT pg_backend_pid()"))


def test_who_asks_often_asks_through_one_connection(kept: Engine) -> None:
    seen = set()
    for _ in range(3):
        with reading(kept) as connection:
            seen.add(process(connection))
        with writing(kept) as connection:
            seen.add(process(connection))
    assert len(seen) == 1


def test_a_writer_sees_what_others_wrote_while_it_waited_though_a_reader_had_its_connection_before(
    kept: Engine,
) -> None:
    levels = []
    for way in (reading, writing, reading, writing):
        with way(kept) as connection:
            levels.append(connection.scalar(text("SHOW transaction_isolation")))
    assert levels == ["repeatable read", "read committed"] * 2


def test_a_connection_that_the_server_ended_is_made_anew(kept: Engine) -> None:
    with reading(kept) as connection:
        ended = process(connection)
    with writing(engine_of(kept.url)) as other:
        assert other.scalar(text("SELECT pg_terminate_backend(:one, 5000)"), {"one": ended})
    with reading(kept) as connection:
        assert process(connection) != ended


def test_what_is_hidden_from_one_who_asks_is_not_hidden_from_the_next(kept: Engine) -> None:
    add_all(kept, made_contracts(0, 3), reader="1")

    def seen(*away: int) -> list[int]:
        with reading(kept) as connection:
            if away:
                hide(connection, away)
            return list(connection.scalars(select(documents.c.doc).order_by(documents.c.doc)))

    assert [seen(1), seen(), seen(2, 3), seen()] == [[2, 3], [1, 2, 3], [1], [1, 2, 3]]
