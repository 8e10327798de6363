"""What a report was made with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """A part that decides what comes out: `name` is reportedly, model or gazetteer.

    `version` is what it calls itself ("0.1.0", "bundled", "bundled, with SY.txt"), `sha256` the hash of its data.
    """

    name: str
    version: str
    sha256: str | None = None
