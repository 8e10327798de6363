"""`reportedly protect`: names that only those with clearance see in the workbench of a team."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.cli.account import by
from reportedly.cli.edges import say
from reportedly.cli.screen import screen
from reportedly.cli.stores import Store, asking, grid, line, opened, store_edges, told


def protect(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="In any spelling; without it, show them.")] = None,
    *,
    lift: Annotated[bool, typer.Option("--lift", help="Protect it no more.")] = False,
    store: Store = None,
) -> None:
    """Keep a name back from readers and reviewers: it is covered wherever it stands, and searching it finds nothing.

    Editors and admins see it, and so does everybody who has the store itself.

    [bold]Example[/bold]

    reportedly protect "Umm Salim"
    """
    if name is None:
        _list(store)
        return
    with store_edges():
        from reportedly.store import protecting

        if lift:
            protecting.lift(opened(store), name, by())
            say("protected no more")
            return
        try:
            count = protecting.protect(opened(store), name, by(), progress=_Now())
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="NAME") from None
        say(f"protected; it stands in {count} documents")


def _list(store: str | None) -> None:
    with asking(store) as connection:
        from reportedly.store.protecting import protected

        found = protected(connection)
    table = grid("name", "who", "added")
    for one in found:
        table.add_row(*map(line, (one["name"], one["who"], one["added"])))
    if found:
        screen().print(table)
    told(found, "no name is protected")


class _Now:
    """Tells how far it is, now and then."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(self, done: int) -> None:
        if done - self.told >= 10_000:
            self.told = done
            say(f"{done} documents looked through")
