"""Inputs into the store: read what is not there yet, keep it, and keep what went wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly import __version__, pipeline
from reportedly.desk.link import link_pending
from reportedly.desk.reading import SET_ASIDE, TRIES
from reportedly.export.contract import from_json, is_contract, to_json
from reportedly.intake import Taken
from reportedly.records import Document, Problem, Report
from reportedly.store.adding import add, add_problems, known, problems_of

if TYPE_CHECKING:
    from sqlalchemy import Engine

SKIPPED = "skipped"
_SKIPPED = f"not read: it was set aside, since {TRIES} readers died over it (--retry reads it again)"


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one input: documents that are new, documents that were there, and problems."""

    new: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the input, or a document in it, could not be read."""
        return any(problem.fatal for problem in self.problems) or not (self.new or self.there)


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are read: by what, by default in this process, and whether what was set aside is tried again."""

    read: Callable[[Document], Report | Problem] | None = None
    retry: bool = False


PLAINLY = Manner()


def add_input(engine: Engine, target: str, *, keep: Path | None = None, manner: Manner = PLAINLY) -> Added:
    """Add every report of a file, an address or standard input: a page, a PDF, a feed, or reports that were read.

    A document that is there already is not read again, nor one that was set aside because it killed its readers. One
    that cannot be read becomes a problem in the store.

    Raises:
        StoreError: if the store fails; what was added before stays.
    """
    found = _read_reports(engine, target) if _holds_reports(target) else _input(engine, target, keep, manner)
    return _summed(engine, found, target)


def add_taken(engine: Engine, taken: Taken, target: str, manner: Manner = PLAINLY) -> Added:
    """Add every document that was taken out of an input already; as `add_input`.

    Raises:
        StoreError: if the store fails; what was added before stays.
    """
    return _summed(engine, _documents(engine, taken, target, manner), target)


def skipped(where: str) -> Problem:
    """A word on a document that is not read, since it was set aside before."""
    return Problem(SKIPPED, _SKIPPED, where)


def _summed(engine: Engine, found: Iterable[Added], target: str) -> Added:
    added = Added()
    for one in found:
        added = Added(added.new + one.new, added.there + one.there, added.problems + one.problems)
    if not (added.new or added.there or added.problems):
        added = Added(problems=(Problem("empty", "there is no report in it", target, fatal=True),))
    if added.new or added.there:
        # What is there may wait to be linked still: who added it may have been killed in between.
        link_pending(engine)
    lost = [problem for problem in added.problems if problem.fatal and problem.code != SET_ASIDE]
    if lost:
        add_problems(engine, lost, target)
    return added


def _input(engine: Engine, target: str, keep: Path | None, manner: Manner) -> Iterator[Added]:
    try:
        taken = pipeline.take(target, keep=keep)
    except Exception as error:
        yield Added(problems=(_mistake(error, target),))
        return
    yield from _documents(engine, taken, target, manner)


def _documents(engine: Engine, taken: Taken, target: str, manner: Manner) -> Iterator[Added]:
    yield Added(problems=taken.problems)
    ids = [document.id for document in taken.documents]
    there = known(engine, ids)
    aside = frozenset() if manner.retry else problems_of(engine, SET_ASIDE, ids)
    alone = len(taken.documents) == 1
    for document in taken.documents:
        if document.id in there:
            yield Added(there=(document.id,))
            continue
        if document.id in aside:
            yield Added(problems=(skipped(document.url or target),))
            continue
        report = _read(document, target, manner)
        if isinstance(report, Problem):
            if report.code == SET_ASIDE:
                add_problems(engine, [report], document.id)
            yield Added(problems=(report,))
        else:
            yield _kept(engine, replace(report, problems=taken.problems) if alone else report)


def _read(document: Document, target: str, manner: Manner) -> Report | Problem:
    try:
        return (manner.read or pipeline.read_document)(document)
    except Exception as error:
        return _mistake(error, document.url or target)


def _kept(engine: Engine, report: Report) -> Added:
    new = add(engine, report, to_json(report, indent=None).encode(), reader=__version__)
    return Added(new=(report.document.id,)) if new else Added(there=(report.document.id,))


def _holds_reports(target: str) -> bool:
    """Whether it is a file that `read --json` or `read --jsonl` wrote."""
    path = Path(target)
    if "://" in target or path.suffix.lower() not in (".json", ".jsonl") or not path.is_file():
        return False
    with path.open("rb") as stream:
        return is_contract(stream.read(200))


def _read_reports(engine: Engine, target: str) -> Iterator[Added]:
    with Path(target).open("rb") as stream:
        lines = (stream.read(),) if target.lower().endswith(".json") else stream
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                report = from_json(line)
            except ValueError as error:
                yield Added(problems=(Problem("not-a-report", f"line {number}: {error}", target, fatal=True),))
                continue
            yield _kept(engine, report)


def _mistake(error: Exception, target: str) -> Problem:
    if os.environ.get("REPORTEDLY_DEBUG"):
        raise error
    said = f"could not be read because of a mistake in reportedly ({type(error).__name__}: {error})"
    return Problem("internal", said, target, fatal=True)
