"""`reportedly timeline`: what is told of a place or an actor, day by day."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, days, grid, line, told, write_json


def timeline(
    name: Annotated[str, typer.Argument(metavar="PLACE|ACTOR", help="A name; aliases of known actors will do.")],
    *,
    within: Annotated[float | None, typer.Option("--within", metavar="KM", help="And so far around the place.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="From that day on.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")] = None,
    limit: Limit = 100,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Show what is said to have happened at a place, or with an actor, in the order of days.

    A day in brackets is that of the report, where the text gives none.

    [bold]Examples[/bold]

    reportedly timeline Salamiyah --within 30

    reportedly timeline "Syrian Army" --since 2013-05-01
    """
    with asking(store) as connection:
        from reportedly.store.asking.timeline import timeline

        found = timeline(connection, name, within=within, since=since, until=until, limit=limit)
        if as_json:
            write_json(found)
        elif found:
            show(screen(), _table(found))
        told(found, "nothing is told of it")


def _table(rows: list[dict[str, Any]]) -> Table:
    table = grid("day", "ref", "who says what")
    for row in rows:
        when = days(row, "earliest", "latest") or f"({days(row) or '?'})"
        outlet = row["publisher"] if row["publisher"] != row["holder"] else None
        about = line(" at ".join(filter(None, (row["type"], row["place"]))), "bold")
        says = ", ".join(filter(None, (row["holder"], outlet)))
        about.append(f"  {line(says, limit=60).plain}: “{line(row['text'] or row['trigger']).plain}”", "")
        table.add_row(line(when), line(row["ref"], "dim"), about)
    return table
