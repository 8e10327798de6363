"""Searching in words, on either database: every word must stand there, "words in quotation marks" beside one another.

Words are compared by their stems (Porter 1980 in SQLite's FTS5, Snowball in PostgreSQL), without case.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Column, ColumnElement, func, literal_column

_PART = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
_ENGLISH: ColumnElement[Any] = literal_column("'english'")  # as a parameter it would not be what the index is over
BLANK: ColumnElement[Any] = literal_column("' '")


def parts(words: str) -> list[str]:
    """The words and quoted phrases of a query, without what is no word.

    >>> parts('shells "Wadi Sarif" (east)')
    ['shells', 'Wadi Sarif', 'east']
    """
    found = (quoted or bare for quoted, bare in _PART.findall(words))
    return [" ".join(_WORD.findall(part)) for part in found if _WORD.search(part)]


def fts5(words: str, *columns: str) -> str:
    """The query in FTS5's language, all of it taken for words, in any of the columns (in all of them by default)."""
    said = " AND ".join(f'"{part}"' for part in parts(words)) or '""'
    return f"({{{' '.join(columns)}}} : ({said}))" if columns else said


def vector(*columns: Column[Any]) -> ColumnElement[Any]:
    """On PostgreSQL: the stems of the columns, as the index has them."""
    joined: ColumnElement[Any] = columns[0]
    for column in columns[1:]:
        joined = joined.concat(BLANK).concat(column)
    return func.to_tsvector(_ENGLISH, joined)


def query(words: str) -> ColumnElement[Any]:
    """On PostgreSQL: the query for `vector(...) @@ query`."""
    return func.websearch_to_tsquery(_ENGLISH, " ".join(f'"{part}"' for part in parts(words)))
