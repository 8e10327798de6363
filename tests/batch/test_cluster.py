from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.batch.cluster import Cluster
from reportedly.batch.tasks import READ, SET_ASIDE, list_tasks
from tests.batch.fakes import read

pytest.importorskip("distributed")
# Dask's own sockets and loops outlive its closing.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


def test_workers_that_die_are_replaced_and_poison_is_set_aside(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"report {number}")
    (tmp_path / "1.txt").write_text("once")
    (tmp_path / "2.txt").write_text("poison")
    tasks, _ = list_tasks([tmp_path])
    found = {Path(outcome.task.path).name: outcome.status for outcome in Cluster(2, read=read).run(tasks)}
    assert found == {f"{n}.txt": READ for n in range(6)} | {"2.txt": SET_ASIDE}


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    import dask

    with dask.config.set({"distributed.comm.timeouts.connect": "0.2s"}), pytest.raises(OSError, match=r"127\.0\.0\.1"):
        list(Cluster(1, "tcp://127.0.0.1:9", read).run(()))
