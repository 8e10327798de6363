"""Where a store is: a file of the user's own, another file, or a PostgreSQL database."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from reportedly.knowledge.folders import data_folder
from reportedly.store.errors import StoreError

VARIABLE = "REPORTEDLY_STORE"


def location(given: str | None) -> URL:
    """The database that is meant: `given`, else what REPORTEDLY_STORE names, else a file in the user's data folder.

    Takes a path, or an address as sqlite:///FILE or postgresql://USER@HOST/NAME.

    Raises:
        StoreError: if it is an address of another kind.
    """
    named = given or os.environ.get(VARIABLE) or str(data_folder() / "reports.sqlite")
    if "://" not in named:
        return URL.create("sqlite", database=str(Path(named).absolute()))
    try:
        url = make_url(named)
    except ArgumentError:
        raise StoreError(f"{named}: not an address of a database") from None
    if url.drivername == "sqlite" and url.database:
        return url.set(database=str(Path(url.database).absolute()))
    if url.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return url.set(drivername="postgresql+psycopg")
    raise StoreError(f"{shown(url)}: a store is a SQLite file or a PostgreSQL database")


def shown(url: URL) -> str:
    """The location as a person may see it: no password."""
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
