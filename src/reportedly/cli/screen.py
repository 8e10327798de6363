"""The Rich console that people read from: colours only where the stream has them, markup never."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console, RenderableType


def screen(stream: TextIO | None = None) -> Console:
    """A console on the stream, standard output by default; at most 100 columns, which read best."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, 100)
    return console


def show(console: Console, content: RenderableType) -> None:
    """Print; in files and pipes without the blanks that fill a terminal's lines."""
    if console.is_terminal:
        console.print(content)
        return
    with console.capture() as captured:
        console.print(content)
    console.file.writelines(line.rstrip() + "\n" for line in captured.get().splitlines())
