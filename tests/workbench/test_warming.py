"""A map that is read before it is asked for: whole, in parts, and given up at once."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts
from reportedly.desk.atlas import Atlas, grown
from reportedly.store.adding import add_all
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.stats import tallied
from reportedly.workbench import warming
from reportedly.workbench.application import application
from tests.workbench.made_team import PAGE


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 12), reader="1")
    return engine


@pytest.fixture
def app(store: Engine, monkeypatch: pytest.MonkeyPatch) -> FastAPI:
    monkeypatch.setattr(warming, "_PART", 5)
    return application(store, "Mara", PAGE)


def test_all_is_read_and_counted_as_if_it_had_been_asked_for(app: FastAPI, store: Engine) -> None:
    with warming.warming(app) as thread:
        thread.join()
    with reading(store) as connection:
        whole = grown(Atlas(), connection)
        assert app.state.shelf.tally == tallied(connection)
    assert len(whole.rows) > 20
    assert app.state.shelf.atlas.rows.tolist() == whole.rows.tolist()
    assert app.state.shelf.atlas.spots == whole.spots


def test_it_ends_with_what_it_was_for(app: FastAPI) -> None:
    with warming.warming(app) as thread:
        pass
    assert not thread.is_alive()


def test_who_tells_it_to_stop_gets_no_more_than_a_part(app: FastAPI, store: Engine) -> None:
    stop = Event()
    stop.set()
    warming.warm(store, app.state.shelf, stop)
    assert len(app.state.shelf.atlas.rows) == 5
    assert app.state.shelf.tally.documents == 0


def test_a_store_that_cannot_be_read_is_left_to_who_asks(app: FastAPI, store: Engine, tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_bytes(b"no database")
    for rest in ("-wal", "-shm"):
        (tmp_path / f"store.sqlite{rest}").unlink(missing_ok=True)
    warming.warm(store, app.state.shelf, Event())
    assert app.state.shelf.atlas.last == -1
