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
