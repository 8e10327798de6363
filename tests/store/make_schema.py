"""Writes the small store that is kept of a released schema: `python tests/store/make_schema.py`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.made_reports import made_contracts
from reportedly.store.adding import add_all
from reportedly.store.opening import NEWEST, open_store


def main() -> None:
    path = Path(__file__).with_name("schemas") / f"{NEWEST}.sqlite"
    path.unlink(missing_ok=True)
    add_all(open_store(str(path), create=True), made_contracts(0, 3), reader="0.1.0")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")


if __name__ == "__main__":
    main()
