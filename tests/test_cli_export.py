"""`reportedly export` as a person types it."""

from __future__ import annotations

import csv
import json
import warnings
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import app
from reportedly.export.cells import Sheet
from reportedly.export.contract import to_json
from reportedly.export.lines import to_line
from reportedly.export.tables import NAMES, file_of
from reportedly.knowledge.formats import Column
from reportedly.pipeline import read_bytes

WORDS = (
    "Rebels shot dead 14 soldiers in Homs on Monday, the Homs Media Centre said.\n"
    "The army denied that it had lost the town.\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (report,), _ = read_bytes(WORDS.encode(), name="homs.txt")
    folder = tmp_path_factory.mktemp("kept")
    (folder / "read.json").write_text(to_json(report), encoding="utf-8")
    (folder / "read.jsonl").write_text(to_line(report) + "\n" + to_line(report), encoding="utf-8")
    (folder / "list.json").write_text(f"[{to_json(report)}]", encoding="utf-8")
    (folder / "homs.txt").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["read.json", "read.jsonl", "list.json", "homs.txt"])
def test_the_same_tables_from_what_was_read_before_and_from_the_report(kept: Path, name: str, tmp_path: Path) -> None:
    assert run(kept / "read.json", "--out", tmp_path / "a").exit_code == 0
    done = run(kept / name, "--out", tmp_path / "b")
    assert done.exit_code == 0
    assert "acled_like.csv" in done.stderr
    for table in (*NAMES, None):
        file = file_of(table) if table else "datapackage.json"
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_only_the_tables_asked_for(kept: Path, tmp_path: Path) -> None:
    assert run(kept / "read.json", "-o", tmp_path, "--format", "acled", "-f", "geojson", "--strict").exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"acled_like.csv", "events.geojson", "datapackage.json"}
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    with (tmp_path / "acled_like.csv").open(encoding="utf-8", newline="") as stream:
        header = next(csv.reader(stream))
    assert header == [field["name"] for field in package["resources"][0]["schema"]["fields"]]
    assert len(header) == 31


def test_excel_gets_its_mark(kept: Path, tmp_path: Path) -> None:
    run(kept / "read.json", "-o", tmp_path, "--excel")
    assert (tmp_path / "claims.csv").read_bytes().startswith(b"\xef\xbb\xbfclaim_id")
    assert (tmp_path / "events.geojson").read_bytes().startswith(b"{")


@pytest.mark.parametrize("parquet", [False, True])
def test_data_frames_open_them_without_a_warning(kept: Path, tmp_path: Path, *, parquet: bool) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    assert run(kept / "read.json", "-o", tmp_path, *(["--parquet"] if parquet else [])).exit_code == 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in ("claims", "acled", "ucdp", "polecat"):
            path = tmp_path / file_of(name, parquet=parquet)
            read = pandas.read_parquet if parquet else pandas.read_csv
            frame = read(path) if parquet or name != "polecat" else read(path, sep="\t")
            assert len(frame) > 0


def test_data_frames_keep_every_word_where_they_are_told_what_is_missing(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    words = ["None", "NA", "null", "007", "=1", "مدينة حمص", "3.000", 'said "no"', ""]
    file = tmp_path / "words.csv"
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        Sheet(stream, [Column("n", "integer"), Column("words", "string")]).write(
            {"n": n, "words": word} for n, word in enumerate(words)
        )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pandas.read_csv(file, dtype={"words": str}, keep_default_na=False, na_values={"n": [""]})
    assert list(frame.n) == list(range(len(words)))
    assert list(frame.words) == [f"'{word}" if word == "=1" else word for word in words]


def test_a_line_that_is_no_report_is_told_and_the_rest_goes_on(kept: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    whole = (kept / "read.jsonl").read_text(encoding="utf-8").splitlines()[0]
    broken.write_text(f'{whole}\n{whole[:200]}\n{{"schema":"reportedly/9"}}\n', encoding="utf-8")
    done = run(broken, "-o", tmp_path / "out")
    assert done.exit_code == 3
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr
    assert (tmp_path / "out" / "claims.csv").stat().st_size > 1000


def test_nothing_read_leaves_no_tables(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(tmp_path / "empty.txt", tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_made(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(kept / "read.json", "-o", tmp_path / "file" / "out")
    assert done.exit_code == 1
    assert "cannot write" in done.stderr


def test_a_table_that_nobody_knows(kept: Path, tmp_path: Path) -> None:
    assert run(kept / "read.json", "-o", tmp_path, "--format", "xlsx").exit_code == 2
