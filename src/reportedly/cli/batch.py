"""`reportedly batch`: many documents, on all processors or on a cluster, stopped and resumed at will."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

import typer
from rich.console import Console
from rich.progress import Progress

from reportedly.cli.edges import edges, exit_code, say, tell
from reportedly.export.visible import one_line

if TYPE_CHECKING:
    from reportedly.batch.tasks import Outcome, Task


class Engine(StrEnum):
    """Where the work is done."""

    local = "local"
    dask = "dask"


Inputs = Annotated[list[Path], typer.Argument(metavar="INPUT", help="Files and folders of files.")]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where shards and status go.")]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Processes; all processors without it.")]
Chosen = Annotated[Engine, typer.Option("--engine", help="dask needs the extra: pip install 'reportedly[dask]'.")]
Scheduler = Annotated[str | None, typer.Option("--scheduler", help="A Dask scheduler's address, tcp://host:8786.")]


class _Reader(Protocol):
    def run(self, tasks: Iterable[Task], /) -> Iterator[Outcome]: ...


def batch(
    inputs: Inputs, out: Out, engine: Chosen = Engine.local, workers: Workers = None, scheduler: Scheduler = None
) -> None:
    """Read many documents into FOLDER/merged: shards of JSON Lines and status.csv, a row a document.

    Stop it with Ctrl-C and run it again: what was read is not read anew, by the hash of its bytes. The same documents
    give the same bytes with any number of workers. A document whose process dies three times is set aside.

    [bold]Examples[/bold]

    reportedly batch archive/ --out out

    reportedly batch archive/ --out out --engine dask --scheduler tcp://10.0.0.5:8786
    """
    from reportedly.batch.ledger import Ledger
    from reportedly.batch.tasks import READ, list_tasks

    reader = _reader(engine, workers or os.cpu_count() or 1, scheduler)
    ledger = Ledger(out)
    with edges():
        tasks, problems = list_tasks(inputs)
        for problem in problems:
            tell(problem, str(out))
        done = ledger.done()
        _follow(ledger.append(reader.run(task for task in tasks if task.key not in done)), len(tasks), len(done))
        counts = ledger.merge()
    say(f"{', '.join(f'{count} {status}' for status, count in sorted(counts.items())) or 'nothing'}: {out / 'merged'}")
    read = counts.pop(READ, 0)
    raise typer.Exit(exit_code(read, sum(counts.values()) + len(problems)))


def _reader(engine: Engine, workers: int, scheduler: str | None) -> _Reader:
    if engine is Engine.local:
        from reportedly.batch.local import Local

        return Local(workers)
    if find_spec("distributed") is None:
        raise typer.BadParameter("needs Dask: pip install 'reportedly[dask]'", param_hint="--engine")
    from reportedly.batch.cluster import Cluster

    return Cluster(workers, scheduler)


def _follow(outcomes: Iterator[Outcome], total: int, done: int) -> None:
    """Let the work run, with a bar on standard error where somebody looks."""
    shown = sys.stderr.isatty()
    with Progress(console=Console(stderr=True), transient=True, disable=not shown) as bar:
        line = bar.add_task("Reading", total=total, completed=min(done, total))
        for outcome in outcomes:
            for problem in outcome.problems:
                say(f"{outcome.task.path}: {one_line(problem)}")
            bar.advance(line)
