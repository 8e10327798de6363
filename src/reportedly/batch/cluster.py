"""The Dask engine (extra "dask"): the same work on the machines of a cluster, which see the same files."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from reportedly.batch.tasks import SET_ASIDE, Outcome, Task, read_task

TRIES = 3
AHEAD = 200


@dataclass(slots=True)
class Cluster:
    """Reads tasks on a Dask scheduler; without an address on a cluster of its own with `workers` processes.

    A task whose workers died `TRIES` times is set aside (Dask's allowed-failures).
    """

    workers: int
    scheduler: str | None = None
    read: Callable[[Task], Outcome] = read_task

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Every task's outcome, in the order in which they come.

        Raises:
            ModuleNotFoundError: where Dask is not installed.
            OSError: if no scheduler answers at the address.
        """
        import dask
        from distributed import Client, LocalCluster

        settings = {"distributed.scheduler.allowed-failures": TRIES - 1, "distributed.admin.tick.limit": "1h"}
        logging.getLogger("distributed").setLevel(logging.ERROR)  # what matters comes back with the outcomes
        with dask.config.set(settings):
            if self.scheduler is not None:
                with Client(self.scheduler) as client:
                    yield from self._run(client, tasks)
                return
            own = LocalCluster(n_workers=self.workers, threads_per_worker=1, dashboard_address=None)
            with own, Client(own) as client:
                yield from self._run(client, tasks)

    def _run(self, client: Any, tasks: Iterable[Task]) -> Iterator[Outcome]:
        from distributed import as_completed

        waiting = iter(tasks)
        # A few at a time, so that a list of millions does not live in the scheduler.
        known = {self._submit(client, task): task for task in islice(waiting, AHEAD)}
        running = as_completed(known)
        suspects = []
        for future in running:
            task = known.pop(future)
            if future.exception() is None:
                yield future.result()
            else:
                suspects.append(task)
            if (following := next(waiting, None)) is not None:
                added = self._submit(client, following)
                known[added] = following
                running.add(added)
        for task in suspects:
            yield self._alone(client, task)

    def _alone(self, client: Any, task: Task) -> Outcome:
        # Dask blames every task of a worker that died: who dies alone is to blame.
        future = client.submit(self.read, task, key=f"alone-{task.key}")
        error = future.exception()
        return future.result() if error is None else Outcome(task, SET_ASIDE, (), (str(error),))

    def _submit(self, client: Any, task: Task) -> Any:
        return client.submit(self.read, task, key=f"read-{task.key}", pure=True)
