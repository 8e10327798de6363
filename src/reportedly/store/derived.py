"""What is judged from the reports: copies, incidents and their members. Rebuilt at any time, never edited by people."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, text

from reportedly.records import Copy, Incident, Link, Ref, Telling
from reportedly.store.engine import VEIL
from reportedly.store.schema import (
    DERIVED,
    contracts,
    copies,
    copy_keys,
    documents,
    gists,
    incident_keys,
    incident_members,
    incidents,
    links,
)
from reportedly.store.storable import storable

_ENCODER, _TELLING = msgspec.json.Encoder(), msgspec.json.Decoder(Telling)
_COPY, _LINK = msgspec.json.Decoder(Copy), msgspec.json.Decoder(Link)
_SAME = links.c.relation == "same"
_HELD_AGAINST = 60  # incidents, and reports, that one report is held against: those that share most keys
_SHARED_BY = 200  # the last reports that one key gives; a sentence that thousands share says nothing

# The last documents of one key; a query for each would cost more than all they find.
_LAST = "SELECT * FROM (SELECT doc FROM copy_keys WHERE key = :key{n} AND doc < :doc ORDER BY doc DESC LIMIT {most})"
_LAST += " AS k{n}"  # PostgreSQL wants a name for it
_AT_ONCE = 100


def pending(connection: Connection, limit: int = 100) -> list[int]:
    """The numbers of documents that are not linked yet, in their order."""
    linked = connection.scalar(select(func.max(gists.c.doc))) or 0
    asked = select(documents.c.doc).where(documents.c.doc > linked).order_by(documents.c.doc).limit(limit)
    return list(connection.scalars(asked))


def every_document(connection: Connection) -> list[int]:
    """The numbers of all documents, in their order."""
    return list(connection.scalars(select(documents.c.doc).order_by(documents.c.doc)))


def contract_of(connection: Connection, doc: int) -> bytes:
    """The JSON contract of a document, as it was added, or as whoever asks may see it."""
    body = zlib.decompress(connection.execute(select(contracts.c.body).where(contracts.c.doc == doc)).scalar_one())
    veil = connection.get_execution_options().get(VEIL)
    return body if veil is None else bytes(veil.contract(doc, body))


def numbers_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of documents by their ids."""
    asked = select(documents.c.id, documents.c.doc).where(documents.c.id.in_(list(ids)))
    return {row.id: row.doc for row in connection.execute(asked)}


def sharing(connection: Connection, keys: Iterable[str], doc: int) -> list[int]:
    """The documents before this one that share most of the keys of its text."""
    count: dict[int, int] = {}
    numbered = sorted({_number(key) for key in keys})
    for first in range(0, len(numbered), _AT_ONCE):
        part = numbered[first : first + _AT_ONCE]
        asked = text(" UNION ALL ".join(_LAST.format(n=n, most=_SHARED_BY) for n in range(len(part))))
        given = {f"key{n}": key for n, key in enumerate(part)}
        for other in connection.scalars(asked, {"doc": doc, **given}):
            count[other] = count.get(other, 0) + 1
    return sorted(count, key=lambda one: (-count[one], one))[:_HELD_AGAINST]


def shingles_of(connection: Connection, docs: Iterable[int]) -> dict[int, bytes]:
    """What the texts of documents are compared by, as it was kept with them."""
    asked = select(gists.c.doc, gists.c.shingles).where(gists.c.doc.in_(list(docs)))
    return {row.doc: bytes(row.shingles) for row in connection.execute(asked)}


def near(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[Telling, ...]]:
    """The members of the incidents that share most keys."""
    shared = func.count()
    asked = (
        select(incident_keys.c.incident)
        .where(incident_keys.c.key.in_(sorted({_number(key) for key in keys})))
        .group_by(incident_keys.c.incident)
        .order_by(shared.desc(), incident_keys.c.incident)
        .limit(_HELD_AGAINST)
    )
    return members(connection, connection.scalars(asked))


def of_reports(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Telling, ...]]:
    """The members of the incidents that hold a telling of these documents."""
    numbers = sorted(numbers_of(connection, ids).values())
    asked = select(incident_members.c.incident).where(incident_members.c.doc.in_(numbers)).distinct()
    return members(connection, sorted(connection.scalars(asked)))


def homes(connection: Connection, refs: Iterable[Ref]) -> dict[Ref, str]:
    """The incidents in which these tellings stand."""
    wanted = sorted(set(refs))
    numbers = numbers_of(connection, {ref.document for ref in wanted})
    found = {}
    for ref in wanted:
        asked = select(incident_members.c.incident).where(
            incident_members.c.doc == numbers.get(ref.document), incident_members.c.event == ref.id
        )
        home = connection.scalar(asked)
        if home is not None:
            found[ref] = home
    return found


def members(connection: Connection, names: Iterable[str]) -> dict[str, tuple[Telling, ...]]:
    """The tellings of incidents in the order in which they joined."""
    wanted = list(names)
    asked = (
        select(incident_members.c.incident, incident_members.c.body, gists.c.words)
        .join(gists, gists.c.doc == incident_members.c.doc)
        .where(incident_members.c.incident.in_(wanted))
        .order_by(incident_members.c.incident, incident_members.c.position)
    )
    found: dict[str, list[Telling]] = {name: [] for name in wanted}
    for row in connection.execute(asked):
        context = tuple(row.words.split())
        found[row.incident].append(replace(_TELLING.decode(row.body), context=context))
    return {name: tuple(told) for name, told in found.items() if told}


def copies_among(connection: Connection, ids: Iterable[str]) -> list[Copy]:
    """The copies of which both reports are among these documents."""
    numbers = sorted(numbers_of(connection, ids).values())
    asked = select(copies.c.body).where(copies.c.left.in_(numbers), copies.c.right.in_(numbers))
    return [_COPY.decode(body) for body in connection.scalars(asked.order_by(copies.c.left, copies.c.right))]


def joins_of(connection: Connection, incident: str) -> list[Link]:
    """Why each member was taken for the same thing."""
    asked = select(links.c.body).where(links.c.incident == incident, _SAME).order_by(links.c.id)
    return [_LINK.decode(body) for body in connection.scalars(asked)]


def agreement_of(connection: Connection, incidents: Iterable[str]) -> list[Link]:
    """How the tellings of incidents stand to one another: who supports, contradicts or updates whom."""
    asked = select(links.c.body).where(links.c.incident.in_(list(incidents)), ~_SAME).order_by(links.c.id)
    return [_LINK.decode(body) for body in connection.scalars(asked)]


def contradicting(connection: Connection, docs: Iterable[int]) -> list[Link]:
    """What contradicts what in the incidents that these documents tell of."""
    theirs = select(incident_members.c.incident).where(incident_members.c.doc.in_(list(docs)))
    asked = select(links.c.body).where(links.c.incident.in_(theirs), links.c.relation == "contradicts")
    return [_LINK.decode(body) for body in connection.scalars(asked.order_by(links.c.id))]


def keep_text(
    connection: Connection,
    doc: int,
    words: Sequence[str],
    keys: Iterable[str],
    found: Iterable[Copy],
    shingles: bytes = b"",
) -> None:
    """Keep what a document's text is found by, and the copies it is part of; marks it as linked."""
    connection.execute(insert(gists), {"doc": doc, "words": storable(" ".join(words)), "shingles": shingles})
    rows = [{"key": key, "doc": doc} for key in sorted({_number(key) for key in keys})]
    if rows:
        connection.execute(insert(copy_keys), rows)
    kept = list(found)
    if not kept:
        return
    numbers = numbers_of(connection, {end for copy in kept for end in (copy.left, copy.right)})
    for copy in kept:
        row = {"left": numbers[copy.left], "right": numbers[copy.right], "contained": copy.contained}
        connection.execute(insert(copies), row | {"credit": copy.credit, "body": _body(copy)})


def keep_incidents(
    connection: Connection,
    made: Iterable[Incident],
    held: Mapping[str, Sequence[Telling]],
    keys: Mapping[str, Iterable[str]],
    found: Iterable[Link] = (),
) -> None:
    """Keep incidents that are new or grew, with their members and blocking keys, and the links that were found."""
    made = list(made)
    names = [one.id for one in made]
    connection.execute(delete(incidents).where(incidents.c.id.in_(names)))
    _insert(connection, incidents, map(_incident_row, made))
    _keep_members(connection, {name: held[name] for name in names})
    _keep_keys(connection, {name: {_number(key) for key in keys[name]} for name in names})
    why = list(found)
    connection.execute(delete(links).where(links.c.id.in_([link.id for link in why])))
    _insert(connection, links, ({**_link_row(link), "body": _body(link)} for link in why))


def forget(connection: Connection, incident: str, keys: Iterable[str]) -> None:
    """Take an incident away, with its members, its blocking keys and its links."""
    numbered = sorted({_number(key) for key in keys})
    mine = incident_keys.c.incident == incident
    connection.execute(delete(incident_keys).where(mine, incident_keys.c.key.in_(numbered)))
    connection.execute(delete(incident_members).where(incident_members.c.incident == incident))
    connection.execute(delete(incidents).where(incidents.c.id == incident))
    connection.execute(delete(links).where(links.c.incident == incident))


def empty(connection: Connection) -> None:
    """Take away all that was judged from the reports, so that it can be made anew; people's judgements stay."""
    for table in DERIVED:
        connection.execute(delete(table))


def _keep_members(connection: Connection, held: Mapping[str, Sequence[Telling]]) -> None:
    """Add the members that are new; an incident whose members stand in another order now is written anew."""
    numbers = numbers_of(connection, {told.ref.document for members in held.values() for told in members})
    mine = incident_members.c.incident.in_(list(held))
    asked = select(incident_members.c.incident, incident_members.c.doc, incident_members.c.event).where(mine)
    there: dict[str, list[tuple[int, str]]] = {name: [] for name in held}
    for row in connection.execute(asked.order_by(incident_members.c.incident, incident_members.c.position)):
        there[row.incident].append((row.doc, row.event))
    now = {name: [(numbers[t.ref.document], t.ref.id) for t in told] for name, told in held.items()}
    moved = [name for name, before in there.items() if now[name][: len(before)] != before]
    if moved:
        connection.execute(delete(incident_members).where(incident_members.c.incident.in_(moved)))
    rows = (
        {"incident": name, "position": n, "doc": doc, "event": event, "body": _body(replace(held[name][n], context=()))}
        for name, ends in now.items()
        for n, (doc, event) in enumerate(ends)
        if name in moved or n >= len(there[name])
    )
    _insert(connection, incident_members, rows)


def _keep_keys(connection: Connection, keys: Mapping[str, set[int]]) -> None:
    every = {key for mine in keys.values() for key in mine}
    asked = select(incident_keys.c.key, incident_keys.c.incident)
    asked = asked.where(incident_keys.c.key.in_(every), incident_keys.c.incident.in_(list(keys)))
    there = {tuple(row) for row in connection.execute(asked)}
    new = {(key, name) for name, mine in keys.items() for key in mine} - there
    _insert(connection, incident_keys, ({"key": key, "incident": name} for key, name in sorted(new)))


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    found = list(rows)
    if found:
        connection.execute(insert(table), found)


def _link_row(link: Link) -> dict[str, object]:
    row = {"id": link.id, "incident": link.incident, "relation": link.relation, "why": storable(link.why)}
    return row | {"score": link.score}


def _incident_row(one: Incident) -> dict[str, object]:
    row = {name: getattr(one, name) for name in ("id", "type", "earliest", "latest", "gazetteer", "lat", "lon")}
    counts = {"reports": len(one.reports), "tellings": len(one.members)}
    return row | counts | {"place": storable(one.place) if one.place else None}


def _number(key: str) -> int:
    """A key as a number that a database compares fast: 63 bits of its BLAKE2b."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big") >> 1


def _body(record: object) -> str:
    # Quotations of a text may hold what no database takes.
    return storable(_ENCODER.encode(record).decode())
