"""The text of one report, fixed once, and what is known of its publication."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out, as an interval of ISO days (YYYY-MM-DD) with its basis.

    `basis` is one of given, metadata, text, inferred; `why` says it in words.
    """

    earliest: str
    latest: str
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `id` is `sha256:` and the hash of the raw bytes; the text never changes after intake.

    `boilerplate` and `about_author` are spans of the text from which nothing is claimed.
    `headings` are title-like lines inside the text; `pages` the end offset of each PDF page.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    published: Published | None = None
    boilerplate: tuple[Span, ...] = ()
    about_author: tuple[Span, ...] = ()
    media_type: str = "text/plain"
    pages: tuple[int, ...] = ()

    def silent(self) -> tuple[Span, ...]:
        """The spans from which nothing is claimed."""
        return tuple(sorted(self.boilerplate + self.about_author))
