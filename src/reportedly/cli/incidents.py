"""`reportedly incidents`, `compare`, `figures`: happenings as many reports tell them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, days, grid, line, told, write_json
from reportedly.export.rows import STYLES, heading

SHOWN = 3  # changes of a kind that a copy made
_RELATIONS = {"contradicts": "red", "updates": "yellow", "supports": "green"}
Name = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its name, or how it begins.")]


def incidents(
    *,
    place: Annotated[str | None, typer.Option("--place", metavar="NAME", help="Where, or part of the name.")] = None,
    kind: Annotated[str | None, typer.Option("--type", help="A PLOVER root, as ASSAULT.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="It may have been that day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="It may have been that day or before.")
    ] = None,
    reports: Annotated[
        int, typer.Option("--reports", metavar="N", min=1, help="Told by so many reports at least.")
    ] = 1,
    limit: Limit = 50,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Show what is told of, most told first: events of different reports that are about the same thing.

    [bold]Examples[/bold]

    reportedly incidents --reports 2

    reportedly incidents --place Qusayr --since 2013-05-01
    """  # fmt: skip
    with asking(store) as connection:
        from reportedly.store.asking.incidents import Sought, find_incidents

        found = find_incidents(connection, Sought(place, kind, since, until, reports, limit))
        if as_json:
            write_json(found)
        elif found:
            table = grid("incident", "reports", "tellings", "type", "when", "where")
            for row in found:
                when = days(row, "earliest", "latest")
                table.add_row(
                    line(row["id"], "dim"), line(row["reports"]), line(row["tellings"]), line(row["type"]),
                    line(when), line(row["place"]),
                )  # fmt: skip
            show(screen(), table)
        told(found, "no such incident")


def compare(incident: Name, *, as_json: AsJson = False, store: Store = None) -> None:
    """Show who says what of one incident, aspect by aspect, where they differ, and who copied.

    No verdict: what contradicts stays side by side.

    [bold]Example[/bold]

    reportedly compare i3f9a
    """
    with asking(store) as connection:
        from reportedly.desk.compare import comparison

        found = comparison(connection, incident)
        if as_json:
            write_json(found)
            return
        console = screen()
        for part in _compared(found):
            show(console, part)


def figures(incident: Name, *, as_json: AsJson = False, store: Store = None) -> None:
    """Show how many are said to be killed and injured in one incident, by whom, in the order of publication.

    [bold]Example[/bold]

    reportedly figures i3f9a
    """
    with asking(store) as connection:
        from reportedly.desk.compare import comparison

        found = comparison(connection, incident)
        rows = [row for row in found["tellings"] if row["killed"] or row["injured"]]
        if as_json:
            write_json(rows)
        elif rows:
            table = grid("ref", "published", "who", "killed", "injured", "words")
            for row in rows:
                words = " / ".join(f"“{row[one]['text']}”" for one in ("killed", "injured") if row[one])
                table.add_row(
                    line(row["ref"], "dim"), line(row["published"]), line(row["who"], limit=40),
                    line(row["aspects"].get("killed")), line(row["aspects"].get("injured")), line(words),
                )  # fmt: skip
            show(screen(), table)
        told(rows, "nobody tells how many")


def _compared(found: dict[str, Any]) -> Iterator[RenderableType]:
    one = found["incident"]
    when = days(one, "earliest", "latest")
    about = ", ".join(filter(None, (one["type"], one["place"], when)))
    counts = f"{one['tellings']} tellings in {one['reports']} reports; {found['voices']} independent voices"
    yield line(f"{one['id']}  {about}", "bold")
    yield line(f" {counts}", "dim")
    yield heading("who says what")
    yield _matrix(found["tellings"])
    if found["links"]:
        yield heading("how they stand to one another")
        yield Padding(_relations(found["links"]), (0, 0, 0, 1))
    if found["copies"]:
        yield heading("copies")
        for copy in found["copies"]:
            yield line(f" {copy['right']} repeats {copy['left']}: {copy['why']}")
            yield from (line(f"   {words}", "dim", limit=140) for words in _changes(copy["changes"]))
    for judged in found["judgements"]:
        yield line(f" {judged['reviewer']} judged: {judged['verdict']} ({judged['added']})", "dim")


def _changes(changes: list[dict[str, Any]]) -> Iterator[str]:
    """What the copy changed, in the words of both: those that speak for themselves first, a few of each kind."""
    for kind in dict.fromkeys(change["kind"] for change in changes):
        alike = [change for change in changes if change["kind"] == kind]
        for change in alike[:SHOWN]:
            words = " → ".join(f"“{said}”" for said in (change["left"], change["right"]) if said)
            yield f"{kind}: {change['why']}: {words}" if words else f"{kind}: {change['why']}"
        if len(alike) > SHOWN:
            yield f"{kind}: {len(alike) - SHOWN} more"


def _matrix(tellings: list[dict[str, Any]]) -> Table:
    aspects = list(dict.fromkeys(about for row in tellings for about in row["aspects"] if about != "happened at all"))
    table = grid("ref", "who", *aspects, "words")
    for row in tellings:
        who = Text(line(row["who"], limit=40).plain).append(f" {row['status']}", STYLES.get(row["status"], "dim"))
        cells = (line(row["aspects"].get(about)) for about in aspects)
        table.add_row(line(row["ref"], "dim"), who, *cells, line(f"“{row['text']}”", limit=160))
    return table


def _relations(links: list[dict[str, Any]], most: int = 40) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    for one in links[:most]:
        table.add_row(line(one["relation"], _RELATIONS.get(one["relation"], "")), line(one["why"]))
    if len(links) > most:
        table.add_row("", line(f"… {len(links) - most} more (--json)", "dim"))
    return table
