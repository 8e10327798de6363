"""Who did what, as a chain of hashes: a row that is changed, taken out, put elsewhere or cut off at the end is missed.

Whoever has the database to himself can write all of it anew, the head too; that is seen by who noted an earlier head.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from reportedly.records import Problem
from reportedly.store.schema import audit, audit_head, judgements
from reportedly.store.storable import storable

JUDGED = "judged"
_FIELDS = ("n", "at", "who", "did", "about", "detail")
_ENCODER = msgspec.json.Encoder()


def note(connection: Connection, who: str, did: str, about: str | None = None, detail: str | None = None) -> None:
    """Add a row, within a transaction that writes: what was done and the word of it are kept together, or neither."""
    count, before = head(connection)
    row: dict[str, Any] = {
        "n": count + 1, "at": datetime.now(UTC).isoformat(timespec="microseconds"), "who": storable(who), "did": did,
        "about": None if about is None else storable(about), "detail": None if detail is None else storable(detail),
    }  # fmt: skip
    row["hash"] = link(before, row)
    connection.execute(insert(audit), row)
    now = {"n": row["n"], "hash": row["hash"]}
    # Changed in its place: PostgreSQL would walk over every row that was deleted there before.
    connection.execute(update(audit_head) if count else insert(audit_head), now)


def head(connection: Connection) -> tuple[int, bytes]:
    """How many rows there are, and the hash of the last; 0 and b"" for none."""
    row = connection.execute(select(audit_head)).first()
    return (row.n, bytes(row.hash)) if row else (0, b"")


def link(before: bytes, row: dict[str, Any]) -> bytes:
    """BLAKE2b (32 bytes) over the link before and the row."""
    return blake2b(before + _ENCODER.encode([row[name] for name in _FIELDS]), digest_size=32).digest()


def audited(connection: Connection, *, before: int | None = None, limit: int = 50) -> list[dict[str, Any]]:
    """The rows, the last first; with `before` only those of smaller numbers."""
    asked = select(*(audit.c[name] for name in _FIELDS)).order_by(audit.c.n.desc()).limit(limit)
    asked = asked.where(audit.c.n < before) if before else asked
    return [dict(row._mapping) for row in connection.execute(asked)]


def check_audit(connection: Connection, *, noted: str | None = None) -> Iterator[Problem]:
    """What is wrong with the chain, in its order; `noted` is an earlier head in hexadecimal digits."""
    before, count = b"", 0
    seen = noted is None
    judged: set[str] = set()
    for row in connection.execute(select(audit).order_by(audit.c.n).execution_options(yield_per=1000)):
        if row.n != count + 1:
            yield _found("missing", f"audit: {row.n - count - 1} rows before row {row.n} were taken out")
        if bytes(row.hash) != link(before, row._asdict()):
            yield _found("changed", f"audit: row {row.n} does not fit what it stands on")
        before, count = bytes(row.hash), row.n
        seen = seen or before.hex() == str(noted).lower()
        if row.did == JUDGED:
            judged.add(row.about)
    if head(connection) != (count, before):
        yield _found("missing", f"audit: {head(connection)[0]} rows were added, and it ends with row {count}")
    if not seen:
        yield _found("seal", "audit: what was there under the head that you noted is not there any more")
    lost = judged - set(connection.scalars(select(judgements.c.id)))
    if lost:
        yield _found("missing", f"judgements: {len(lost)} that the audit tells of are not there any more")


def _found(code: str, message: str) -> Problem:
    return Problem(code, message, fatal=True)
