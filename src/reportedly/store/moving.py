"""Backups and their return: a store as one SQLite file, whichever database it lies in."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine, func, insert, select

from reportedly.store.engine import is_sqlite, reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.location import location, shown
from reportedly.store.opening import open_store
from reportedly.store.schema import documents, metadata

_AT_ONCE = 500


def back_up(engine: Engine, target: Path) -> None:
    """Write the store as it is now to a file, which appears only when it is whole; others may go on writing.

    Raises:
        StoreError: if the file is there already, or cannot be written.
    """
    if target.exists():
        raise StoreError(f"{target}: is there already")
    with _beside(target) as part:
        if is_sqlite(engine):
            _copy_file(Path(str(engine.url.database)), part)
        else:
            _copy_rows(engine, open_store(str(part), create=True))
            _settle(part)


def restore(backup: Path, given: str | None) -> Engine:
    """Make a store out of a backup at a location where there is none, and open it.

    Raises:
        StoreError: if there is a store already, or the backup is none.
    """
    if not backup.is_file():
        raise StoreError(f"{backup}: there is no such file")
    url = location(given)
    if url.get_backend_name() == "sqlite":
        target = Path(str(url.database))
        if target.exists():
            raise StoreError(f"{target}: there is a store already; move it away first")
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as part:
            _copy_file(backup, part)
            open_store(str(part))  # refuses what is no store, and brings it to the newest schema
            _settle(part)
        return open_store(given)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.sqlite"
        shutil.copy(backup, copy)
        engine = open_store(given, create=True)
        _copy_rows(open_store(str(copy)), engine)
    return engine


def _copy_rows(source: Engine, target: Engine) -> None:
    """Every row of every table, in one transaction."""
    with reading(source) as old, writing(target) as new:
        if new.scalar(select(func.count()).select_from(documents)):
            raise StoreError(f"{shown(target.url)}: there is a store already; move it away first")
        for table in metadata.sorted_tables:
            asked = select(table).order_by(*table.primary_key)
            for rows in old.execute(asked.execution_options(yield_per=_AT_ONCE)).partitions():
                new.execute(insert(table), [dict(row._mapping) for row in rows])


def _copy_file(source: Path, target: Path) -> None:
    """Copy with SQLite's own backup, which sees one state even while others write."""
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new, pages=1000)
    except sqlite3.Error as error:
        raise StoreError(f"{source}: {error}") from None
    _settle(target)


def _settle(path: Path) -> None:
    """Bring all into the one file, so that it can be moved."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from None


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A file that takes the target's name once the block is done, and is gone if it fails."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    except OSError as error:
        raise StoreError(f"{target}: {(error.strerror or str(error)).lower()}") from None
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        for left in (part, Path(f"{name}-wal"), Path(f"{name}-shm"), Path(f"{name}-journal")):
            left.unlink(missing_ok=True)
