"""`reportedly watch`: feeds visited again and again, what is new in them added."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.edges import exit_code, say, tell
from reportedly.cli.stores import Store, opened, store_edges
from reportedly.export.visible import one_line


def watch(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="[[feed]] with url, minutes, pages.")],
    *,
    once: Annotated[bool, typer.Option("--once", help="Visit what is due and end, for a timer of the system.")] = False,
    store: Store = None,
) -> None:
    """Visit feeds when they are due and add what is new; stop it at any time, it goes on from there.

    The list is a TOML file:

    [[feed]]
    url = "https://example.org/feed.xml"
    minutes = 30    # how often; longer after failures, or where the server asks for it
    pages = true    # read the pages that the entries link to, not the entries

    What a site's robots.txt forbids is not visited; a feed that did not change is not sent again. A document over which
    three readers die is set aside, as by `add`.

    [bold]Example[/bold]

    reportedly watch feeds.toml --once
    """
    # A service that is told to end ends as by Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    visited = failed = 0
    with store_edges():
        from reportedly.desk.add import Manner
        from reportedly.desk.reading import Reader
        from reportedly.desk.watch import Surroundings, read_feeds, watch

        try:
            listed = read_feeds(feeds)
        except ValueError as error:
            raise typer.BadParameter(one_line(str(error)), param_hint="FEEDS.toml") from None
        engine = opened(store, create=True)
        with Reader() as reader:
            for feed, added in watch(engine, listed, Surroundings(manner=Manner(reader)), once=once):
                lost = [problem for problem in added.problems if problem.fatal]
                visited += not lost
                failed += bool(lost)
                say(f"{one_line(feed.url)}: {len(added.new)} added, {len(added.there)} there already")
                for problem in lost:
                    tell(problem, feed.url)
    raise typer.Exit(exit_code(visited or not failed, failed))
