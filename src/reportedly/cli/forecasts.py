"""`reportedly forecasts`, `resolve`: what was foretold, and what became of it."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from reportedly.cli.edges import say
from reportedly.cli.judge import Note, Reviewer
from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, days, line, opened, store_edges, told, write_json
from reportedly.export.rows import columns

_STYLES = {"due": "bold yellow", "resolved": "green"}


def forecasts(
    *,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DAY", help="Only those that fall due by that day.")
    ] = None,
    evidence: Annotated[
        int, typer.Option("--evidence", metavar="N", min=0, help="Claims shown for each that is due.")
    ] = 3,
    limit: Limit = 50,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Show what was foretold, the first due first, with claims of later reports that may show what became of it.

    The program resolves nothing: a person does, with reportedly resolve.

    [bold]Example[/bold]

    reportedly forecasts --due 2013-11-23
    """  # fmt: skip
    with asking(store) as connection:
        from reportedly.store.asking.forecasts import find_forecasts

        today = datetime.now(UTC).date().isoformat()
        found = find_forecasts(connection, today, due=due, candidates=evidence, limit=limit)
        if as_json:
            write_json(found)
        else:
            console = screen()
            for row in found:
                for part in _shown(row):
                    show(console, part)
        told(found, "no such forecast")


def resolve(
    forecast: Annotated[str, typer.Argument(metavar="FORECAST", help="As forecasts shows it: 0123456789ab:fc1.")],
    verdict: Annotated[
        str, typer.Argument(metavar="VERDICT", help="came-true, did-not-come-true, partly, cannot-be-told")
    ],
    *,
    evidence: Annotated[
        str | None, typer.Option("--evidence", metavar="CLAIM", help="The claim that shows it.")
    ] = None,
    reviewer: Reviewer = None,
    note: Note = "",
    store: Store = None,
) -> None:
    """Say what became of a forecast. The last word holds; earlier ones are kept.

    [bold]Example[/bold]

    reportedly resolve 39f67d1da52f:fc1 came-true --evidence 30d37507bd3c:c2
    """  # fmt: skip
    with store_edges():
        from reportedly.store.asking.references import record_of
        from reportedly.store.engine import writing
        from reportedly.store.judging import RESOLUTIONS, resolve
        from reportedly.store.schema import claims
        from reportedly.store.schema import forecasts as kept

        verdict = verdict.replace("-", " ").lower()
        if verdict not in RESOLUTIONS:
            raise typer.BadParameter(f"one of {', '.join(RESOLUTIONS)}", param_hint="VERDICT")
        with writing(opened(store)) as connection:
            _, meant = record_of(connection, kept, forecast)
            shown = record_of(connection, claims, evidence)[1] if evidence else None
            resolve(connection, meant, verdict, reviewer or getpass.getuser(), shown, note)
    say("kept")


def _shown(row: dict[str, Any]) -> Iterator[RenderableType]:
    said = row["resolutions"][0]["verdict"] if row["state"] == "resolved" else row["state"]
    by = f"by {days(row, 'due_earliest', 'due_latest')}" if row["due_latest"] else "no day given"
    about = ", ".join(
        filter(None, (row["holder"], row["publisher"] if row["publisher"] != row["holder"] else None, by))
    )
    table = columns()
    head = Text(said, _STYLES.get(row["state"], "dim")).append("  ").append(line(about))
    table.add_row(line(row["ref"], "dim"), head)
    table.add_row("", line(f"“{row['text']}”"))
    for one in row["candidates"]:
        who = ", ".join(filter(None, (one["holder"], days(one))))
        why = f"shares {', '.join(one['shared'])}{_apart(one['days_after_due'])}"
        table.add_row("", line(f"  {one['ref']} {who}: “{one['text']}” ({why})", "dim"))
    yield table


def _apart(days_after_due: int | None) -> str:
    """How far from its time a claim was published, in words."""
    if days_after_due is None:
        return ""
    far = f"{abs(days_after_due)} day{'' if abs(days_after_due) == 1 else 's'}"
    return "; when it fell due" if not days_after_due else f"; {far} {'after' if days_after_due > 0 else 'before'}"
