"""The tables by name, and a folder of them written in one pass over the reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TextIO

from reportedly.export.acled import acled_rows
from reportedly.export.cells import Row, Sheet
from reportedly.export.claim_rows import claim_rows
from reportedly.export.contract import dumps
from reportedly.export.datapackage import GEOJSON, columns_of, datapackage
from reportedly.export.geojson import features
from reportedly.export.polecat import polecat_rows
from reportedly.export.ucdp import ucdp_rows
from reportedly.knowledge.formats import formats
from reportedly.records import Report

ROWS: Mapping[str, Callable[..., Iterator[Row]]] = {
    "claims": claim_rows,
    "acled": acled_rows,
    "ucdp": ucdp_rows,
    "polecat": polecat_rows,
}
NAMES = (*ROWS, "geojson")
PACKAGE = "datapackage.json"


def file_of(name: str, *, parquet: bool = False) -> str:
    """The file name of a table; KeyError for no table."""
    if name == "geojson":
        return GEOJSON
    file = formats()[name].file
    return f"{file.rpartition('.')[0]}.parquet" if parquet else file


class Table(Protocol):
    """Where rows go: a Sheet or a Parquet file."""

    rows: int

    def write(self, rows: Iterable[Row], /) -> None:
        """Write the rows."""


def sheet(name: str, stream: TextIO, *, strict: bool, spreadsheet: bool = False) -> Sheet:
    """The table of that name as text on a stream, its header written; KeyError for no table."""
    known = formats()[name]
    return Sheet(stream, columns_of(known, strict=strict), known.delimiter, spreadsheet=spreadsheet)


def write_tables(
    reports: Iterable[Report],
    tables: Mapping[str, Table],
    places: Features | None = None,
    *,
    strict: bool = False,
    parquet: bool = False,
) -> dict[str, Any]:
    """Write the rows of every table, by name, in one pass over the reports, each report once.

    Returns what datapackage.json holds.
    """
    inputs: dict[str, None] = {}
    for report in reports:
        if report.document.id in inputs:
            continue
        inputs[report.document.id] = None
        for name, table in tables.items():
            table.write(ROWS[name](report, strict=strict))
        if places is not None:
            places.write(features(report, strict=strict))
    described = [(formats()[name], file_of(name, parquet=parquet), table.rows) for name, table in tables.items()]
    return datapackage(described, list(inputs), strict=strict, geojson=None if places is None else places.rows)


class Features:
    """A GeoJSON FeatureCollection on a stream, one feature a line, so that memory stays small."""

    def __init__(self, stream: TextIO) -> None:
        self.rows = 0
        self._stream = stream
        stream.write('{"type": "FeatureCollection", "features": [')

    def write(self, found: Iterable[Mapping[str, Any]]) -> None:
        """Write the features."""
        for feature in found:
            self._stream.write((",\n" if self.rows else "\n") + dumps(feature, indent=None))
            self.rows += 1

    def close(self) -> None:
        """Close the collection, not the stream."""
        self._stream.write("\n]}\n")
