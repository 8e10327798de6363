"""Which reports hold these words, the best first, with the stretch where they stand."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, column, func, literal_column, select, table, text

from reportedly.store.asking.references import reference
from reportedly.store.asking.words import fts5, query, vector
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import documents, texts

OPENS, CLOSES = "\x02", "\x03"
"""Stand around each word that was found in a snippet."""
RANKED = 20_000
"""Reports that are ranked for one question: what stands in more of them tells little, and ranking all takes long."""
_WORDS = table("texts_words", column("rowid"), column("rank"))
_ABOUT = (
    documents.c.id, documents.c.title, documents.c.publisher, documents.c.published_earliest,
    documents.c.published_latest, documents.c.url,
)  # fmt: skip
_HEADLINE = f"MaxFragments=1,MaxWords=30,MinWords=15,StartSel={OPENS},StopSel={CLOSES}"


def search(connection: Connection, words: str, limit: int = 20, ranked: int = RANKED) -> list[dict[str, Any]]:
    """The reports in whose title or text all the words stand, by BM25 (PostgreSQL: ts_rank), with a `snippet`.

    Of words that stand in more than `ranked` reports (SQLite), the last added so many are held against one another.
    """
    asked = _sqlite(words, limit, ranked) if is_sqlite(connection) else _postgresql(words, limit)
    return [{"ref": reference(row.id), **row._mapping} for row in connection.execute(asked)]


def _sqlite(words: str, limit: int, ranked: int) -> Any:
    snippet = func.snippet(literal_column("texts_words"), 1, OPENS, CLOSES, "…", 24)
    match = text("texts_words MATCH :words").bindparams(words=fts5(words))
    held = select(_WORDS.c.rowid).where(match).order_by(_WORDS.c.rowid.desc()).offset(ranked).limit(1)
    since = func.coalesce(held.scalar_subquery(), -1)
    found = select(*_ABOUT, snippet.label("snippet")).join(_WORDS, _WORDS.c.rowid == documents.c.doc)
    found = found.where(match, _WORDS.c.rowid > since)
    return found.order_by(_WORDS.c.rank, documents.c.doc).limit(limit)


def _postgresql(words: str, limit: int) -> Any:
    stems, asked = vector(texts.c.title, texts.c.text), query(words)
    rank = func.ts_rank(stems, asked)
    best = (
        select(texts.c.doc, rank.label("rank"))
        .where(stems.op("@@")(asked))
        .order_by(rank.desc(), texts.c.doc)
        .limit(limit)
        .subquery()
    )
    # Snippets are costly: only of those that are shown.
    snippet = func.ts_headline(literal_column("'english'"), texts.c.text, asked, _HEADLINE).label("snippet")
    found = select(*_ABOUT, snippet).join(best, best.c.doc == documents.c.doc).join(texts, texts.c.doc == best.c.doc)
    return found.order_by(best.c.rank.desc(), documents.c.doc)
