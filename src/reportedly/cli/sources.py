"""`reportedly sources`: what became of what outlets and voices said."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, grid, line, told, write_json

if TYPE_CHECKING:
    from reportedly.records import TrackRecord


def sources(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Part of an outlet's or a voice's name.")] = None,
    *,
    limit: Limit = 50,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Show of each outlet and named voice how often it stood alone, was contradicted or confirmed, and how it words.

    Every count has its denominator and the interval of the share (95 %, Wilson). It is a record, not a grade: who tells
    what nobody else tells may be the only one there.

    [bold]Examples[/bold]

    reportedly sources

    reportedly sources "Halden Wire" --json
    """
    with asking(store) as connection:
        from reportedly.desk.sources import sources

        found = [one for one in sources(connection) if name is None or name.casefold() in one.who.casefold()][:limit]
        if as_json:
            write_json([asdict(one) for one in found])
        elif found:
            show(screen(), _table(found))
        told(found, "no such outlet or voice")


def _table(records: list[TrackRecord]) -> Table:
    table = grid("who", "kind", "reports", "what became of it")
    for one in records:
        rates = [rate for rate in one.rates if rate.of]
        for number, rate in enumerate(rates or [None]):
            share = "" if rate is None or rate.low is None else f" ({rate.low:.0%} to {rate.high:.0%})"
            head = (line(one.who, limit=40), line(one.kind, "dim"), line(one.reports)) if not number else ("", "", "")
            table.add_row(*head, line("" if rate is None else f"{rate.words}{share}"))
    return table
