"""The commands on a store, from the outside."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from benchmarks.made_reports import made_report
from reportedly.cli import app
from reportedly.export.lines import to_lines

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("REPORTEDLY_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    file = tmp_path / "reports.jsonl"
    file.write_text("".join(to_lines(made_report(n) for n in range(8))))
    return file


@pytest.fixture
def filled(run: Run, reports: Path) -> Run:
    assert run("add", reports).exit_code == 0
    return run


def test_adding_says_what_came_of_it(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("add", reports).stdout == "8 added, 0 there already, 0 failed\n"
    assert run("add", reports).stdout == "0 added, 8 there already, 0 failed\n"
    done = run("add", reports, tmp_path / "none.html")
    assert (done.exit_code, done.stdout) == (3, "0 added, 8 there already, 1 failed\n")
    assert "none.html: no such file" in done.stderr
    assert run("add", tmp_path / "none.html").exit_code == 1


def test_without_a_store_questions_say_so(run: Run) -> None:
    for command in (["stats"], ["claims"], ["search", "x"]):
        done = run(*command)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "there is no store; reportedly add makes one" in done.stderr


def test_claims_as_a_table_and_as_json(filled: Run) -> None:
    done = filled("claims", "--status", "denied", "--limit", 2)
    assert done.exit_code == 0
    assert "“the attack 1 never happened”" in " ".join(done.stdout.split())
    rows = json.loads(filled("claims", "--status", "denied", "--json").stdout)
    assert len(rows) == 8
    assert {row["status"] for row in rows} == {"denied"}


def test_nothing_found_is_exit_code_1(filled: Run) -> None:
    done = filled("claims", "--about", "zeppelins", "--json")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "[]\n", "reportedly: no such claim\n")
    assert filled("search", "zeppelins").exit_code == 1


def test_wrong_values_are_wrong_usage(filled: Run) -> None:
    assert filled("claims", "--status", "true").exit_code == 2


def test_search_shows_where_the_words_stand(filled: Run) -> None:
    place = made_report(0).places[0].name
    done = filled("search", place)
    assert done.exit_code == 0
    assert done.stdout.count(f"killed in {place}") >= 4
    assert "\x02" not in done.stdout + filled("search", place, "--json").stdout


def test_stats_count(filled: Run) -> None:
    found = json.loads(filled("stats", "--json").stdout)
    assert (found["documents"], found["records"]["claims"], found["claims"]["denied"]) == (8, 32, 8)
    assert "8 asserted" not in filled("stats").stdout
    assert "16 asserted" in filled("stats").stdout


def test_the_command_line_loads_no_database_before_it_must() -> None:
    code = "import sys, reportedly.cli; print([m for m in sys.modules if m in ('sqlalchemy', 'alembic')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def told_by(run: Run, reports: int) -> list[dict[str, object]]:
    return json.loads(run("incidents", "--reports", reports, "--json").stdout)


def test_incidents_are_listed_most_told_first(filled: Run) -> None:
    found = told_by(filled, 2)
    assert [row["reports"] for row in found] == sorted((row["reports"] for row in found), reverse=True)
    assert found[0]["id"] in filled("incidents").stdout
    assert filled("incidents", "--place", "nowhere").exit_code == 1


def test_compare_shows_each_source_beside_the_others(filled: Run) -> None:
    name = told_by(filled, 2)[0]["id"]
    compared = json.loads(filled("compare", name, "--json").stdout)
    shown = filled("compare", name).stdout
    assert all(row["ref"] in shown for row in compared["tellings"])
    assert "independent voice" in shown
    assert filled("compare", "i0000000").exit_code == 1


def test_figures_by_who_gives_them(filled: Run) -> None:
    name = told_by(filled, 2)[0]["id"]
    rows = json.loads(filled("figures", name, "--json").stdout)
    assert {"low", "high", "text"} == set(rows[0]["killed"])
    assert f"“{rows[0]['killed']['text']}”" in " ".join(filled("figures", name).stdout.split())


def test_a_judgement_parts_and_joins(filled: Run) -> None:
    left, right = (f"{made_report(n).document.id[7:19]}:e1" for n in (0, 1))
    assert filled("judge", left, right, "not-same", "--by", "Mara").exit_code == 0
    apart = {row["id"] for row in told_by(filled, 1)}
    assert filled("relink").stdout == "8 linked\n"
    assert {row["id"] for row in told_by(filled, 1)} == apart
    assert filled("judge", left, right, "alike").exit_code == 2
    assert filled("judge", left, f"{right}9", "same").exit_code == 1


def test_a_timeline_of_a_place(filled: Run) -> None:
    place = made_report(0).places[0].name
    rows = json.loads(filled("timeline", place, "--json").stdout)
    assert len(rows) == 8
    assert f"at {place}" in filled("timeline", place).stdout
    assert filled("timeline", "Nowhere").exit_code == 1


def test_forecasts_are_shown_and_resolved(filled: Run) -> None:
    first, *_ = json.loads(filled("forecasts", "--json").stdout)
    assert first["state"] == "due"
    claim = f"{made_report(7).document.id[7:19]}:c2"
    assert filled("resolve", first["ref"], "Came-True", "--evidence", claim, "--by", "Mara").exit_code == 0
    again, *_ = json.loads(filled("forecasts", "--json").stdout)
    assert (again["state"], again["resolutions"][0]["reviewer"]) == ("resolved", "Mara")
    assert f"{first['ref']}  came true" in filled("forecasts").stdout
    assert filled("resolve", first["ref"], "maybe").exit_code == 2
    assert filled("resolve", "0000:fc1", "partly").exit_code == 1


def test_a_store_is_checked_backed_up_and_restored(filled: Run, tmp_path: Path) -> None:
    assert filled("verify").stdout == "all is as it was added\n"
    assert filled("verify", "--seal", "00").exit_code == 1
    assert filled("backup", tmp_path / "b.sqlite").exit_code == 0
    assert filled("restore", tmp_path / "b.sqlite", "--store", tmp_path / "c.sqlite").exit_code == 0
    assert json.loads(filled("stats", "--json", "--store", tmp_path / "c.sqlite").stdout)["documents"] == 8
    assert filled("restore", tmp_path / "b.sqlite").exit_code == 1
