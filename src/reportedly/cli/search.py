"""`reportedly search`: which reports hold these words."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from reportedly.cli.screen import screen, show
from reportedly.cli.stores import AsJson, Limit, Store, asking, days, grid, line, told, write_json
from reportedly.export.visible import one_line


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words that all stand in a report.")],
    *,
    limit: Limit = 20,
    as_json: AsJson = False,
    store: Store = None,
) -> None:
    """Find reports by their words, the best first; '"words in quotation marks"' stand beside one another.

    [bold]Example[/bold]

    reportedly search shelling '"Wadi Sarif"'
    """
    with asking(store) as connection:
        from reportedly.store.asking.search import CLOSES, OPENS, search

        found = search(connection, " ".join(words), limit)
        if as_json:
            plain = str.maketrans("", "", OPENS + CLOSES)
            write_json([row | {"snippet": row["snippet"].translate(plain)} for row in found])
        else:
            console = screen()
            for row in found:
                show(console, _found(row, OPENS, CLOSES))
        told(found, "no report holds these words")


def _found(row: dict[str, Any], opens: str, closes: str) -> RenderableType:
    table = grid("", "")
    table.show_header = False
    about = ", ".join(filter(None, (row["publisher"], days(row))))
    table.add_row(
        line(row["ref"], "dim"), line(row["title"] or "(no title)", "bold").append(f"  {one_line(about)}", "dim")
    )
    table.add_row("", _marked(row["snippet"], opens, closes))
    return table


def _marked(snippet: str, opens: str, closes: str) -> Text:
    shown = Text()
    for piece in snippet.split(opens):
        found, closed, rest = piece.partition(closes)
        shown.append(one_line_kept(found), "bold yellow" if closed else "").append(one_line_kept(rest))
    return shown


def one_line_kept(words: str) -> str:
    """As `one_line`, with the blanks at both ends kept."""
    return (" " if words[:1].isspace() else "") + one_line(words) + (" " if words[1:][-1:].isspace() else "")
