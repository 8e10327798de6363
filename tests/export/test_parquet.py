from __future__ import annotations

import io
from datetime import date, datetime

import pytest

from reportedly.export.parquet import Parquet
from reportedly.export.ucdp import ucdp_rows
from reportedly.knowledge.formats import Column, formats
from reportedly.records import Report

pq = pytest.importorskip("pyarrow.parquet")


def test_columns_keep_their_types_and_words_stay_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.export.parquet.BATCH", 2)
    stream = io.BytesIO()
    columns = [
        Column(name, type_)
        for name, type_ in (("words", "string"), ("n", "integer"), ("day", "date"), ("at", "datetime"), ("x", "number"))
    ]
    table = Parquet(stream, columns)
    rows = [{"words": "=1\n+1", "n": 3, "day": "2016-06-06", "at": "2016-06-06 00:00:00.000", "x": 1}, {}, {"n": 4}]
    table.write(rows)
    table.close()
    found = pq.read_table(io.BytesIO(stream.getvalue())).to_pylist()
    assert found[0] == {
        "words": "=1\n+1", "n": 3, "day": date(2016, 6, 6), "at": datetime(2016, 6, 6), "x": 1.0,
    }  # fmt: skip
    assert set(found[1].values()) == {None}
    assert (found[2]["n"], table.rows, len(found)) == (4, 3, 3)


def test_a_whole_format_fits(killing: Report) -> None:
    stream = io.BytesIO()
    table = Parquet(stream, formats()["ucdp"].columns)
    table.write(ucdp_rows(killing))
    table.close()
    assert pq.read_table(io.BytesIO(stream.getvalue())).num_rows == 2
