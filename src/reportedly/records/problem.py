"""What went wrong, as data: errors are spoken to people only at the edge."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with an input or a stretch of a text.

    `code` is a short stable name ("empty", "broken-bytes"); `message` is one sentence for a person.
    `fatal` says that no document came of the input.
    """

    code: str
    message: str
    where: str | None = None
    span: Span | None = None
    fatal: bool = False
