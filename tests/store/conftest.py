"""Every test that takes `store` runs on SQLite, and on a PostgreSQL server of its own where one is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from benchmarks import postgresql
from reportedly.store.opening import open_store
from reportedly.store.schema import metadata


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests."""
    binaries = postgresql.programs()
    if binaries is None:
        pytest.skip("no PostgreSQL is installed, or no psycopg")
    with postgresql.server(binaries, careful=False) as address:
        yield address


def emptied(store: Engine) -> Engine:
    """A PostgreSQL store without rows; to copy a database takes as long as a thousand files take."""
    with store.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # or the triggers refuse
        connection.execute(text(f"TRUNCATE {', '.join(table.name for table in metadata.sorted_tables)}"))
    return store


class Place:
    """Where a test makes its stores, on one kind of database."""

    def __init__(self, folder: Path, server: str | None) -> None:
        self.folder, self.server, self.count = folder, server, 0

    def fresh(self) -> str:
        """The address of an empty place for a store, another one each time."""
        self.count += 1
        if self.server is None:
            return str(self.folder / f"store{self.count}.sqlite")
        return postgresql.database(self.server)

    def store(self, model: str) -> Engine:
        """A copy of the empty store at the address, which is quicker than to make one."""
        self.count += 1
        if self.server is None:
            return open_store(str(shutil.copy(model, self.folder / f"copy{self.count}.sqlite")))
        if self.count > 1:
            return open_store(postgresql.database(self.server, model.rpartition("/")[2]))
        return emptied(open_store(model))


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str | None:
    """The address of the server, None for SQLite."""
    return None if request.param == "sqlite" else request.getfixturevalue("server")


@pytest.fixture(scope="session")
def model(kind: str | None, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an empty store that is copied for each test."""
    address = Place(tmp_path_factory.mktemp("model"), kind).fresh()
    engine = open_store(address, create=True)
    engine.dispose()
    return address


@pytest.fixture
def place(kind: str | None, tmp_path: Path) -> Place:
    return Place(tmp_path, kind)


@pytest.fixture
def store(place: Place, model: str) -> Engine:
    return place.store(model)
