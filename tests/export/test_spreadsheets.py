"""The tables as LibreOffice opens them, cell by cell, where it is installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from reportedly.export.cells import Sheet
from reportedly.export.tables import ROWS, file_of, sheet
from reportedly.knowledge.formats import Column
from reportedly.records import Report

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="no LibreOffice is installed")
AS_WRITTEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
PLAIN = "false"  # the import dialog's own choice for "detect special numbers"
HOSTILE = [
    "=1+1", "=HYPERLINK(\"http://a.example\",\"b\")", "+46 dead", "-5 degrees", "@SUM(A1)", "  =1", "two\nlines", "two\r\nlines",
    "said \"no\"", "\"", "a,b;c\td", "“Wādī” — né", "مدينة حمص", "\u202eabc\u202c", "عربي 12 and English", "\ufeffa", "½", "٣٤",
    "'quoted", "#N/A", "None", "14-20 June", "x" * 40_000,
]  # fmt: skip
NUMBERLIKE = [
    "007", "00123456789", "12345678901234567890", "1E5", "1e400", "3.000", "3,000", "1.50", "6/7", "14-20", "1 1/2", "$5",
    "(5)", "10:30", "5 pm", "June 2016", "May 5", "6 June 2016", "true", "TRUE",
]  # fmt: skip


def opened(file: Path, profile: Path, numbers: str) -> list[list[str]]:
    """The cells after LibreOffice opened the table as UTF-8, `numbers`: whether it detects special numbers."""
    delimiter = "9" if file.suffix == ".tsv" else "44"
    done = subprocess.run(
        [
            str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless",
            f"--infilter=CSV:{delimiter},34,76,1,,1033,false,{numbers}",
            "--convert-to", AS_WRITTEN, "--outdir", str(profile.parent / "out"), str(file),
        ],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    made = list((profile.parent / "out").iterdir())
    assert len(made) == 1, done.stdout + done.stderr
    with made[0].open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def read(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter="\t" if file.suffix == ".tsv" else ",", strict=True))


def made(file: Path, words: list[str], *, spreadsheet: bool) -> Path:
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        columns = (Column("n", "integer"), Column("words", "string"), Column("end", "string"))
        table = Sheet(stream, columns, "\t" if file.suffix == ".tsv" else ",", spreadsheet=spreadsheet)
        table.write({"n": n, "words": one, "end": "end"} for n, one in enumerate(words))
    return file


@pytest.mark.parametrize("name", ["hostile.csv", "hostile.tsv"])
def test_hostile_cells_open_as_they_were_written(tmp_path: Path, name: str) -> None:
    file = made(tmp_path / name, HOSTILE, spreadsheet=False)
    assert opened(file, tmp_path / "profile", PLAIN) == read(file)


def test_words_that_look_like_numbers_and_days_stay_words(tmp_path: Path) -> None:
    file = made(tmp_path / "numbers.csv", [*HOSTILE, *NUMBERLIKE, "170654", "2016-06-06"], spreadsheet=True)
    assert opened(file, tmp_path / "profile", "true") == read(file)


def test_without_the_option_they_are_taken_for_others(tmp_path: Path) -> None:
    file = made(tmp_path / "numbers.csv", NUMBERLIKE, spreadsheet=False)
    rows = zip(read(file), opened(file, tmp_path / "profile", "true"), strict=True)
    assert len([one for one, other in rows if one != other]) > len(NUMBERLIKE) / 2


@pytest.mark.parametrize("name", list(ROWS))
def test_every_table_opens_as_it_was_written(killing: Report, tmp_path: Path, name: str) -> None:
    file = tmp_path / file_of(name)
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        sheet(name, stream, strict=False).write(ROWS[name](killing))
    rows = read(file)
    assert len(rows) > 1
    assert opened(file, tmp_path / "profile", "true") == rows
