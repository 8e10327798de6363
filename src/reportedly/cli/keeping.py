"""`reportedly verify`, `backup`, `restore`: that what was added is still there."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.edges import NOTHING, OK, say
from reportedly.cli.output import writing
from reportedly.cli.stores import Store, opened, store_edges
from reportedly.export.visible import one_line

EVERY = 5.0


def verify(
    *,
    seal: Annotated[
        str | None, typer.Option("--seal", metavar="SEAL", help="One that stats showed you before.")
    ] = None,
    audit: Annotated[
        str | None, typer.Option("--audit", metavar="HEAD", help="A head of the audit that stats showed you before.")
    ] = None,
    store: Store = None,
) -> None:
    """Check every row, text and count of the store, and its audit, against their hashes; exit code 1 if any is wrong.

    [bold]Example[/bold]

    reportedly verify
    """
    with store_edges():
        from reportedly.store.checking import check

        found = 0
        for problem in check(opened(store), noted=seal, audit_noted=audit, progress=_Now()):
            found += 1
            say(one_line(problem.message))
        with writing(None) as stream:
            stream.write(f"{found} found wrong\n" if found else "all is as it was added\n")
    raise typer.Exit(NOTHING if found else OK)


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes; it must not be there yet.")],
    *,
    store: Store = None,
) -> None:
    """Write the store to one file (SQLite, also from PostgreSQL), while others may go on adding.

    [bold]Example[/bold]

    reportedly backup reports-monday.sqlite
    """
    with store_edges():
        from reportedly.store.moving import back_up

        back_up(opened(store), target)
        say(f"wrote {target}")


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="What backup wrote.")],
    *,
    store: Store = None,
) -> None:
    """Make a store out of a backup, where there is none, and check it; exit code 1 if anything in it is wrong.

    [bold]Example[/bold]

    reportedly restore reports-monday.sqlite --store new.sqlite
    """
    with store_edges():
        from reportedly.store.checking import check
        from reportedly.store.location import shown
        from reportedly.store.moving import restore

        engine = restore(source, store)
        wrong = [one_line(problem.message) for problem in check(engine, progress=_Now())]
        for message in wrong:
            say(message)
        say(f"restored {shown(engine.url)}")
    raise typer.Exit(NOTHING if wrong else OK)


class _Now:
    """Tells how far it is, now and then."""

    def __init__(self) -> None:
        self.last = time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        if time.monotonic() - self.last > EVERY:
            say(f"{done} of {of} documents")
            self.last = time.monotonic()
