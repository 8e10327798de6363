"""`reportedly agreement` and `gold`, from the outside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from benchmarks.made_reports import made_contracts, made_report
from reportedly.cli import app
from reportedly.desk.verdicts import Word, say
from reportedly.store.adding import add_all
from reportedly.store.asking.references import reference
from reportedly.store.opening import open_store

Run = Callable[..., Result]
REPORT = made_report(0)
NAME = reference(REPORT.document.id)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    store = tmp_path / "store.sqlite"
    monkeypatch.setenv("REPORTEDLY_STORE", str(store))
    monkeypatch.setenv("COLUMNS", "160")
    add_all(open_store(str(store), create=True), made_contracts(0, 1), reader="1")
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


def judge(store: Path, who: str, *verdicts: str) -> None:
    engine = open_store(str(store))
    for claim, verdict in zip(REPORT.claims, verdicts, strict=False):
        assert say(engine, Word("record", f"{NAME}:{claim.id}", verdict, who, 0)).kept


def test_before_anybody_judged_there_is_nothing_to_say(run: Run, tmp_path: Path) -> None:
    for command, words in (("agreement", "no two reviewers"), ("gold", "nothing is settled")):
        done = run(command, *(["--out", tmp_path / "mine"] if command == "gold" else []))
        assert (done.exit_code, done.stdout) == (1, "")
        assert words in done.stderr


def test_what_two_agree_on_is_told_and_becomes_gold(run: Run, tmp_path: Path) -> None:
    judge(tmp_path / "store.sqlite", "Mara", "right", "right", "wrong")
    judge(tmp_path / "store.sqlite", "Ilya", "right", "wrong", "wrong")
    rows = json.loads(run("agreement", "--json").stdout)
    assert (rows[0]["what"], rows[0]["things"], rows[0]["same"]) == ("claims: right or wrong", 3, 2)
    assert "kappa 0.40" in run("agreement").stdout
    done = run("gold", "--out", tmp_path / "mine")
    assert done.exit_code == 0
    (line,) = (json.loads(one) for one in (tmp_path / "mine" / "claims" / "train.jsonl").read_text().splitlines())
    assert [one["content"]["start"] for one in line["claims"]] == [REPORT.claims[0].content[0].start]
