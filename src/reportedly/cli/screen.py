"""The Rich console that dossiers are shown on: colours only where the stream has them, markup never."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console


def screen(stream: TextIO | None = None) -> Console:
    """A console on the stream, standard output by default; at most 100 columns, which read best."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, 100)
    return console
