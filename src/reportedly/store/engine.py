"""Connections: how a database is spoken to so that nothing acknowledged is lost and nobody waits for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool, QueuePool

from reportedly.store.errors import StoreError, in_words
from reportedly.store.location import shown
from reportedly.store.pairs import pairs

APPLICATION = 0x52505254
"""Marks a SQLite file as a store ("RPRT")."""
VEIL = "reportedly_veil"
"""The option of a connection that says what is kept back from whoever asks through it (`protecting.py`)."""
HIDDEN = "reportedly_hidden"
"""The option of a connection that names the documents that it does not see."""
_WAIT = 30_000
_KEPT, _MORE = 8, 32  # as many as requests are answered at once; PostgreSQL allows 100 by default
# A writer on PostgreSQL holds this lock until its transaction ends, so that the chain of documents has one end.
_LOCK = 0x52505254
_ONCE: dict[str, Any] = {"poolclass": NullPool}
_AGAIN: dict[str, Any] = {
    "poolclass": QueuePool, "pool_size": _KEPT, "max_overflow": _MORE, "pool_use_lifo": True,
    "pool_pre_ping": True,  # the server may have been started anew meanwhile
}  # fmt: skip
_PRAGMAS = (
    f"PRAGMA busy_timeout={_WAIT}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # what was acknowledged outlives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA cell_size_check=ON",
    "PRAGMA cache_size=-16000",
    "PRAGMA mmap_size=0",
)


def engine_of(url: URL, *, keep: bool = False) -> Engine:
    """An engine for the location; connects only when used.

    With `keep`, connections to a server are used again, for which each is a process: who asks often waits less.

    Raises:
        StoreError: if the driver for PostgreSQL is not installed.
    """
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        # Parameters are hidden, or errors would tell what is kept.
        return create_engine(url, hide_parameters=True, **(_AGAIN if keep else _ONCE))
    except ImportError as error:
        raise StoreError(f"PostgreSQL needs {error.name}: pip install 'reportedly[postgres]'") from None


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store throughout, and leaves nothing behind, no view of its own either.

    Raises:
        StoreError: if the database fails.
    """
    level = {} if is_sqlite(engine) else {"isolation_level": "REPEATABLE READ"}
    with in_words(shown(engine.url)), engine.connect().execution_options(**level) as connection:
        asking = connection.begin()
        try:
            yield connection
        finally:
            asking.rollback()  # what `hide` drew before one who asks is gone for the next


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that no other writer shares; all of it is kept, or nothing.

    Raises:
        StoreError: if the database fails, or another writer goes on for longer than half a minute.
    """
    with in_words(shown(engine.url)), engine.connect() as raw:
        connection = raw.execution_options(reportedly_writes=True)
        with connection.begin():
            if not is_sqlite(engine):
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            yield connection


def is_sqlite(bind: Engine | Connection) -> bool:
    """Whether the database behind it is SQLite."""
    return bind.dialect.name == "sqlite"


def _prepare(connection: Any, record: Any) -> None:
    # The driver must not begin transactions of its own: it would leave changes of the schema outside of them.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    connection.create_function("claim_pairs", 7, pairs, deterministic=True)


def _begin(connection: Connection) -> None:
    # A transaction that turns from reading to writing may fail at once; one that writes says so from the start.
    writes = connection.get_execution_options().get("reportedly_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
