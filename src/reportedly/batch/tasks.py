"""What there is to read: files by the hash of their bytes, each content once, in one order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly import pipeline
from reportedly.records import Problem

CHUNK = 1 << 20
READ, FAILED, SET_ASIDE = "read", "failed", "set aside"


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read: `key` is the sha-256 of its bytes in hex."""

    key: str
    path: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: `status` is read, failed or set aside; `lines` are reports in the JSON contract."""

    task: Task
    status: str
    lines: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def list_tasks(inputs: Iterable[Path]) -> tuple[tuple[Task, ...], tuple[Problem, ...]]:
    """Every file among the inputs and in the folders among them, by key; of files alike the first path counts."""
    found: dict[str, Task] = {}
    problems = []
    for path in sorted({file for one in inputs for file in _files(one)}):
        try:
            key = _hash(path)
        except OSError as error:
            problems.append(Problem("unreadable", f"cannot be read: {error.strerror}", str(path), fatal=True))
        else:
            found.setdefault(key, Task(key, str(path)))
    return tuple(found[key] for key in sorted(found)), tuple(problems)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    else:
        yield path


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def read_task(task: Task) -> Outcome:
    """Read one document, wherever this runs; never raises, a failure of ours is a problem of the document."""
    from reportedly.export.lines import to_line

    try:
        reports, problems = pipeline.read(Path(task.path))
        lines = tuple(to_line(report) for report in reports)
    except Exception as error:
        return Outcome(task, FAILED, (), (f"a mistake in reportedly ({type(error).__name__}: {error})",))
    told = tuple(problem.message for problem in problems)
    return Outcome(task, READ if lines else FAILED, lines, told or (() if lines else ("there is no report in it",)))
