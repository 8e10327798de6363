"""What came back, kept by one writer: a journal while it runs, shards and a status table once it is merged.

The journal is appended to and never edited; shards are sorted by content hash, so that any number of workers, in any
order, after any interruption, leave the same bytes.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import TextIO

from reportedly.batch.tasks import Outcome, Task

SHARD = 1000
JOURNAL, SHARDS, STATUS = "journal.jsonl", "shards", "status.csv"
MERGED, OLD, NEW = "merged", "merged.old", "merged.new"
COLUMNS = ("key", "source", "status", "reports", "problems")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The folder of one batch."""

    folder: Path

    def done(self) -> frozenset[str]:
        """The keys of documents that need no reading again; what an interruption left half done is set right."""
        self._recover()
        _mend(self.folder / JOURNAL)
        merged = (outcome.task.key for outcome in self._merged())
        return frozenset(merged) | frozenset(outcome.task.key for outcome in self._journal())

    def append(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Write each outcome to the journal, whole and on the disk, before it is passed on."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / JOURNAL).open("a", encoding="utf-8", newline="\n") as stream:
            for outcome in outcomes:
                stream.write(_line(outcome))
                stream.flush()
                os.fsync(stream.fileno())
                yield outcome

    def merge(self) -> dict[str, int]:
        """Bring the journal into the shards; returns how many documents have which status."""
        new = {outcome.task.key: outcome for outcome in self._journal()}
        ordered = (new[key] for key in sorted(new))
        old = (outcome for outcome in self._merged() if outcome.task.key not in new)
        new_folder = self.folder / NEW
        shutil.rmtree(new_folder, ignore_errors=True)
        (new_folder / SHARDS).mkdir(parents=True)
        counts = _write(new_folder, merge(old, ordered, key=lambda outcome: outcome.task.key))
        merged, aside = self.folder / MERGED, self.folder / OLD
        if merged.exists():
            merged.replace(aside)
        new_folder.replace(merged)
        shutil.rmtree(aside, ignore_errors=True)
        (self.folder / JOURNAL).unlink(missing_ok=True)
        return counts

    def _recover(self) -> None:
        merged, aside, new_folder = (self.folder / name for name in (MERGED, OLD, NEW))
        if aside.exists() and not merged.exists():  # stopped between two renames: the new one was whole by then
            (new_folder if new_folder.exists() else aside).replace(merged)
        for left in (aside, new_folder):
            shutil.rmtree(left, ignore_errors=True)

    def _journal(self) -> Iterator[Outcome]:
        path = self.folder / JOURNAL
        if path.exists():
            with path.open(encoding="utf-8") as stream:
                yield from (_outcome(line) for line in stream)

    def _merged(self) -> Iterator[Outcome]:
        """The outcomes of the status table with their lines from the shards, in the order of keys."""
        path = self.folder / MERGED / STATUS
        if not path.exists():
            return
        lines = self._lines()
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                told = tuple(islice(lines, int(row["reports"])))
                problems = tuple(json.loads(row["problems"]))
                yield Outcome(Task(row["key"], row["source"]), row["status"], told, problems)

    def _lines(self) -> Iterator[str]:
        for path in sorted((self.folder / MERGED / SHARDS).glob("*.jsonl")):
            with path.open(encoding="utf-8") as stream:
                yield from stream


def _mend(path: Path) -> None:
    """Cut off a last line that was not finished."""
    if not path.exists():
        return
    with path.open("r+b") as stream:
        end = stream.seek(0, os.SEEK_END)
        while end > 0:
            step = min(end, 1 << 16)
            stream.seek(end - step)
            at = stream.read(step).rfind(b"\n")
            if at >= 0:
                stream.truncate(end - step + at + 1)
                return
            end -= step
        stream.truncate(0)


def _line(outcome: Outcome) -> str:
    kept = [outcome.task.key, outcome.task.path, outcome.status, outcome.lines, outcome.problems]
    return json.dumps(kept, ensure_ascii=True, separators=(",", ":")) + "\n"


def _outcome(line: str) -> Outcome:
    key, path, status, lines, problems = json.loads(line)
    return Outcome(Task(key, path), status, tuple(lines), tuple(problems))


def _write(folder: Path, outcomes: Iterable[Outcome]) -> dict[str, int]:
    counts: dict[str, int] = {}
    with (folder / STATUS).open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table, lineterminator="\n")
        rows.writerow(COLUMNS)
        remaining = iter(outcomes)
        for number in range(1 << 30):
            shard = list(islice(remaining, SHARD))
            if not shard:
                return counts
            with (folder / SHARDS / f"{number:05d}.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
                _write_shard(shard, stream)
            for outcome in shard:
                counts[outcome.status] = counts.get(outcome.status, 0) + 1
                problems = json.dumps(outcome.problems)
                rows.writerow((outcome.task.key, outcome.task.path, outcome.status, len(outcome.lines), problems))
    return counts


def _write_shard(shard: Iterable[Outcome], stream: TextIO) -> None:
    for outcome in shard:
        stream.writelines(outcome.lines)
