"""`reportedly export`: reports as the tables that others read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.edges import NOTHING, edges, say
from reportedly.cli.inputs import Inputs
from reportedly.cli.kept import kept_or_read
from reportedly.cli.output import writing, writing_bytes
from reportedly.export.contract import dumps
from reportedly.export.datapackage import columns_of
from reportedly.export.tables import NAMES, PACKAGE, Features, Table, file_of, sheet, write_tables
from reportedly.knowledge.formats import formats
from reportedly.records import Report

_FOR_SPREADSHEETS = (
    "For Excel and LibreOffice: a byte order mark, and an apostrophe also before words that would show as "
    "another number or day."
)
Name = Enum("Name", {name: name for name in NAMES}, type=str)  # type: ignore[misc]

Targets = Annotated[
    list[str],
    typer.Argument(metavar="TARGET", help="What `read --json` or `--jsonl` wrote, or anything that `read` takes."),
]
Folder = Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where the tables go; made if need be.")]
Wanted = Annotated[list[Name] | None, typer.Option("--format", "-f", help="A table; again for more. All without it.")]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="The field's own columns only, and only events told as having taken place."),
]
Excel = Annotated[bool, typer.Option("--excel", help=_FOR_SPREADSHEETS)]
AsParquet = Annotated[bool, typer.Option("--parquet", help="Tables as Parquet (needs reportedly[parquet]).")]
GEO = "geojson"


def export(
    targets: Targets,
    out: Folder,
    wanted: Wanted = None,
    strict: Strict = False,
    excel: Excel = False,
    parquet: AsParquet = False,
) -> None:
    """Write claims.csv, ACLED-like, UCDP-GED-like and POLECAT-like tables and GeoJSON, described by datapackage.json.

    A row is what one report says, with the voice that says it; numbers of different reports are never merged. Words
    that a spreadsheet would compute are written with an apostrophe before them.

    [bold]Examples[/bold]

    reportedly export report.html --out tables

    reportedly export read.jsonl --out tables --format acled --strict
    """
    names = list(dict.fromkeys(name.value for name in wanted or Name))
    if parquet and find_spec("pyarrow") is None:
        raise typer.BadParameter("needs pyarrow: pip install 'reportedly[parquet]'", param_hint="--parquet")
    inputs = Inputs(targets, reader=kept_or_read)
    with edges():
        out.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            open_table = _parquet if parquet else _text
            tables = {n: open_table(stack, out, n, strict=strict, excel=excel) for n in names if n != GEO}
            places = Features(stack.enter_context(writing(out / file_of(GEO)))) if GEO in names else None
            package = write_tables(_some(inputs), tables, places, strict=strict, parquet=parquet)
            if places is not None:
                places.close()
        with writing(out / PACKAGE) as stream:
            stream.write(dumps(package) + "\n")
        say(f"wrote {', '.join(file_of(name, parquet=parquet) for name in names)} and {PACKAGE} to {out}")
    raise typer.Exit(inputs.exit_code)


def _text(stack: ExitStack, out: Path, name: str, *, strict: bool, excel: bool) -> Table:
    stream = stack.enter_context(writing(out / file_of(name)))
    return sheet(name, stream, strict=strict, spreadsheet=excel)


def _parquet(stack: ExitStack, out: Path, name: str, *, strict: bool, excel: bool) -> Table:
    from reportedly.export.parquet import Parquet

    stream = stack.enter_context(writing_bytes(out / file_of(name, parquet=True)))
    return stack.enter_context(closing(Parquet(stream, columns_of(formats()[name], strict=strict))))


def _some(inputs: Inputs) -> Iterator[Report]:
    yield from inputs.reports(progress=True)
    if not inputs.read:  # empty tables would pass for a result
        raise typer.Exit(NOTHING)
