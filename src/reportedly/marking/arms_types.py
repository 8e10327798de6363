"""What kind of arms a mention names, and of what calibre: "155mm howitzers" are guns of artillery, of 155 mm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reportedly.knowledge.arms_classes import arms_entry, known_calibre
from reportedly.records import ArmsType, Mention

_KINDS = frozenset({"weapon", "vehicle", "platform"})
_MILLIMETRES = re.compile(
    r"(?<![\w.])(\d{1,3}(?:\.\d{1,2})?)(?:x\d{2,3})?[ -]?(?:mm|millimet(?:re|er)s?)\b", re.IGNORECASE
)
_INCHES = re.compile(r"(?<![\w.])(\.\d{2})[ -]?cal(?:ib(?:re|er))?\b", re.IGNORECASE)


def with_arms_types(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions of a text; those of arms that the taxonomy knows with their type."""
    return tuple(replace(m, arms=arms_type(m.span.of(text))) if m.kind in _KINDS else m for m in mentions)


def arms_type(words: str) -> ArmsType | None:
    """The type of arms by their name as written; None for a name that the taxonomy lacks.

    The calibre in the words comes before that of the lists.
    """
    said = _said(words)
    bare = _INCHES.sub("", _MILLIMETRES.sub("", words)).strip()
    entry = arms_entry(bare)
    if entry is None:
        return None
    family, kind = entry.key.split("/")
    known = None if said else known_calibre(bare)
    calibre = said or (f"{known} mm" if known else None)
    basis = "text" if said else "knowledge" if known else None
    return ArmsType(family, kind, entry.words, entry.origin, calibre, basis)


def _said(words: str) -> str | None:
    """The calibre that the words tell, in millimetres or, with the point of American usage, in inches."""
    if found := _MILLIMETRES.search(words):
        return f"{found[1]} mm"
    if found := _INCHES.search(words):
        return f"{found[1]} in"
    return None
