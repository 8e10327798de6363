"""`reportedly gazetteer` as a person types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import app
from reportedly.knowledge.gazetteer_files import bundled_file
from tests.knowledge.dumps import place_line


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["gazetteer", *map(str, arguments)])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["Arsal"], 0), (["U.S."], 0), (["Arsal", "--country", "LB,SY"], 0), (["Arsal", "--country", "JP"], 1),
        (["Zzyzqua"], 1), (["Qasayr"], 1), (["Qasayr", "--like", "--country", "SY"], 0), (["Arsal", "--country", "QQ"], 2),
        ([], 2),
    ],
)  # fmt: skip
def test_exit_codes_of_a_search(words: list[str], code: int) -> None:
    assert run("search", *words).exit_code == code


def test_a_search_shows_what_a_name_may_mean() -> None:
    (row,) = (r for r in json.loads(run("search", "Arsal", "--json").stdout) if r["country"] == "LB")
    assert (row["name"], row["kind"]) == ("Arsal", "town")
    assert 34 < row["lat"] < 34.4
    shown = run("search", "Arsal", "--country", "LB").stdout
    assert row["id"] in shown
    assert f"{row['lat']:.4f}, {row['lon']:.4f}" in shown


def test_each_place_is_shown_once() -> None:
    ids = [r["id"] for r in json.loads(run("search", "U.S.", "--like", "--json").stdout)]
    assert len(ids) == len(set(ids))


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "SY.txt"
    path.write_text(place_line(1 << 24, "Sarinqal"))
    return path


def test_an_import_goes_to_the_data_folder_and_is_used(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    done = run("import", dump)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "1 rows, 1 new" in done.stderr
    command = [sys.executable, "-m", "reportedly"]
    found = subprocess.run([*command, "gazetteer", "search", "Sarinqal"], capture_output=True, text=True, check=True)
    assert "Sarinqal" in found.stdout
    told = subprocess.run([*command, "doctor"], capture_output=True, text=True, check=False, env=dict(os.environ))
    assert "with SY.txt" in " ".join(told.stdout.split())


def test_what_was_imported_before_stays_unless_one_starts_afresh(dump: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "own.sqlite", tmp_path / "IQ.txt"
    other.write_text(place_line((1 << 24) + 1, "Sarintur", country="IQ"))
    sizes = []
    for words in (["import", dump], ["import", other], ["import", other, "--fresh"]):
        assert run(*words, "--out", out).exit_code == 0
        sizes.append("SY.txt" in imports(out))
    assert sizes == [True, True, False]


def imports(path: Path) -> str:
    import sqlite3

    db = sqlite3.connect(path)
    (value,) = db.execute("SELECT value FROM about WHERE key = 'imports'").fetchone()
    db.close()
    return str(value)


def test_broken_files_are_told_and_the_rest_is_imported(dump: Path, tmp_path: Path) -> None:
    out = tmp_path / "own.sqlite"
    assert run("import", tmp_path / "none.txt", "--out", out).exit_code == 1
    assert not out.exists()
    done = run("import", dump, tmp_path / "none.txt", "--out", out)
    assert done.exit_code == 3
    assert "none.txt: No such file" in done.stderr
    assert out.is_file()


def test_a_file_that_is_no_gazetteer_is_not_written_over(dump: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.txt"
    out.write_text("dear friend " * 100)
    done = run("import", dump, "--out", out)
    assert done.exit_code == 1
    assert "--fresh" in done.stderr
    assert out.read_text().startswith("dear friend")


def test_doctor_says_which_gazetteer_is_used_and_finds_a_broken_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "the bundled one" in CliRunner().invoke(app, ["doctor"]).stdout
    for broken in (tmp_path / "none.sqlite", tmp_path / "broken.sqlite"):
        (tmp_path / "broken.sqlite").write_text("no gazetteer " * 100)
        monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(broken))
        done = CliRunner().invoke(app, ["doctor"])
        assert done.exit_code == 1
        assert "NOT gazetteer used" in done.stdout
    assert bundled_file().is_file()


@pytest.mark.parametrize("words", [["read", "{0}", "{0}"], ["explain", "{0}", "p1"], ["gazetteer", "search", "Homs"]])
@pytest.mark.parametrize("name", ["none.sqlite", "letter.sqlite"])
def test_a_broken_gazetteer_is_told_once_and_is_no_mistake_of_ours(
    words: list[str], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The army shelled the town of Arsal.")
    (tmp_path / "letter.sqlite").write_text("no gazetteer " * 100)
    monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(tmp_path / name))
    done = CliRunner().invoke(app, [word.format(report) for word in words])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("cannot be used") == 1
    assert "REPORTEDLY_GAZETTEER names it" in done.stderr
    assert "mistake" not in done.stderr


def test_a_report_says_which_gazetteer_it_was_read_with(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, report = tmp_path / "own.sqlite", tmp_path / "report.txt"
    report.write_text("The army shelled the town of Sarinqal in Syria.")
    assert run("import", dump, "--out", out).exit_code == 0
    made = []
    for path in (bundled_file(), out):
        monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(path))
        made.append(component(report))
    assert [m["version"] for m in made] == ["bundled", "bundled, with SY.txt"]
    assert all(len(m["sha256"]) == 64 for m in made)
    assert made[0]["sha256"] != made[1]["sha256"]


def component(report: Path) -> dict[str, str]:
    """What a new process says of the gazetteer that it read the report with."""
    command = [sys.executable, "-m", "reportedly", "read", str(report), "--json"]
    read = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))
    found: dict[str, str] = next(c for c in json.loads(read.stdout)["made_with"] if c["name"] == "gazetteer")
    return found
