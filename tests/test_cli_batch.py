"""`reportedly batch` as a person types it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.batch.local import Local
from reportedly.cli import app
from reportedly.export.contract import from_json


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["batch", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for town in ("Homs", "Hama"):
        (tmp_path / "in" / f"{town}.txt").write_text(f"Rebels shot dead 14 soldiers in {town} on Monday, SANA said.")
    return tmp_path


def test_many_documents_and_none_twice(folder: Path) -> None:
    done = run(folder / "in", "--out", folder / "out", "-w", 1)
    assert done.exit_code == 0
    assert "2 read" in done.stderr
    lines = (folder / "out" / "merged" / "shards" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
    assert sum("Homs" in from_json(line).document.text for line in lines) == 1
    before = (folder / "out" / "merged" / "status.csv").read_bytes()
    (folder / "in" / "empty.txt").write_bytes(b"")
    again = run(folder / "in", "--out", folder / "out", "-w", 1)
    assert again.exit_code == 3
    assert "empty.txt" in again.stderr
    after = (folder / "out" / "merged" / "status.csv").read_bytes().splitlines()
    assert set(before.splitlines()) < set(after)


def test_stopped_and_taken_up_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Local.run

    def stopped(self: Local, tasks: object) -> object:
        yield next(whole(self, tasks))  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Local, "run", stopped)
        assert run(folder / "in", "-o", folder / "out", "-w", 1).exit_code == 130
    assert (folder / "out" / "journal.jsonl").exists()
    assert run(folder / "in", "-o", folder / "out", "-w", 1).exit_code == 0
    assert run(folder / "in", "-o", folder / "other", "-w", 1).exit_code == 0
    for name in ("status.csv", "shards/00000.jsonl"):
        assert (folder / "out" / "merged" / name).read_bytes() == (folder / "other" / "merged" / name).read_bytes()


def test_dask_is_an_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["reportedly.cli.batch"], "find_spec", lambda name: None)
    done = run(folder / "in", "-o", folder / "out", "--engine", "dask")
    assert done.exit_code == 2
    assert "reportedly[dask]" in done.stderr


def test_nothing_to_read(tmp_path: Path) -> None:
    done = run(tmp_path / "missing", "-o", tmp_path / "out", "-w", 1)
    assert done.exit_code == 1
    assert "missing" in done.stderr
