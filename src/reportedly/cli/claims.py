"""`reportedly claims`: who claims what, over all reports of the store."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, days, grid, line, told, write_json
from reportedly.export.rows import STYLES
from reportedly.records import CERTAINTIES, STATUSES


def claims(
    *,
    about: Annotated[
        str | None, typer.Option("--about", metavar="WORDS", help="Words in the claim or its names.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WORDS", help="Words in the names of who says it.")] = None,
    status: Annotated[str | None, typer.Option("--status", help=", ".join(STATUSES))] = None,
    certainty: Annotated[str | None, typer.Option("--certainty", help=", ".join(CERTAINTIES))] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="The publisher, as it is named.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="Published on that day or later.")] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="Published on that day or before.")
    ] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Find claims by what they are about, who makes them, and how; the last added come first.

    All the words must stand there, in any order and form; "words in quotation marks" beside one another.

    [bold]Examples[/bold]

    reportedly claims --about "chlorine Saraqib" --status denied

    reportedly claims --by "defence ministry" --json
    """  # fmt: skip
    _known(status, STATUSES, "--status")
    _known(certainty, CERTAINTIES, "--certainty")
    with asking(store) as connection:
        from reportedly.store.asking.claims import Wanted, find_claims

        found = find_claims(connection, Wanted(about, by, status, certainty, outlet, since, until, limit))
        if as_json:
            write_json(found)
        elif found:
            show(screen(), _table(found))
        told(found, "no such claim")


def _known(given: str | None, values: tuple[str, ...], option: str) -> None:
    if given is not None and given not in values:
        raise typer.BadParameter(f"one of {', '.join(values)}", param_hint=option)


def _table(rows: list[dict[str, Any]]) -> Table:
    table = grid("ref", "day", "status", "who", "says")
    for row in rows:
        outlet = f", in {row['publisher']}" if row["publisher"] and row["publisher"] != row["holder"] else ""
        table.add_row(
            line(row["ref"], "dim"), line(days(row).split(" to ")[0]),
            line(row["status"], STYLES.get(row["status"], "")),
            line(f"{row['holder']}{outlet}", limit=60), line(f"“{row['text']}”"),
        )  # fmt: skip
    return table
