from __future__ import annotations

import csv
import io
import json

import pytest

from reportedly.export.datapackage import columns_of
from reportedly.export.tables import NAMES, ROWS, Features, file_of, sheet, write_tables
from reportedly.knowledge.formats import formats
from reportedly.records import Report


def test_every_table_in_one_pass(killing: Report) -> None:
    streams = {name: io.StringIO(newline="") for name in NAMES}
    places = Features(streams["geojson"])
    package = write_tables([killing, killing], {n: sheet(n, streams[n], strict=False) for n in ROWS}, places)
    places.close()
    assert package["inputs"] == ["sha256:0"]  # a report that comes twice is written once
    assert {r["path"]: r.get("rows") for r in package["resources"]} == {
        "claims.csv": 14, "acled_like.csv": 2, "ucdp_ged_like.csv": 2, "polecat_like.tsv": 2, "events.geojson": None,
    }  # fmt: skip
    assert len(json.loads(streams["geojson"].getvalue())["features"]) == 1


@pytest.mark.parametrize("name", list(ROWS))
@pytest.mark.parametrize("strict", [False, True])
def test_what_is_described_is_what_is_written(killing: Report, name: str, *, strict: bool) -> None:
    stream = io.StringIO(newline="")
    package = write_tables([killing], {name: sheet(name, stream, strict=strict)}, strict=strict)
    (resource,) = package["resources"]
    stream.seek(0)
    header, *rows = csv.reader(stream, delimiter=resource["dialect"]["delimiter"], strict=True)
    assert header == [field["name"] for field in resource["schema"]["fields"]]
    assert header == [column.name for column in columns_of(formats()[name], strict=strict)]
    assert len(rows) == resource["rows"] > 0
    assert all(len(row) == len(header) for row in rows)
    key = [header.index(part) for part in resource["schema"].get("primaryKey", [])]
    assert len({tuple(row[i] for i in key) for row in rows}) == (len(rows) if key else 1)


def test_no_reports_make_an_empty_collection() -> None:
    stream = io.StringIO()
    Features(stream).close()
    assert json.loads(stream.getvalue()) == {"type": "FeatureCollection", "features": []}


def test_files_have_the_names_of_their_formats() -> None:
    assert file_of("acled") == "acled_like.csv"
    assert file_of("acled", parquet=True) == "acled_like.parquet"
    assert file_of("geojson", parquet=True) == "events.geojson"
    with pytest.raises(KeyError):
        file_of("xlsx")
