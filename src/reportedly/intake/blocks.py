"""The lines of a text that hold words, each with a key by which furniture is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records import Span

_NUMBER = re.compile(r"\d+")
_EDGE = " \t\u00a0.!?…:;,|•·*-–—»«›‹>→←()[]{}'\"“”‘’+"
_LONG = 400


@dataclass(frozen=True, slots=True)
class Block:
    """A line without the white space at its ends, and how many words it has.

    The key is in lower case, without signs at its ends, every number written #. It is empty for long lines, which are
    never furniture as a whole.
    """

    start: int
    shown: str
    key: str
    words: int

    @property
    def end(self) -> int:
        """The offset after the line."""
        return self.start + len(self.shown)

    @property
    def span(self) -> Span:
        """Where the line stands in the text."""
        return Span(self.start, self.end)


def blocks_of(text: str) -> list[Block]:
    """Give the lines that hold more than white space, in order."""
    found, at = [], 0
    for line in text.split("\n"):
        shown = line.strip()
        if shown:
            words = len(shown.split())
            found.append(Block(at + line.index(shown[0]), shown, key_of(shown), words))
        at += len(line) + 1
    return found


def key_of(shown: str) -> str:
    """Give the key of a line, empty if the line is long."""
    if len(shown) > _LONG:
        return ""
    folded = " ".join(shown.replace("’", "'").lower().split())
    return _NUMBER.sub("#", folded).strip(_EDGE)
