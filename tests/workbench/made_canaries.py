"""Reports whose sources bear names that stand nowhere else, so that a single letter of them in an answer is a leak."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from reportedly.desk.add import add_input
from reportedly.desk.link import link_pending
from reportedly.export.contract import to_json
from reportedly.store.adding import add
from reportedly.store.opening import open_store
from reportedly.store.protecting import protect
from tests.workbench.made_hostile import poisoned

NAME = "Zarqun Velidhat"
OTHERS = ("Oshmira Tulvek", "Krastobel Huunim", "Pelwazi Grunthor", "Jixmora Blandeq")
PARTS = (*" ".join((NAME, *OTHERS)).lower().split(), "zarkoun", "velidhatt", "velydhat")
TEXT = """Shelling kills four farmers near Qusayr

By Zarqun Velidhat

Four farmers were killed when shells hit an orchard near Qusayr on Monday, Zarqun Velidhat, a baker, told the agency.

"The army fired twelve shells," Velidhat said. Zarkoun Velidhatt added that a second attack will come before 1 June 2013.
The governor denied it and called Mr. Velidhat a liar. According to Zar\u00adqun Ve\u200blidhat, 20 houses burned down.
VELIDHAT, ZARQUN is known in Homs as Zarqun Velydhat. A witness at Velidhat Square said that the army shelled Homs.
"""
PLAIN = """Rebels shell the village of Zarqun in the north

Two drivers were killed in Zarqun on Tuesday, a doctor said. The rebels denied that they had shelled it.
"""


def canaries(folder: Path) -> str:
    """The address of a store with the names in texts, titles, outlets, addresses, voices; all of them protected."""
    address = str(folder / "store.sqlite")
    engine = open_store(address, create=True)
    path = folder / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert add_input(engine, str(path)).new
    _poison(engine, OTHERS[:2])
    for name in (NAME, *OTHERS):
        protect(engine, name, "root")
    _poison(engine, OTHERS[2:])  # what is added later is looked through as well
    link_pending(engine)
    engine.dispose()
    return address


def _poison(engine: Engine, names: tuple[str, ...]) -> None:
    for name in names:
        report = poisoned(name, OTHERS.index(name) + 1)
        assert add(engine, report, to_json(report, indent=None).encode(), reader="1")


def leaks(said: str) -> list[str]:
    """The parts of names that stand in it, whatever stands between their letters."""
    bare = re.sub(r"[\W\d_]+", "", unicodedata.normalize("NFKD", said).lower())
    return [part for part in PARTS if part in bare]


def strings(value: Any) -> Iterator[str]:
    """Every string in a value as JSON has it, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
