from __future__ import annotations

import io

import pytest
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.export.rows import Row, listed, section


def printed(content: RenderableType) -> str:
    stream = io.StringIO()
    Console(file=stream, width=40).print(content)
    return stream.getvalue()


def rows(count: int) -> list[Row]:
    return [(f"c{n}", Text("words")) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "limit", "last"),
    [
        (3, 3, "c2    words"),
        (4, 3, "c3    words"),  # one line more is shown, since its number would take as much room
        (5, 3, "… 2 more (--all)"),
        (5, None, "c4    words"),
    ],
)
def test_lists_are_cut_after_their_limit(count: int, limit: int | None, last: str) -> None:
    assert printed(listed(rows(count), limit)).splitlines()[-1].strip() == last


def test_long_words_hang_behind_their_key() -> None:
    text = printed(listed([("c1", Text("word " * 12))], None))
    assert [line[:7] for line in text.splitlines()] == [" c1    ", "       "]


def test_a_section_without_lines_has_no_heading() -> None:
    assert list(section("Flows", [], None)) == []
