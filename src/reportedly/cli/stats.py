"""`reportedly stats`: what is in the store."""

from __future__ import annotations

from typing import Any

from reportedly.cli.screen import screen
from reportedly.cli.stores import AsJson, Store, asking, write_json
from reportedly.export.visible import one_line


def stats(*, as_json: AsJson = False, store: Store = None) -> None:
    """Show what is in the store, in numbers.

    The seal changes with every document and vouches for all before it: note it down, and
    `reportedly verify --seal` can tell later that none was taken out. So does the head of the audit, for `--audit`.

    [bold]Example[/bold]

    reportedly stats
    """
    with asking(store) as connection:
        from reportedly.store.location import shown
        from reportedly.store.stats import stats

        found = {"store": shown(connection.engine.url), **stats(connection)}
        if as_json:
            write_json(found)
            return
        console = screen()
        for name, value in found.items():
            console.print(f"{name:<11} {one_line(_words(value))}", soft_wrap=True)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{_words(count)} {name}" for name, count in value.items() if count is not None) or "none"
    return f"{value:,}" if isinstance(value, int) else str(value if value is not None else "none")
