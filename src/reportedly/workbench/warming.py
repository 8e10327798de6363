"""The events of the map read before anybody asks for them, in parts, and never in the way of who asks for something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from fastapi import FastAPI
from sqlalchemy import Engine

from reportedly.desk.atlas import grown
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.stats import tallied
from reportedly.workbench.choosing import Shelf

_PART = 4000
"""Events read at once: a question waits for no more, and reads the rest itself."""


@contextmanager
def warming(app: FastAPI) -> Iterator[Thread]:
    """Warm the application while the block runs."""
    stop = Event()
    thread = Thread(target=warm, args=(app.state.store, app.state.shelf, stop), name="warming", daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        thread.join(5)


def warm(store: Engine, shelf: Shelf, stop: Event) -> None:
    """Read the events, part by part, and count the records, until all is read or it is told to stop.

    Where the store fails nothing is said: who asks will read on from there, and be told.
    """
    try:
        while _more(store, shelf, stop):
            pass
        if not stop.is_set():
            with reading(store) as connection:
                shelf.tally = tallied(connection, shelf.tally)
    except StoreError:
        return


def _more(store: Engine, shelf: Shelf, stop: Event) -> bool:
    """Read one part; rests as long as it took, so that half of the time is for others."""
    began = monotonic()
    with shelf.lock, reading(store) as connection:
        before = shelf.atlas
        shelf.atlas = grown(before, connection, _PART)
    return shelf.atlas is not before and not stop.wait(monotonic() - began)
