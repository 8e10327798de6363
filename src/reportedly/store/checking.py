"""Whether a store still holds what was added: the database's own check, every hash, every count, the chain of seals."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from reportedly.records import Problem
from reportedly.store.auditing import check_audit
from reportedly.store.engine import is_sqlite, reading, writing
from reportedly.store.schema import BITS, LAYERS, contracts, documents, judgements, problems, texts
from reportedly.store.sealing import content_hash, row_hash, seal
from reportedly.store.storable import storable

_AT_ONCE = 200
_SEARCHES = ("texts_words", "claims_words")


class _Said(msgspec.Struct):
    id: str
    text: str
    title: str | None


class _Contract(msgspec.Struct):
    """What of a contract is held against the other tables."""

    document: _Said


_DECODER = msgspec.json.Decoder(_Contract)


def check(
    engine: Engine,
    *,
    noted: str | None = None,
    audit_noted: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Problem]:
    """What is wrong with a store, in the order found; nothing where all is well.

    `noted` is a seal that was written down (in hexadecimal digits), `audit_noted` a head of the audit: everything up to
    them must still be there.

    Raises:
        StoreError: if it cannot be read at all.
    """
    if is_sqlite(engine):
        yield from _database(engine)
    with reading(engine) as connection:
        count = connection.scalar(select(func.count()).select_from(documents)) or 0
        seals: list[str] = []
        yield from _documents(connection, count, seals, progress)
        for table in (problems, judgements):
            yield from _rows(connection, table)
        yield from check_audit(connection, noted=audit_noted)
        if noted is not None and noted.lower() not in seals:
            yield _found("seal", "what was there under the seal that you noted is not there any more")


def _database(engine: Engine) -> Iterator[Problem]:
    """What SQLite itself finds: broken pages, rows without their document, an index that does not match its table."""
    with reading(engine) as connection:
        for line in connection.execute(text("PRAGMA integrity_check")).scalars():
            if line != "ok":
                yield _found("damaged", f"the database says: {line}")
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield _found("damaged", f"a row of {row[0]} belongs to no document")
    for name in _SEARCHES:
        try:
            with writing(engine) as connection:
                connection.execute(text(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"))
        except Exception as error:
            if not isinstance(error.__cause__, DBAPIError):
                raise
            yield _found("search", f"the search index {name} does not match what it is made of")


def _documents(
    connection: Connection, count: int, seals: list[str], progress: Callable[[int, int], None] | None
) -> Iterator[Problem]:
    before: bytes | None = None
    expected = 1
    for first in range(0, count, _AT_ONCE):
        batch = connection.execute(select(documents).order_by(documents.c.doc).offset(first).limit(_AT_ONCE)).all()
        held = _Batch(connection, batch[0].doc, batch[-1].doc)
        for row in batch:
            if row.doc != expected:
                yield _found("missing", f"{row.doc - expected} documents before {row.id} were taken out")
            expected = row.doc + 1
            yield from held.check(row, before)
            before = _bytes(row.seal)
            seals.append(before.hex())
        if progress:
            progress(first + len(batch), count)


class _Batch:
    """The rows of some documents in one go: one query a table."""

    def __init__(self, connection: Connection, first: int, last: int) -> None:
        self.hashes: dict[int, list[bytes]] = defaultdict(list)
        self.changed: list[tuple[int, str]] = []
        for table in LAYERS:
            within = table.c.rid.between(first << BITS, ((last + 1) << BITS) - 1)
            for row in connection.execute(select(table).where(within)):
                self.hashes[row.doc].append(_bytes(row.hash))
                if _bytes(row.hash) != row_hash(table.name, row._asdict()):
                    self.changed.append((row.doc, f"{table.name} {row.id}"))
        self.contracts = _by_doc(connection, contracts, first, last)
        self.texts = _by_doc(connection, texts, first, last)

    def check(self, document: Any, before: bytes | None) -> Iterator[Problem]:
        """What is wrong with one document and its rows."""
        doc, name = document.doc, document.id
        for changed in (what for number, what in self.changed if number == doc):
            yield _found("changed", f"{name}: the row of {changed} was changed")
        if _bytes(document.hash) != row_hash("documents", document._asdict()):
            yield _found("changed", f"{name}: what is known of the document was changed")
        if len(self.hashes[doc]) != document.records:
            yield _found("missing", f"{name}: has {len(self.hashes[doc])} records, of {document.records} added")
        elif _bytes(document.seal) != seal(before, document._asdict(), self.hashes[doc]):
            yield _found("seal", f"{name}: the seal does not fit what it stands on")
        yield from self._content(document)

    def _content(self, document: Any) -> Iterator[Problem]:
        kept, words = self.contracts.get(document.doc), self.texts.get(document.doc)
        if kept is None or words is None:
            yield _found("missing", f"{document.id}: its JSON or its text is not there")
            return
        try:
            body = zlib.decompress(kept.body)
        except zlib.error:
            yield _found("changed", f"{document.id}: its JSON cannot be unpacked")
            return
        if content_hash(body) != _bytes(document.contract_hash):
            yield _found("changed", f"{document.id}: its JSON was changed")
            return
        said = _DECODER.decode(body).document
        if (storable(said.text), storable(said.title or "")) != (words.text, words.title):
            yield _found("changed", f"{document.id}: its text was changed")


def _bytes(value: Any) -> bytes:
    """What is kept as bytes; a damaged row may give anything, which is no hash."""
    return bytes(value) if isinstance(value, bytes | memoryview) else b""


def _by_doc(connection: Connection, table: Any, first: int, last: int) -> dict[int, Any]:
    return {row.doc: row for row in connection.execute(select(table).where(table.c.doc.between(first, last)))}


def _rows(connection: Connection, table: Any) -> Iterator[Problem]:
    for row in connection.execute(select(table)):
        if _bytes(row.hash) != row_hash(table.name, row._asdict()):
            yield _found("changed", f"{table.name}: the row {row.id} was changed")


def _found(code: str, message: str) -> Problem:
    return Problem(code, message, fatal=True)
