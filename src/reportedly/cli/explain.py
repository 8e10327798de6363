"""`reportedly explain`: the words and reasons behind single records."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.codebook import Codebook, codebook_of
from reportedly.cli.edges import NOTHING, edges, say, tell
from reportedly.cli.inputs import read_one
from reportedly.cli.screen import screen, show
from reportedly.export.contract import from_json, is_contract
from reportedly.export.dossier import explained
from reportedly.export.explain import Context, explanation
from reportedly.knowledge.schemes import Schemes
from reportedly.records import Report


def explain(
    target: Annotated[
        str, typer.Argument(metavar="FILE", help="A report, or the JSON that `read --json` wrote of one.")
    ],
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="Records, as c3, e1, f2, t4, p1, v0.")],
    *,
    codebook: Codebook = None,
) -> None:
    """Show what words a record rests on, what decided it, and who made it.

    [bold]Examples[/bold]

    reportedly explain report.html c3

    reportedly explain report.json f1 t2
    """
    with edges():
        context = Context.of(_report(target, codebook_of(codebook)))
        unknown = [key for key in ids if key not in context.records]
        if unknown:
            raise typer.BadParameter(f"no {', '.join(unknown)} in {target}; it has {_known(context.records)}")
        console = screen()
        for key in ids:
            show(console, explained(explanation(context.records[key], context)))


def _report(target: str, codebook: Schemes | None) -> Report:

    path = Path(target)
    if path.suffix.lower() == ".json" and path.is_file():
        raw = path.read_bytes()
        if is_contract(raw):
            try:
                return from_json(raw)
            except ValueError as error:
                say(f"{target}: {error}")
                raise typer.Exit(NOTHING) from None
    reports, problems = read_one(target, codebook=codebook)
    for problem in problems:
        tell(problem, target)
    if not reports:
        raise typer.Exit(NOTHING)
    return reports[0]


def _known(ids: Iterable[str]) -> str:
    """The ids there are, by kind: "c1 to c19, e1, f1 to f15"."""
    groups: dict[str, list[str]] = {}
    for key in ids:
        groups.setdefault(key.rstrip("0123456789"), []).append(key)
    return (
        ", ".join(f"{keys[0]} to {keys[-1]}" if len(keys) > 1 else keys[0] for keys in groups.values()) or "no records"
    )
