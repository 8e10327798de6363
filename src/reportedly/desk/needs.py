"""What needs a person's look, weighed as reports are linked: each claim by itself, and by who contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from reportedly.linking.agreement import agreement
from reportedly.records import Ref, Telling
from reportedly.reviewing.needs import CONTRADICTED, Need, needs
from reportedly.store import derived
from reportedly.store.asking.incidents import every_incident
from reportedly.store.engine import reading, writing
from reportedly.store.needing import Row, Weighed, keep_needs, needs_of, to_weigh, weighed

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_COMPARED = 12  # members of an incident that a newcomer is held against
_TOLD = 3  # contradictions of one claim that are put down
_AT_ONCE = 500
_Key = tuple[int, str]


def weigh(connection: Connection, docs: Mapping[str, int], incidents: Iterable[Sequence[Telling]]) -> None:
    """Weigh the claims of documents (numbers by id), and put down what their tellings contradict in other reports."""
    contradicted = contradictions((_shortened(members, docs) for members in incidents), docs)
    found: dict[_Key, Sequence[Row]] = {}
    for document, doc in docs.items():
        for row in to_weigh(connection, doc, doc):
            found[doc, row.id] = _weighed(row, contradicted.pop(Ref(document, row.id), ()))
    numbers = derived.numbers_of(connection, {ref.document for ref in contradicted})
    for ref, said in contradicted.items():
        key = numbers[ref.document], ref.id
        found[key] = _added(connection, key, said)
    keep_needs(connection, found, docs.values())


def weigh_all(engine: Engine, progress: Callable[[int], None] | None = None) -> int:
    """Weigh every claim of a store where that was not done yet; returns the number of documents.

    Raises:
        StoreError: if the store fails.
    """
    with reading(engine) as connection:
        if weighed(connection):
            return 0
        docs = derived.every_document(connection)
        contradicted = contradictions(_incidents(connection))
        numbers = derived.numbers_of(connection, {ref.document for ref in contradicted})
        by_key = {(numbers[ref.document], ref.id): said for ref, said in contradicted.items()}
        found: dict[_Key, Sequence[Row]] = {}
        for start in range(0, len(docs), _AT_ONCE):
            part = docs[start : start + _AT_ONCE]
            for row in to_weigh(connection, part[0], part[-1]):
                found[row.doc, row.id] = _weighed(row, by_key.get((row.doc, row.id), ()))
            if progress:
                progress(start + len(part))
    with writing(engine) as connection:
        keep_needs(connection, found, docs)
    return len(docs)


def contradictions(
    incidents: Iterable[Sequence[Telling]], among: Iterable[str] | None = None
) -> dict[Ref, tuple[str, ...]]:
    """Who contradicts whom on what, in words, by the claims on both sides.

    With `among`, only where one side's document is among these.
    """
    wanted = None if among is None else frozenset(among)
    found: dict[Ref, dict[str, None]] = {}
    for members in incidents:
        claim = {t.ref: Ref(t.ref.document, t.claim) for t in members if t.claim}
        for link in agreement(members):
            sides = (link.left, link.right)
            if link.relation != "contradicts" or not (wanted is None or wanted & {one.document for one in sides}):
                continue
            for side in sides:
                if side in claim:
                    found.setdefault(claim[side], {})[" ".join(link.why.split())] = None
    return {ref: tuple(said)[:_TOLD] for ref, said in found.items()}


def _shortened(members: Sequence[Telling], docs: Mapping[str, int]) -> list[Telling]:
    """The tellings of the documents and the last others, so that one more report costs the same in any incident."""
    others = [told for told in members if told.ref.document not in docs]
    return [*others[-_COMPARED:], *(told for told in members if told.ref.document in docs)]


def _incidents(connection: Connection) -> Iterable[Sequence[Telling]]:
    names = every_incident(connection)
    for start in range(0, len(names), _AT_ONCE):
        for members in derived.members(connection, names[start : start + _AT_ONCE]).values():
            if len(members) > 1:
                yield members[-2 * _COMPARED :]


def _weighed(row: Weighed, contradicted: tuple[str, ...]) -> list[Row]:
    return [_row(need) for need in needs(row.score, row.holder_kind, row.killed, contradicted)]


def _added(connection: Connection, key: _Key, said: tuple[str, ...]) -> list[Row]:
    """What was kept of a claim, with further contradictions."""
    kept = needs_of(connection, *key)
    before = tuple(kept[CONTRADICTED][1].split("\n")) if CONTRADICTED in kept else ()
    (row,) = (one for one in to_weigh(connection, key[0], key[0]) if one.id == key[1])
    return _weighed(row, tuple(dict.fromkeys((*before, *said)))[:_TOLD])


def _row(need: Need) -> Row:
    reason, weight, why = astuple(need)
    return reason, weight, why
