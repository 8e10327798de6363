"""What needs a person's look, weighed as reports are linked: each claim by itself, and by who contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from reportedly.records import Link
from reportedly.reviewing.needs import CONTRADICTED, Need, needs
from reportedly.store import derived
from reportedly.store.engine import reading, writing
from reportedly.store.needing import Row, Weighed, claims_of_events, keep_needs, needs_of, to_weigh, weighed

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_TOLD = 3  # contradictions of one claim that are put down
_AT_ONCE = 500
_Key = tuple[int, str]
_Contradicted = Mapping[_Key, tuple[str, ...]]


def weigh(connection: Connection, docs: Collection[int], links: Iterable[Link]) -> None:
    """Weigh the claims of documents, and put down what the links contradict in these and in other documents."""
    contradicted = contradictions(connection, links)
    found = _own(connection, docs, contradicted)
    for key, said in contradicted.items():
        if key[0] not in docs:
            found[key] = _added(connection, key, said)
    keep_needs(connection, found, docs)


def weigh_all(engine: Engine, progress: Callable[[int], None] | None = None) -> int:
    """Weigh every claim of a store where that was not done yet; returns the number of documents.

    Raises:
        StoreError: if the store fails.
    """
    with reading(engine) as connection:
        if weighed(connection):
            return 0
        docs = derived.every_document(connection)
        found: dict[_Key, Sequence[Row]] = {}
        for start in range(0, len(docs), _AT_ONCE):
            part = docs[start : start + _AT_ONCE]
            found |= _own(connection, part, contradictions(connection, derived.contradicting(connection, part)))
            if progress:
                progress(start + len(part))
    with writing(engine) as connection:
        keep_needs(connection, found, docs)
    return len(docs)


def contradictions(connection: Connection, links: Iterable[Link]) -> dict[_Key, tuple[str, ...]]:
    """Who contradicts whom on what, in words, by the claims (number of the document, id) on both sides."""
    opposed = [link for link in links if link.relation == "contradicts"]
    numbers = derived.numbers_of(connection, {end.document for one in opposed for end in (one.left, one.right)})
    claims = {doc: claims_of_events(connection, doc) for doc in numbers.values()}
    found: dict[_Key, dict[str, None]] = {}
    for link in opposed:
        for end in (link.left, link.right):
            doc = numbers[end.document]
            if end.id in claims[doc]:
                found.setdefault((doc, claims[doc][end.id]), {})[" ".join(link.why.split())] = None
    return {key: tuple(said)[:_TOLD] for key, said in found.items()}


def _own(connection: Connection, docs: Collection[int], contradicted: _Contradicted) -> dict[_Key, Sequence[Row]]:
    rows = (row for doc in docs for row in to_weigh(connection, doc))
    return {(row.doc, row.id): _weighed(row, contradicted.get((row.doc, row.id), ())) for row in rows}


def _weighed(row: Weighed, contradicted: tuple[str, ...]) -> list[Row]:
    return [_row(need) for need in needs(row.score, row.holder_kind, row.killed, contradicted)]


def _added(connection: Connection, key: _Key, said: tuple[str, ...]) -> list[Row]:
    """What was kept of a claim, with further contradictions."""
    kept = needs_of(connection, *key)
    before = tuple(kept[CONTRADICTED][1].split("\n")) if CONTRADICTED in kept else ()
    (row,) = (one for one in to_weigh(connection, key[0]) if one.id == key[1])
    return _weighed(row, tuple(dict.fromkeys((*before, *said)))[:_TOLD])


def _row(need: Need) -> Row:
    reason, weight, why = astuple(need)
    return reason, weight, why
