"""Names for records across documents: the start of the document's hash, a colon, the record's id in its report."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from reportedly.records import Ref
from reportedly.store.errors import NotThereError
from reportedly.store.schema import BITS, LAYERS, claims, documents

_DIGITS = 12
_REFERENCE = re.compile(r"(?:sha256:)?([0-9a-f]{4,64})(?::([a-z]+\d+(?:-\d+)?))?")


def reference(document: str, record: str | None = None) -> str:
    """The name of a document, or of a record in it, for people to type.

    >>> reference("sha256:0123456789abcdef", "c3")
    '0123456789ab:c3'
    """
    short = document.removeprefix("sha256:")[:_DIGITS]
    return f"{short}:{record}" if record else short


def document_of(connection: Connection, given: str) -> tuple[int, str, str | None]:
    """The number and full id of the document that a reference (or the start of one) names, and the record's id.

    Raises:
        NotThereError: if it is no reference, or names no document, or several.
    """
    match = _REFERENCE.fullmatch(given)
    if match is None:
        raise NotThereError(f"{given}: not a reference; they look like 0123456789ab:c3")
    start = f"sha256:{match[1]}"
    within = documents.c.id.between(start, start + "g")  # a hexadecimal digit never comes after "g"
    found = connection.execute(select(documents.c.doc, documents.c.id).where(within).limit(2)).all()
    if len(found) != 1:
        raise NotThereError(f"{given}: {'several documents begin' if found else 'no document begins'} like that")
    return found[0].doc, found[0].id, match[2]


def record_of(connection: Connection, layer: Table, given: str) -> tuple[Row[Any], Ref]:
    """The row of a layer that a reference names, and the record it is.

    Raises:
        NotThereError: if there is none.
    """
    doc, document, record = document_of(connection, given)
    within = layer.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)
    row = connection.execute(select(layer).where(within, layer.c.id == record)).first()
    if row is None:
        raise NotThereError(f"{given}: no such record among the {layer.name}")
    return row, Ref(document, row.id)


def layer_of(connection: Connection, given: str) -> tuple[str, Ref]:
    """The name of the layer in which the record stands that a reference names, and the record.

    Raises:
        NotThereError: if there is none.
    """
    doc, document, record = document_of(connection, given)
    for layer in LAYERS:
        within = layer.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)
        if record and connection.scalar(select(layer.c.id).where(within, layer.c.id == record)):
            return layer.name, Ref(document, record)
    raise NotThereError(f"{given}: no such record")


def claim_at(connection: Connection, given: str) -> str | None:
    """The id of the machine's claim that rests on the very words (`:p12-40`) of a reference, None if there is none.

    Raises:
        NotThereError: if it names no document.
    """
    doc, _, record = document_of(connection, given)
    start, _, end = (record or "p0-0").removeprefix("p").partition("-")
    within = claims.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)
    same = (claims.c.start == int(start), claims.c.end == int(end))
    found: str | None = connection.scalar(select(claims.c.id).where(within, *same))
    return found
