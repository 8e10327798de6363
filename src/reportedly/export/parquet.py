"""The tables as Parquet: typed columns, words exactly as they stand (nothing in it computes)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

from reportedly.export.cells import Cell, Row
from reportedly.knowledge.formats import Column

BATCH = 2000


class Parquet:
    """A Parquet file on a binary stream; rows are written in batches, `close` writes the rest.

    Raises:
        ModuleNotFoundError: where pyarrow is not installed (the extra "parquet").
    """

    def __init__(self, stream: BinaryIO, columns: Sequence[Column]) -> None:
        import pyarrow.parquet as pq

        self.columns = tuple(columns)
        self.rows = 0
        self._schema = _schema(self.columns)
        self._batch: list[dict[str, Any]] = []
        self._writer = pq.ParquetWriter(stream, self._schema)

    def write(self, rows: Iterable[Row], /) -> None:
        """Write the rows; a column that a row lacks is null."""
        for row in rows:
            self._batch.append({column.name: _value(row.get(column.name), column.type) for column in self.columns})
            self.rows += 1
            if len(self._batch) >= BATCH:
                self._flush()

    def close(self) -> None:
        """Write what is left and the footer, without which nobody can read the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._batch:
            self._writer.write_table(pa.Table.from_pylist(self._batch, schema=self._schema))
            self._batch = []


def _schema(columns: Sequence[Column]) -> Any:
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "datetime": pa.timestamp("ms"),
    }
    return pa.schema([(column.name, types[column.type]) for column in columns])


def _value(value: Cell, type_: str) -> object:
    if value is None:
        return None
    if type_ == "date":
        return date.fromisoformat(str(value))
    if type_ == "datetime":
        return datetime.fromisoformat(str(value))
    return str(value).encode("utf-8", "replace").decode() if type_ == "string" else value
