from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.batch.ledger import JOURNAL, MERGED, NEW, OLD, Ledger
from reportedly.batch.tasks import FAILED, READ, SET_ASIDE, Outcome, Task


def outcome(number: int, status: str = READ) -> Outcome:
    lines = (f'{{"n":{number}}}\n', f'{{"n":"{number} again"}}\n') if status == READ else ()
    return Outcome(Task(f"{number:04d}", f"{number}.txt"), status, lines, () if lines else ("“no” report\nin it",))


def kept(folder: Path, outcomes: Sequence[Outcome]) -> Ledger:
    ledger = Ledger(folder)
    assert list(ledger.append(outcomes)) == list(outcomes)
    return ledger


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


ALL = [outcome(n, (READ, READ, FAILED, SET_ASIDE)[n % 4]) for n in range(25)]


def test_shards_and_a_row_for_each_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.batch.ledger.SHARD", 10)
    counts = kept(tmp_path, ALL).merge()
    assert counts == {READ: 13, FAILED: 6, SET_ASIDE: 6}
    assert sorted(bytes_of(tmp_path)) == [f"{MERGED}/shards/0000{n}.jsonl" for n in range(3)] + [f"{MERGED}/status.csv"]
    with (tmp_path / MERGED / "status.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["key"] for row in rows] == [one.task.key for one in ALL]
    assert rows[2]["problems"] == '["\\u201cno\\u201d report\\nin it"]'
    first = (tmp_path / MERGED / "shards" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
    assert first[:4] == ['{"n":0}', '{"n":"0 again"}', '{"n":1}', '{"n":"1 again"}']


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(25)), cuts=st.lists(st.integers(0, 25), max_size=3))
def test_any_order_and_any_number_of_runs_leave_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], cuts: list[int]
) -> None:
    whole, pieces = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("pieces")
    kept(whole, ALL).merge()
    ledger = Ledger(pieces)
    for left, right in zip([0, *sorted(cuts)], [*sorted(cuts), 25], strict=True):
        list(ledger.append(ALL[n] for n in order[left:right]))
        ledger.merge()
        assert ledger.done() == {ALL[n].task.key for n in order[:right]}
    assert bytes_of(pieces) == bytes_of(whole)


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_line_that_was_half_written_is_read_again(tmp_path: Path, cut: int) -> None:
    ledger = kept(tmp_path, ALL[:5])
    journal = tmp_path / JOURNAL
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:4]) + lines[4][: min(cut, len(lines[4]) - 1)])
    assert ledger.done() == {one.task.key for one in ALL[:4]}
    list(ledger.append(ALL[4:]))
    assert ledger.merge() == {READ: 13, FAILED: 6, SET_ASIDE: 6}


def test_a_journal_that_is_one_broken_line_is_emptied(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b'["0001","x')
    assert Ledger(tmp_path).done() == frozenset()


@pytest.mark.parametrize("stop", range(1, 4))
def test_a_merge_stopped_between_any_two_steps_loses_nothing(
    tmp_path: Path, stop: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole"
    kept(whole, ALL).merge()
    ledger = kept(tmp_path / "cut", ALL[:12])
    ledger.merge()
    list(ledger.append(ALL[12:]))
    steps = iter(range(1, 9))

    def replace(self: Path, target: Path, real: object = Path.replace) -> Path:
        if next(steps) == stop:
            raise KeyboardInterrupt
        return real(self, target)  # type: ignore[operator, no-any-return]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        if stop < 3:
            with pytest.raises(KeyboardInterrupt):
                ledger.merge()
        else:
            ledger.merge()
    assert ledger.done() == {one.task.key for one in ALL}
    ledger.merge()
    assert bytes_of(tmp_path / "cut") == bytes_of(whole)
    assert not any((tmp_path / "cut" / name).exists() for name in (OLD, NEW, JOURNAL))


def test_shuffled_outcomes_are_sorted(tmp_path: Path) -> None:
    mixed = ALL[:]
    random.Random(5).shuffle(mixed)
    kept(tmp_path / "a", mixed).merge()
    kept(tmp_path / "b", ALL).merge()
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")
