"""A disk that fills up while reports are added: said in words, and what was added before is there."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from benchmarks.made_reports import made_contracts
from reportedly.store.checking import check
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.schema import documents


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, (_, contract) in enumerate(made_contracts(0, 60)):
        (folder / f"{number:02}.json").write_bytes(contract)
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, where we may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no file system may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def add(reports: Path, store: Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit or 0, limit or 0))

    command = [sys.executable, "-B", "-m", "reportedly", "add", str(reports), "--store", str(store)]
    before = limited if limit else None
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=before)


def held(store: Path) -> int:
    engine = open_store(str(store))
    assert list(check(engine)) == []
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(documents)) or 0


def test_a_file_system_that_is_full(reports: Path, small_disk: Path, tmp_path: Path) -> None:
    done = add(reports, small_disk / "store.sqlite")
    assert done.returncode == 1
    assert "the disk is full; what was added before is kept" in done.stderr
    moved = tmp_path / "moved.sqlite"
    for end in ("", "-wal"):
        if (small_disk / f"store.sqlite{end}").exists():
            Path(f"{moved}{end}").write_bytes((small_disk / f"store.sqlite{end}").read_bytes())
    before = held(moved)
    assert 0 < before < 60
    assert add(reports, moved).stdout == f"{60 - before} added, {before} there already, 0 failed\n"


def test_a_file_that_may_not_grow(reports: Path, tmp_path: Path) -> None:
    store = tmp_path / "store.sqlite"
    done = add(reports, store, limit=900_000)
    assert done.returncode == 1
    assert "what was added before is kept" in done.stderr
    before = held(store)
    assert 0 < before < 60
    assert add(reports, store).returncode == 0
    assert held(store) == 60
