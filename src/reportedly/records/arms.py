"""What kind of arms a mention names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArmsType:
    """The place of a weapon, vehicle or platform in the open taxonomy, and its calibre.

    `family` and `type` as in "missile" and "anti-tank"; `calibre` with its unit ("122 mm"), None where neither the text
    nor the lists tell it, and `calibre_basis` says which did ("text" or "knowledge"). `entry` is the word or name of
    the list that decided, `origin` where that entry comes from.
    """

    family: str
    type: str
    entry: str
    origin: str
    calibre: str | None = None
    calibre_basis: str | None = None
