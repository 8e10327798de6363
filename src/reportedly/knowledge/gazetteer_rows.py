"""How places, their names and their spelling keys are stored in a gazetteer file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.knowledge.gazetteer import KINDS, MINIMUM_KEY
from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_names import KEYED, spellings
from reportedly.knowledge.transliteration import k1, skeleton

DEMONYM = 2
TABLES = """
CREATE TABLE place(
  id INTEGER PRIMARY KEY, own TEXT, label TEXT, country TEXT, admin1 TEXT, lat INT, lon INT, kind INT, population INT
);
CREATE TABLE name(name TEXT, place INT, flags INT, PRIMARY KEY(name, place)) WITHOUT ROWID;
CREATE TABLE spelling(
  country TEXT, k2 TEXT, k1 TEXT, place INT, PRIMARY KEY(country, k2, k1, place)
) WITHOUT ROWID;
CREATE TABLE usage(word TEXT PRIMARY KEY, flags INT) WITHOUT ROWID;
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
AREA_INDEX = "CREATE INDEX area ON place(country, admin1) WHERE kind = 4"

NameRow = tuple[str, int, int]
KeyRow = tuple[str, str, str, int]


def place_row(draft: Draft) -> tuple[object, ...]:
    """Return a row of the table place; coordinates are whole ten-thousandths of a degree."""
    at = round(draft.lat * 1e4), round(draft.lon * 1e4)
    kind = KINDS.index(draft.kind)
    return draft.id, draft.own, draft.label, draft.country, draft.admin1, *at, kind, draft.population


def name_rows(draft: Draft) -> list[NameRow]:
    """Return the rows of the table name: folded name, place, flags."""
    return [(key, draft.id, flags) for key, flags in spellings(draft).items()]


def key_rows(country: str | None, names: Iterable[NameRow]) -> Iterator[KeyRow]:
    """Give rows of the table spelling for names that are no demonyms, where names come through another script."""
    if country not in KEYED:
        return
    for name, place, flags in names:
        if flags & DEMONYM or not name.isascii() or name[0] in "=,":
            continue
        key = k1(name)
        if len(key) >= MINIMUM_KEY:
            yield country, skeleton(key), key, place
