"""`reportedly read`: documents in, dossier, JSON, JSON Lines or pages out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Annotated, TextIO

import typer

from reportedly.cli.codebook import Codebook, codebook_of
from reportedly.cli.edges import NOTHING, edges, say
from reportedly.cli.inputs import Inputs, read_one
from reportedly.cli.output import numbered, writing
from reportedly.cli.screen import screen, show
from reportedly.export.contract import dumps, to_dict
from reportedly.export.dossier import LINES, dossier
from reportedly.export.lines import to_line
from reportedly.export.page import to_html
from reportedly.records import Report

Targets = Annotated[
    list[str],
    typer.Argument(metavar="TARGET", help="Files (HTML, PDF, text, feed), http(s) addresses, or - for stdin."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON: one object for one report, one list for several.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="JSON Lines: one report a line, as they are read.")]
Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write a page to FILE; further reports go to FILE-2, FILE-3 ..."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE in place of standard output.")
]
Keep = Annotated[
    Path | None, typer.Option("--keep", metavar="DIR", help="Save the raw bytes of each input as DIR/SHA-256.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="Show every line of the dossier in full, with events and times.")
]


def read(
    targets: Targets,
    *,
    as_json: AsJson = False,
    as_lines: AsLines = False,
    html: Html = None,
    output: Output = None,
    keep: Keep = None,
    codebook: Codebook = None,
    everything: Everything = False,
) -> None:
    """Read reports and show who says what, how sure they are, and on which words it rests.

    Data goes to standard output, everything else to standard error. The network is used only for addresses.

    [bold]Examples[/bold]

    reportedly read report.html

    reportedly read report.pdf --html page.html

    reportedly read reports/*.html --jsonl -o reports.jsonl

    reportedly read https://example.org/report --keep raw

    cat report.txt | reportedly read - --json | jq '.claims[].content[].text'
    """
    if as_json and as_lines:
        raise typer.BadParameter("choose one of --json and --jsonl")
    inputs = Inputs(targets, keep, reader=partial(read_one, codebook=codebook_of(codebook)))
    with edges():
        to_terminal = output is None and sys.stdout.isatty()
        reports = _with_pages(inputs.reports(progress=not to_terminal), html)
        with writing(output, keep_partial=as_lines) as stream:
            if as_lines:
                _lines(reports, stream)
            elif as_json:
                _json(reports, stream)
            else:
                _dossiers(reports, stream, everything=everything, silent=html is not None and output is None)
            if not inputs.read:  # an empty file would pass for a result
                raise typer.Exit(NOTHING)
    raise typer.Exit(inputs.exit_code)


def _with_pages(reports: Iterator[Report], html: Path | None) -> Iterator[Report]:
    if html is None:
        yield from reports
        return

    for index, report in zip(count(), reports, strict=False):
        path = numbered(html, index)
        with writing(path) as stream:
            stream.write(to_html(report))
        say(f"wrote {path}")
        yield report


def _lines(reports: Iterator[Report], stream: TextIO) -> None:

    for report in reports:
        stream.write(to_line(report))
        stream.flush()


def _json(reports: Iterator[Report], stream: TextIO) -> None:

    found = [to_dict(report) for report in reports]
    if found:
        stream.write(dumps(found[0] if len(found) == 1 else found) + "\n")


def _dossiers(reports: Iterator[Report], stream: TextIO, *, everything: bool, silent: bool) -> None:

    console = screen(stream)
    for index, report in enumerate(reports):
        if silent:
            continue
        if index:
            console.print()
            console.rule(style="dim")
        show(console, dossier(report, limit=None if everything else LINES))
