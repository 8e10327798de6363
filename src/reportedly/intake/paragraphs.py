"""The extractor's tree to text: paragraphs set off by blank lines, cells of a table by tabs."""

from __future__ import annotations

import re
from typing import Any

_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "div", "body", "fw", "code", "ab"})
_SPACE = re.compile(r"[ \t\r\f]+")
_BREAKS = re.compile(r"\n{2,}")


def paragraphs(body: Any) -> str:
    """The text of a tree of trafilatura's (p, head, list, item, table, row, cell, quote, lb)."""
    parts: list[str] = []
    _walk(body, parts)
    blocks = (_tidy(block) for block in _BREAKS.split("".join(parts)))
    return "\n\n".join(block for block in blocks if block)


def with_title(text: str, title: str | None, headings: tuple[str, ...]) -> str:
    """The text with its headline first, where the page shows the headline and the extractor left it out."""
    if not title or not text:
        return text
    shown = " ".join(title.split())
    if shown not in headings or shown in text[: len(shown) + 400]:
        return text
    return f"{shown}\n\n{text}"


def _walk(node: Any, parts: list[str]) -> None:
    block = node.tag in _BLOCKS
    if block:
        parts.append("\n\n")
    if node.text:
        parts.append(node.text.replace("\n", " "))
    for child in node:
        _walk(child, parts)
        if child.tail:
            parts.append(child.tail.replace("\n", " "))
    parts.append("\n\n" if block else _AFTER.get(node.tag, ""))


_AFTER = {"lb": "\n", "cell": "\t"}


def _tidy(block: str) -> str:
    lines = (_SPACE.sub(" ", line.strip()) if "\t" not in line else line.strip() for line in block.split("\n"))
    return "\n".join(line for line in lines if line)
