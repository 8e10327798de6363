from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reportedly.batch.tasks import FAILED, READ, Task, list_tasks, read_task
from reportedly.export.contract import from_json


def test_each_content_once_in_the_order_of_its_hash(tmp_path: Path) -> None:
    for name, words in (("b.txt", "two"), ("a.txt", "one"), ("sub/c.txt", "one"), ("sub/.hidden", "three")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
    tasks, problems = list_tasks([tmp_path, tmp_path / "b.txt"])
    assert [task.key for task in tasks] == sorted(hashlib.sha256(w.encode()).hexdigest() for w in ("one", "two"))
    assert {Path(task.path).name for task in tasks} == {"a.txt", "b.txt"}
    assert problems == ()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    tasks, (problem,) = list_tasks([tmp_path / "missing"])
    assert tasks == ()
    assert problem.fatal
    assert problem.where == str(tmp_path / "missing")


def test_a_report_comes_back_as_lines_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "homs.txt").write_text("Rebels shot dead 14 soldiers in Homs on Monday, the Homs Media Centre said.")
    outcome = read_task(Task("k", str(tmp_path / "homs.txt")))
    assert outcome.status == READ
    (line,) = outcome.lines
    assert line.endswith("\n")
    assert from_json(line).claims


def test_nothing_to_read_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    outcome = read_task(Task("k", str(tmp_path / "empty.txt")))
    assert (outcome.status, outcome.lines) == (FAILED, ())
    assert outcome.problems


def test_a_mistake_of_ours_is_a_problem_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        raise ZeroDivisionError(path)

    monkeypatch.setattr("reportedly.pipeline.read", broken)
    outcome = read_task(Task("k", "x.txt"))
    assert outcome.status == FAILED
    assert "ZeroDivisionError" in outcome.problems[0]
