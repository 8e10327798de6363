"""A PostgreSQL server of one's own, for as long as something is tried on it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import create_engine, text


def programs() -> Path | None:
    """The folder of PostgreSQL's programs: the one on the path, else Debian's newest; None without its driver."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((one for one in folders if find_spec("psycopg") and (one / "initdb").exists()), None)


@contextmanager
def server(binaries: Path, *, careful: bool = True) -> Iterator[str]:
    """The address of a new server, which is gone afterwards; without `careful` it does not wait for the disk."""
    user, port = _user(), _free_port()
    folder = Path(tempfile.mkdtemp(prefix="reportedly-pg-"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "cwd": "/", "user": user}
    subprocess.run([binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "--no-sync"], check=True, **quiet)
    settings = f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    settings += "" if careful else " -c fsync=off"
    subprocess.run(
        [binaries / "pg_ctl", "-D", data, "-o", settings, "-l", folder / "log", "-w", "start"], check=True, **quiet
    )
    try:
        yield f"postgresql://tester@127.0.0.1:{port}"
    finally:
        subprocess.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], check=True, **quiet)
        shutil.rmtree(folder, ignore_errors=True)


def database(address: str, model: str = "template0") -> str:
    """The address of a new database on the server, a copy of another."""
    name = f"t{uuid4().hex}"
    admin = create_engine(f"{address}/postgres".replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {model}"))
    admin.dispose()
    return f"{address}/{name}"


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
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])
