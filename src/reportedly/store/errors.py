"""What can go wrong with a store as a whole, in words for a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

# What the databases say, and what it means; the first that fits. SQLite's and PostgreSQL's own phrases.
_MEANINGS = (
    ("disk is full", "the disk is full; what was added before is kept"),
    ("no space left", "the disk is full; what was added before is kept"),
    ("disk i/o error", "the disk cannot be read or written; what was added before is kept"),
    ("database is locked", "another process has been writing for too long; try again"),
    ("readonly database", "it may not be written"),
    ("unable to open", "it cannot be opened; is the folder there, and may it be written?"),
    ("not a database", "it is no SQLite database"),
    ("malformed", "it is damaged; restore a backup (reportedly restore)"),
    ("no such module", "this Python's SQLite lacks FTS5 or R-Tree"),
    ("connection refused", "no database server answers there"),
    ("connection failed", "no connection to the database server"),
    ("append-only", "what was added is never changed"),
)


class StoreError(Exception):
    """The store cannot be used as asked; the message is one sentence for a person."""


class NotThereError(StoreError):
    """What was asked for by name is not in the store, or the name is none."""


@contextmanager
def in_words(where: str) -> Iterator[None]:
    """Turn errors of the database inside the block into words.

    Raises:
        StoreError: in place of any error of the database or its driver.
    """
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(f"{where}: {_meaning(error)}") from error


def _meaning(error: SQLAlchemyError) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    lower = said.casefold()
    return next((meaning for phrase, meaning in _MEANINGS if phrase in lower), said.splitlines()[0] if said else "")
