"""Pointing at a record of one document out of another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A record of one document: `document` is a Document id, `id` the record's own id within it ("e3")."""

    document: str
    id: str

    def __str__(self) -> str:
        return f"{self.document}#{self.id}"
