"""datapackage.json (Frictionless Data Package 1): what the tables beside it hold and how they were made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from reportedly.knowledge.formats import Column, Format

GEOJSON = "events.geojson"


def generator() -> str:
    """This program and its version."""
    return f"reportedly {version('reportedly')}"


def columns_of(format_: Format, *, strict: bool) -> tuple[Column, ...]:
    """The columns that are written: with `strict` only those of the field."""
    return format_.columns if strict else format_.columns + format_.own


def datapackage(
    tables: Sequence[tuple[Format, str, int]], inputs: Sequence[str], *, strict: bool, geojson: int | None = None
) -> dict[str, Any]:
    """The descriptor of `tables` (format, file name, rows), of the reports they come from by content hash."""
    resources: list[Mapping[str, Any]] = [_table(*table, strict=strict) for table in tables]
    if geojson is not None:
        resources.append(
            {
                "name": "events",
                "path": GEOJSON,
                "title": "Events with coordinates, longitude before latitude",
                "format": "geojson",
                "mediatype": "application/geo+json",
                "encoding": "utf-8",
                "features": geojson,
            }
        )
    return {
        "profile": "data-package",
        "name": "reportedly-export",
        "title": "What reports say of events: who says it, and on which words it rests",
        "description": "Made by a program from reports, checked by nobody yet: a row is what one report says, not "
        "what happened.",
        "generator": generator(),
        "aggregation": "none: one row a report and event; numbers of different reports are never merged",
        "inputs": list(inputs),
        "resources": resources,
    }


def _table(format_: Format, path: str, rows: int, *, strict: bool) -> dict[str, Any]:
    ending = path.rpartition(".")[2]
    dialect = {"delimiter": format_.delimiter, "lineTerminator": "\r\n", "header": True}
    key = {"primaryKey": list(format_.key)} if format_.key else {}
    return {
        "name": format_.name,
        "path": path,
        "profile": "tabular-data-resource",
        "title": format_.title,
        "format": ending,
        "rows": rows,
        "rule": format_.rule,
        "origin": format_.origin,
        **({} if ending == "parquet" else {"encoding": "utf-8", "dialect": dialect}),
        "schema": {
            "fields": [_field(column) for column in columns_of(format_, strict=strict)],
            "missingValues": [""],
            **key,
        },
    }


def _field(column: Column) -> dict[str, str]:
    field = {"name": column.name, "type": column.type}
    if column.type == "datetime":
        field["format"] = "%Y-%m-%d %H:%M:%S.%f"
    return field
