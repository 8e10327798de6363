"""Adding that is killed (SIGKILL) at random moments, again and again: is anything lost, doubled or half there?

A child process adds reports to a store one by one, links each, and says which it has added. It is killed, the store
is checked, and the next child goes on; a store that is full is held against one that nobody interrupted.
"""

from __future__ import annotations

import os
import signal
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from benchmarks.made_reports import made_contracts
from reportedly.desk.add import add_input
from reportedly.store.checking import check
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.opening import open_store
from reportedly.store.schema import documents, metadata

_REPORTS, _LONGEST, _SEED = 40, 0.5, 84
_HISTORY = ("added", "seal")


def measure(kills: int = 100) -> dict[str, int]:
    """Kill so many times; counts of documents lost, of damaged or unequal stores, and of stores that were finished."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _write_reports(folder)
        whole = _dump(_add_all(folder / "whole.sqlite", files))
        found = {"kills": 0, "stores": 0, "lost": 0, "damaged": 0, "unequal": 0}
        chance = Random(_SEED)
        while found["kills"] < kills:
            _one_store(folder / f"killed{found['stores']}.sqlite", files, chance, kills, found)
            found["stores"] += 1
            found["unequal"] += _dump(_add_all(folder / f"killed{found['stores'] - 1}.sqlite", files)) != whole
        return found


def _one_store(path: Path, files: list[Path], chance: Random, kills: int, found: dict[str, int]) -> None:
    """Fill one store under fire, until it is full or there were kills enough."""
    said: set[str] = set()
    while found["kills"] < kills:
        # What was said to be there is not tried again: children meet each report about once.
        finished, new = _killed(path, files[len(said) :], chance.uniform(0, _LONGEST))
        said |= new
        if finished:
            return
        found["kills"] += 1
        held = _held(path, found)
        found["lost"] += len(said - held)


def _killed(path: Path, files: list[Path], after: float) -> tuple[bool, set[str]]:
    """Start a child and kill it after so many seconds: whether it was done before, and what it had said was added."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _child(path, files, theirs)
    os.close(theirs)
    end = time.monotonic() + after
    finished = False
    while time.monotonic() < end and not finished:
        finished = os.waitpid(child, os.WNOHANG)[0] == child
        time.sleep(0.002)
    if not finished:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(ours) as pipe:
        return finished, set(pipe.read().split())


def _child(path: Path, files: list[Path], pipe: int) -> None:
    code = 1
    try:
        engine = open_store(str(path), create=True)
        for file in files:
            added = add_input(engine, str(file))
            for name in (*added.new, *added.there):
                os.write(pipe, f"{name}\n".encode())
        code = 0
    finally:
        os._exit(code)


def _held(path: Path, found: dict[str, int]) -> set[str]:
    """The documents that are there; the store must be sound, or not made yet."""
    try:
        engine = open_store(str(path))
    except StoreError as error:
        found["damaged"] += "there is no store" not in str(error)
        return set()
    found["damaged"] += any(True for _ in check(engine))
    with reading(engine) as connection:
        return set(connection.scalars(select(documents.c.id)))


def _write_reports(folder: Path) -> list[Path]:
    files = []
    for number, (_, contract) in enumerate(made_contracts(0, _REPORTS)):
        files.append(folder / f"{number:03}.json")
        files[-1].write_bytes(contract)
    return files


def _add_all(path: Path, files: list[Path]) -> Path:
    engine = open_store(str(path), create=True)
    for file in files:
        add_input(engine, str(file))
    return path


def _dump(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, without what tells when it came."""
    with reading(open_store(str(path))) as connection:
        return {
            table.name: sorted(
                tuple(row) for row in connection.execute(select(*(c for c in table.c if c.name not in _HISTORY)))
            )
            for table in metadata.sorted_tables
        }
