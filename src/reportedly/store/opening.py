"""Opening a store: made where there is none, brought to the newest schema where it is older."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from reportedly.store.engine import APPLICATION, engine_of, is_sqlite, reading, writing
from reportedly.store.errors import StoreError, in_words
from reportedly.store.location import location, shown

NEWEST = "0004"
"""The schema that this version writes; the last file in `migrations/versions`."""


def open_store(given: str | None = None, *, create: bool = False, keep: bool = False) -> Engine:
    """The store at the location (see `location`), in the newest schema; `keep` is for who asks often (`engine_of`).

    Raises:
        StoreError: if there is none and `create` is not set, it is no store, is of a newer version of reportedly,
            or the database fails.
    """
    url = location(given)
    engine = engine_of(url, keep=keep)
    if is_sqlite(engine):
        _look(Path(str(url.database)), create)
    with reading(engine) as connection:
        found = version(connection)
    if found == NEWEST:
        return engine
    if found is None and not create:
        raise StoreError(f"{shown(url)}: there is no store; reportedly add makes one")
    _upgrade(engine, found)
    return engine


def version(connection: Connection) -> str | None:
    """The schema's version, None for an empty database.

    Raises:
        StoreError: if the database holds something else.
    """
    where = shown(connection.engine.url)
    if not inspect(connection).has_table("alembic_version"):
        if inspect(connection).get_table_names():
            raise StoreError(f"{where}: a database, but not a store of reportedly")
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and str(found) > NEWEST:
        raise StoreError(f"{where}: made by a newer version of reportedly")
    return None if found is None else str(found)


def _look(path: Path, create: bool) -> None:
    if path.exists():
        if not path.is_file():
            raise StoreError(f"{path}: not a file")
        _check_head(path)
        return
    if not create:
        raise StoreError(f"{path}: there is no store; reportedly add makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path.parent}: {(error.strerror or str(error)).lower()}") from None


def _check_head(path: Path) -> None:
    """Refuse another program's database before a connection could change it (SQLite file format, section 1.3)."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise StoreError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    if head and not head.startswith(b"SQLite format 3\0"):
        raise StoreError(f"{path}: it is no SQLite database")
    schema, application = (int.from_bytes(head[at : at + 4], "big") for at in (40, 68))
    if schema and application != APPLICATION:  # a store that was just made may still lie in its log, with an empty head
        raise StoreError(f"{path}: a database, but not a store of reportedly")


def _upgrade(engine: Engine, found: str | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    with in_words(shown(engine.url)), writing(engine) as connection:
        # Another process may have done it while this one waited.
        if version(connection) == NEWEST:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if is_sqlite(connection):
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")
