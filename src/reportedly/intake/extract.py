"""What a parser hands back before it becomes documents; it crosses the border of the sandbox as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import Problem, Published


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of one report with what its markup or metadata says of it.

    `content` is the sha-256 (hex) of the part of the input that it came from, None where that is the whole.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    pages: tuple[int, ...] = ()
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came out of one input: a feed gives several extracts, a page or a PDF one or none."""

    extracts: tuple[Extract, ...] = ()
    problems: tuple[Problem, ...] = ()


def failed(code: str, message: str) -> Extracted:
    """Nothing but a fatal problem."""
    return Extracted(problems=(Problem(code, message, fatal=True),))


def clean(text: str) -> str:
    """The text without halves of surrogate pairs, which no encoding can carry, and without NUL."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
