from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reportedly.batch.local import Local
from reportedly.batch.tasks import READ, SET_ASIDE, list_tasks
from tests.batch.fakes import read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"report {number}")
    return tmp_path


def outcomes(folder: Path, engine: Local) -> dict[str, str]:
    tasks, _ = list_tasks([folder])
    found = [(Path(outcome.task.path).name, outcome.status) for outcome in engine.run(tasks)]
    assert len(found) == len(dict(found))
    return dict(found)


@pytest.mark.parametrize("workers", [1, 3])
def test_all_are_read(folder: Path, workers: int) -> None:
    assert outcomes(folder, Local(workers, read)) == {f"{n}.txt": READ for n in range(6)}


def test_a_process_that_dies_once_costs_nothing(folder: Path) -> None:
    (folder / "2.txt").write_text("once")
    assert outcomes(folder, Local(2, read)) == {f"{n}.txt": READ for n in range(6)}


def test_a_document_that_kills_whoever_reads_it_is_set_aside_and_no_other(folder: Path) -> None:
    (folder / "2.txt").write_text("poison")
    (folder / "4.txt").write_text("poison too")
    found = outcomes(folder, Local(2, read))
    assert {name for name, status in found.items() if status == SET_ASIDE} == {"2.txt", "4.txt"}
    assert len(found) == 6


def test_a_document_that_hangs_is_set_aside(folder: Path) -> None:
    (folder / "3.txt").write_text("hang")
    found = outcomes(folder, Local(2, read, limit=3))
    assert found["3.txt"] == SET_ASIDE
    assert sum(status == READ for status in found.values()) == 5


@dataclass(slots=True)
class Breaking(Local):
    """An engine whose pools break, without a word, before the second task is handed to them."""

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        pool = ProcessPoolExecutor(workers)
        handed = pool.submit

        def submit(*args: Any) -> Future[Any]:
            if pool._processes:
                raise BrokenProcessPool
            return handed(*args)

        pool.submit = submit  # type: ignore[method-assign]
        return pool


def test_a_task_that_a_broken_pool_refuses_is_not_lost(folder: Path) -> None:
    assert outcomes(folder, Breaking(3, read)) == {f"{n}.txt": READ for n in range(6)}


def test_nothing_to_do() -> None:
    assert list(Local(1, read).run(())) == []
