"""The stems of words as SQLite's search index has them (Porter 1980), by asking it once for each word."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from itertools import chain
from threading import Lock

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How the index takes a text for words."""
_KEPT = 100_000


class _Stemmer:
    """An index in memory that is asked, and what it answered; for all threads."""

    def __init__(self) -> None:
        self._lock, self._known = Lock(), dict[str, tuple[str, ...]]()
        self._index = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._index.execute(f"CREATE VIRTUAL TABLE said USING fts5(word, content='', tokenize='{TOKENIZER}')")
        self._index.execute("CREATE VIRTUAL TABLE stems USING fts5vocab(said, 'instance')")

    def of(self, words: str) -> tuple[str, ...]:
        # A blank is no part of a word for the index either.
        pieces = dict.fromkeys(words.split())
        with self._lock:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._learn([piece for piece in pieces if piece not in self._known])
            return tuple(dict.fromkeys(chain.from_iterable(self._known[piece] for piece in pieces)))

    def _learn(self, pieces: Sequence[str]) -> None:
        if not pieces:
            return
        found: list[list[str]] = [[] for _ in pieces]
        self._index.execute("BEGIN")
        self._index.executemany("INSERT INTO said(rowid, word) VALUES (?, ?)", enumerate(pieces))
        for n, stem in self._index.execute("SELECT doc, term FROM stems ORDER BY doc, offset"):
            found[n].append(stem)
        self._index.execute("ROLLBACK")
        self._known.update(zip(pieces, map(tuple, found), strict=True))


@cache
def _stemmer() -> _Stemmer:
    return _Stemmer()


def stems(words: str) -> tuple[str, ...]:
    """The stems of a text's words, each once, in their order.

    >>> stems("Shells struck Ḥoms; shelling went on")
    ('shell', 'struck', 'hom', 'went', 'on')
    """
    return _stemmer().of(words)
