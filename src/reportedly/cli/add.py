"""`reportedly add`: reports into the store."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.cli.edges import exit_code, say, tell
from reportedly.cli.output import writing
from reportedly.cli.read import Keep
from reportedly.cli.stores import Store, opened, store_edges

# Seconds between two words on how far it is.
EVERY = 10.0
Targets = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, http(s) addresses, feeds, or what read --jsonl wrote."),
]


@dataclass(slots=True)
class _Counts:
    new: int = 0
    there: int = 0
    failed: int = 0

    def __str__(self) -> str:
        return f"{self.new} added, {self.there} there already, {self.failed} failed"


def add(
    inputs: Targets,
    *,
    retry: Annotated[bool, typer.Option("--retry", help="Read again what was set aside.")] = False,
    store: Store = None,
    keep: Keep = None,
) -> None:
    """Read reports and keep them in the store; what is there already is not read again.

    Each report is kept at once and as a whole: stop at any time, and go on with the same command. A document over which
    three readers die is set aside, and skipped from then on.

    [bold]Examples[/bold]

    reportedly add report.html reports/

    reportedly add https://example.org/feed.xml

    reportedly add reports.jsonl --store syria.sqlite
    """
    counts = _Counts()
    with store_edges():
        from reportedly.desk.add import Manner, add_input
        from reportedly.desk.inputs import targets
        from reportedly.desk.reading import Reader

        reader = Reader()
        engine = opened(store, create=True)
        try:
            for target in _told(list(targets(inputs)), counts):
                added = add_input(engine, target, keep=keep, manner=Manner(reader, retry))
                counts.new += len(added.new)
                counts.there += len(added.there)
                counts.failed += added.failed
                for problem in added.problems:
                    tell(problem, target)
        except KeyboardInterrupt:
            say(str(counts))
            raise
        finally:
            reader.close()
        with writing(None) as stream:
            stream.write(f"{counts}\n")
    raise typer.Exit(exit_code(counts.new + counts.there, counts.failed))


def _told(targets: Sequence[str], counts: _Counts) -> Iterator[str]:
    """The targets, with a word on standard error now and then."""
    last = time.monotonic()
    for number, target in enumerate(targets):
        if number and time.monotonic() - last > EVERY:
            say(f"{number} of {len(targets)}: {counts}")
            last = time.monotonic()
        yield target
