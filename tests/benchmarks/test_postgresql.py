from __future__ import annotations

from sqlalchemy import create_engine, text

from benchmarks.postgresql import database
from tests.store.conftest import server

__all__ = ["server"]


def test_a_database_starts_empty_or_as_a_copy_of_another(server: str) -> None:
    def ask(address: str, words: str) -> list[str]:
        engine = create_engine(address.replace("://", "+psycopg://"))
        with engine.begin() as connection:
            found = connection.execute(text(words))
            rows = list(found.scalars()) if found.returns_rows else []
        engine.dispose()
        return rows

    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    first = database(server)
    assert ask(first, tables) == []
    ask(first, "CREATE TABLE things (n int)")
    assert ask(database(server, first.rpartition("/")[2]), tables) == ["things"]
    assert ask(database(server), tables) == []
