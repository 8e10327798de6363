"""`reportedly agreement`, `gold`: what people's judgements come to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from reportedly.cli.edges import NOTHING, say
from reportedly.cli.output import writing
from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Store, asking, grid, line, told, write_json
from reportedly.export.contract import dumps

_NUMBERS = ("kappa", "alpha", "unitizing", "exact_f1", "characters_f1")


def agreement(*, as_json: AsJson = False, store: Store = None) -> None:
    """Show how far reviewers agree on what they judged without sight of one another.

    Cohen's kappa of each two, Krippendorff's alpha of all, alpha for unitizing and F1 of the words they let stand.
    Where a number is undefined, the words say why.

    [bold]Example[/bold]

    reportedly agreement
    """
    with asking(store) as connection:
        from reportedly.desk.agreement import agreements

        rows = agreements(connection)
        if as_json:
            write_json(rows)
        elif rows:
            show(screen(), _table(rows))
        told(rows, "no two reviewers have judged the same thing yet")


def gold(
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where claims/train.jsonl goes.")],
    store: Store = None,
) -> None:
    """Write what people settled as a gold set that reportedly train reads: what two agree on, or a third settled.

    Of a report whose claims were all judged, and of which a person says that none is missing, all is learned; of others
    only what the judged claims are, not that there are no more.

    [bold]Example[/bold]

    reportedly gold --out mine && reportedly train --data mine --out my-model
    """
    with asking(store) as connection:
        from reportedly.desk.settling import gold

        lines = list(gold(connection))
    if not lines:
        say("nothing is settled yet")
        raise typer.Exit(NOTHING)
    path = out / "claims" / "train.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path) as stream:
        stream.writelines(dumps(one, indent=None) + "\n" for one in lines)
    claims = sum(len(one["claims"]) for one in lines)
    say(f"wrote {claims} claims of {len(lines)} reports to {path}")


def _table(rows: list[dict[str, Any]]) -> Table:
    table = grid("of what", "reviewers", "both", "alike", "how far")
    for row in rows:
        numbers = ", ".join(f"{name.replace('_', ' ')} {row[name]:.2f}" for name in _NUMBERS if row[name] is not None)
        words = "; ".join(filter(None, (numbers, row["why"])))
        table.add_row(
            line(row["what"]), line(", ".join(row["reviewers"])), line(row["things"]), line(row["same"]), line(words)
        )
    return table
