"""What the commands on a store share: which store, how its errors are told, how rows are shown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from reportedly.cli.edges import NOTHING, edges, say
from reportedly.cli.output import writing
from reportedly.export.visible import one_line

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

Store = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="FILE|URL", envvar="REPORTEDLY_STORE", show_envvar=True,
        help="A SQLite file or postgresql://USER@HOST/NAME (default: reports.sqlite in your data folder).",
    ),
]  # fmt: skip
AsJson = Annotated[bool, typer.Option("--json", help="JSON in place of a table.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many rows.")]


@contextmanager
def store_edges() -> Iterator[None]:
    """As `edges`, and a failing store becomes a sentence and exit code 1.

    Raises:
        typer.Exit: as `edges`, and 1 where the store cannot be used.
    """
    with edges():
        from reportedly.store.errors import StoreError

        try:
            yield
        except StoreError as error:
            say(one_line(str(error)))
            raise typer.Exit(NOTHING) from None


@contextmanager
def asking(store: str | None) -> Iterator[Connection]:
    """A connection for questions, with the errors told.

    Raises:
        typer.Exit: as `store_edges`.
    """
    with store_edges():
        from reportedly.store.engine import reading

        with reading(opened(store)) as connection:
            yield connection


def opened(store: str | None, *, create: bool = False, keep: bool = False) -> Engine:
    """The store that is meant; `keep` as `open_store`.

    Raises:
        StoreError: if it cannot be opened.
    """
    from reportedly.store.opening import open_store

    return open_store(store, create=create, keep=keep)


def write_json(value: object) -> None:
    """One JSON document on standard output."""
    with writing(None) as stream:
        stream.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def told(rows: Sequence[Any], nothing: str) -> None:
    """End the command: 0 where there were rows, else the word for nothing and 1.

    Raises:
        typer.Exit: always.
    """
    if not rows:
        say(nothing)
    raise typer.Exit(0 if rows else NOTHING)


def grid(*heads: str) -> Table:
    """A table without lines; the last column takes what is left of the width."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for head in heads[:-1]:
        table.add_column(head, overflow="fold", no_wrap=head in ("ref", "day"))
    table.add_column(heads[-1], overflow="fold", ratio=1)
    return table


def line(words: object, style: str = "", limit: int | None = None) -> Text:
    """Words as a cell, on one line, unseen characters shown."""
    return Text(one_line("" if words is None else str(words), limit), style)


def days(row: Mapping[str, Any], earliest: str = "published_earliest", latest: str = "published_latest") -> str:
    """An interval of days as people read it: one day, or both ends."""
    first, last = str(row[earliest] or "")[:10], str(row[latest] or "")[:10]
    if not first or not last or first == last:
        return first or last
    return f"{first} to {last}"
