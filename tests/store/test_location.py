from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.store.errors import StoreError
from reportedly.store.location import VARIABLE, location, shown


@pytest.mark.parametrize(
    ("given", "backend", "database"),
    [
        ("/a/b.sqlite", "sqlite", "/a/b.sqlite"),
        ("b.sqlite", "sqlite", str(Path("b.sqlite").absolute())),
        ("sqlite:////a/b.sqlite", "sqlite", "/a/b.sqlite"),
        ("sqlite:///b.sqlite", "sqlite", str(Path("b.sqlite").absolute())),
        ("postgresql://me@host:5433/wars", "postgresql", "wars"),
        ("postgres://me@host/wars", "postgresql", "wars"),
    ],
)
def test_locations(given: str, backend: str, database: str) -> None:
    url = location(given)
    assert (url.get_backend_name(), url.database) == (backend, database)
    assert "psycopg" in url.drivername or backend == "sqlite"


@pytest.mark.parametrize("given", ["mysql://host/wars", "sqlite://", "http://host/x", "://", "postgresql:/"])
def test_other_addresses_are_refused(given: str) -> None:
    if "://" not in given:
        assert location(given).get_backend_name() == "sqlite"
        return
    with pytest.raises(StoreError):
        location(given)


def test_the_default_is_named_by_the_environment_or_lies_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert location(None).database == "/data/reportedly/reports.sqlite"
    monkeypatch.setenv(VARIABLE, "/mine.sqlite")
    assert location(None).database == "/mine.sqlite"
    assert location("/other.sqlite").database == "/other.sqlite"


def test_a_password_is_not_shown() -> None:
    assert shown(location("postgresql://me:secret@host/wars")) == "postgresql+psycopg://me:***@host/wars"
