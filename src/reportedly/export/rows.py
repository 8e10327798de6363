"""What a dossier is set with: headings, lists of keyed lines, cut to length, in Rich."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

Row = tuple[str, Text]
# How a status stands out; in a pipe the words alone tell it.
STYLES = {
    "denied": "red",
    "alleged": "yellow",
    "predicted": "magenta",
    "conditional": "cyan",
    "demanded": "blue",
}


def heading(words: str) -> RenderableType:
    """A section's heading with a blank line before it."""
    return Padding(Text(words.upper(), "bold cyan"), (1, 0, 0, 0))


def section(words: str, rows: Sequence[Row], limit: int | None) -> Iterator[RenderableType]:
    """A heading with its lines, nothing where there are none."""
    if rows:
        yield heading(words)
        yield listed(rows, limit)


def listed(rows: Sequence[Row], limit: int | None, indent: int = 1) -> RenderableType:
    """Lines with a dim key before each; after `limit` lines only their number is told.

    One line more than the limit is shown rather than counted.
    """
    shown = rows if limit is None or len(rows) <= limit + 1 else rows[:limit]
    table = columns()
    for key, words in shown:
        table.add_row(Text(key, "dim"), words)
    if len(shown) < len(rows):
        table.add_row("", more(len(rows) - len(shown)))
    return Padding(table, (0, 0, 0, indent))


def more(count: int, what: str = "") -> Text:
    """How much was left out, and how to see it."""
    return Text(f"… {count} more{what} (--all)", "dim")


def columns(first: int = 4) -> Table:
    """Two columns: a key that never breaks, and words that take the rest of the width."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=first)
    table.add_column(ratio=1, overflow="fold")
    return table
