"""Every test that takes `store` runs on SQLite, and on a PostgreSQL server of its own where one is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, text

from reportedly.store.opening import open_store
from reportedly.store.schema import metadata


def _binaries() -> Path | None:
    """The folder of PostgreSQL's programs: the one on the path, else Debian's newest."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def _user() -> str | None:
    """PostgreSQL refuses to run as root; None where we are somebody else."""
    return ("postgres" if _exists("postgres") else "nobody") if os.geteuid() == 0 else None


def _exists(user: str) -> bool:
    import pwd

    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL is installed")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    user, port = _user(), _free_port()
    folder = Path(tempfile.mkdtemp(prefix="reportedly-pg-"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    as_user = {"user": user, "stdout": subprocess.DEVNULL, "cwd": "/"} if user else {}
    subprocess.run([binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "--no-sync"], check=True, **as_user)
    settings = f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    start = [binaries / "pg_ctl", "-D", data, "-o", settings, "-l", folder / "log", "-w", "start"]
    subprocess.run(start, check=True, **as_user)
    try:
        yield f"postgresql://tester@127.0.0.1:{port}"
    finally:
        subprocess.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], check=True, **as_user)
        shutil.rmtree(folder, ignore_errors=True)


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
        return self._database("template0")

    def store(self, model: str) -> Engine:
        """A copy of the empty store at the address, which is quicker than to make one."""
        self.count += 1
        if self.server is None:
            return open_store(str(shutil.copy(model, self.folder / f"copy{self.count}.sqlite")))
        if self.count > 1:
            return open_store(self._database(model.rpartition("/")[2]))
        return emptied(open_store(model))

    def _database(self, model: str) -> str:
        name = f"t{uuid4().hex}"
        admin = create_engine(f"{self.server}/postgres".replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {model}"))
        admin.dispose()
        return f"{self.server}/{name}"


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
