"""The local engine: a pool of processes that outlives the death of any of them."""

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from reportedly.batch.tasks import SET_ASIDE, Outcome, Task, read_task

TRIES = 3
# Reading takes seconds; who needs longer than this hangs.
LIMIT = 600.0
DIED = f"the process that read it died {TRIES} times, or took longer than {LIMIT:.0f} seconds"


@dataclass(slots=True)
class Local:
    """Reads tasks in `workers` processes. A task that kills its process `TRIES` times is set aside.

    When a process dies the pool breaks and nobody knows which task did it: those that were being read are tried again,
    one at a time.
    """

    workers: int
    read: Callable[[Task], Outcome] = read_task
    limit: float = LIMIT
    _suspects: deque[Task] = field(default_factory=deque, init=False)

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Every task's outcome, in the order in which they come."""
        waiting = iter(tasks)
        while True:
            finished = yield from self._together(waiting)
            while self._suspects:
                yield self._alone(self._suspects.popleft())
            if finished:
                return

    def _together(self, waiting: Iterator[Task]) -> Generator[Outcome, None, bool]:
        """Read until all is done or the pool breaks; returns whether all is done."""
        pool = self._pool(self.workers)
        running: dict[Future[Outcome], Task] = {}
        try:
            while True:
                while len(running) < 2 * self.workers and (task := next(waiting, None)) is not None:
                    running[self._submit(pool, task)] = task
                if not running:
                    return True
                done, _ = wait(running, timeout=self.limit, return_when=FIRST_COMPLETED)
                for future in done:
                    outcome = future.result()
                    del running[future]
                    yield outcome
                if not done:
                    return False
        except BrokenProcessPool:
            return False
        finally:
            self._suspects.extend(sorted(running.values(), key=lambda task: task.key))
            _end(pool)

    def _submit(self, pool: ProcessPoolExecutor, task: Task) -> Future[Outcome]:
        """Hand a task to the pool; one that a broken pool refuses is tried again as those that it was reading."""
        try:
            return pool.submit(self.read, task)
        except BrokenProcessPool:
            self._suspects.append(task)
            raise

    def _alone(self, task: Task) -> Outcome:
        for _ in range(TRIES):
            pool = self._pool(1)
            try:
                return pool.submit(self.read, task).result(timeout=self.limit)
            except (BrokenProcessPool, TimeoutError):
                continue
            finally:
                _end(pool)
        return Outcome(task, SET_ASIDE, (), (DIED,))

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        """A pool with a process that is up: how long it takes to start is no task's fault.

        Raises:
            OSError: if no process can be started.
        """
        pool = ProcessPoolExecutor(workers, mp_context=_context())
        try:
            pool.submit(_up).result()
        except BrokenProcessPool as error:
            raise OSError(errno.EAGAIN, "no process could be started") from error
        return pool


def _context() -> BaseContext:
    """A server that has loaded everything once and forks clean processes, where the system has it."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([read_task.__module__])
    return context


def _up() -> None:
    """Show that the process runs."""


def _end(pool: ProcessPoolExecutor) -> None:
    """Let go of a pool at once: what still runs in it is not waited for."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
    for process in processes:
        process.join()
