"""`reportedly demo`: the bundled reports, so that the first command shows something."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file, files

import typer

from reportedly.cli.edges import edges, exit_code, tell
from reportedly.cli.inputs import read_one
from reportedly.cli.screen import screen, show
from reportedly.export.dossier import dossier, one_liner, tolls
from reportedly.records import Report

SAMPLES = ("partisan.html", "agency.txt", "monitor.pdf")


def demo() -> None:
    """Read three bundled reports of one invented battle: a dossier of the first, the tolls of the others.

    Outlets, people and battle were made up for reportedly. No network, no settings.

    [bold]Example[/bold]

    reportedly demo
    """
    with edges():
        found = [(name, report) for name in SAMPLES for report in _read_sample(name)]
        console = screen()
        if found:
            show(console, dossier(found[0][1]))
            console.print()
            console.rule(style="dim")
            for name, report in found[1:]:
                show(console, one_liner(report, name))
                show(console, tolls(report))
            console.print("\nNext: reportedly read FILE, reportedly read FILE --html page.html", style="dim")
    raise typer.Exit(exit_code(len(found), len(SAMPLES) - len(found)))


def _read_sample(name: str) -> tuple[Report, ...]:
    with ExitStack() as stack:
        path = stack.enter_context(as_file(files("reportedly").joinpath("samples", name)))
        reports, problems = read_one(str(path))
    for problem in problems:
        tell(problem, name)
    return reports[:1]
