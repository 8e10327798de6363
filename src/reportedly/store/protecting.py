"""Which names are protected, in which documents they stand, and what of a store is seen by who may not see them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, delete, func, insert, select, text

from reportedly.store.auditing import note
from reportedly.store.derived import contract_of
from reportedly.store.engine import HIDDEN, is_sqlite, reading, writing
from reportedly.store.errors import NotThereError
from reportedly.store.schema import BITS, documents, metadata, protections, texts, veiled, voices
from reportedly.store.storable import storable
from reportedly.store.veiling import Cover, cover, telling, touches

_AT_ONCE = 200
_DIGITS = 12
_MADE = 1000


@dataclass(frozen=True, slots=True)
class Veil:
    """The protected names, and by document the words that are kept back there; `refs` are how documents are named."""

    names: tuple[str, ...]
    held: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    refs: Mapping[str, int] = field(default_factory=dict)
    made: dict[frozenset[int], Cover] = field(default_factory=dict, compare=False)

    def of(self, docs: Iterable[int]) -> Cover:
        """What covers these documents."""
        which = frozenset(docs)
        if which not in self.made:
            if len(self.made) >= _MADE:
                self.made.clear()
            self.made[which] = cover(self.names, {word for doc in which for word in self.held.get(doc, ())})
        return self.made[which]

    def everywhere(self) -> Cover:
        """What covers that of which nobody knows from which documents it comes."""
        return self.of(self.held)

    def contract(self, doc: int, body: bytes) -> bytes:
        """A contract as it may be seen: the same to the letter where nothing is kept back in it."""
        whole = json.loads(body)
        seen = self.of([doc]).all_over(whole)
        return body if seen == whole else json.dumps(seen).encode()

    def text(self, doc: int, text: str) -> str:
        """A document's text as it may be seen."""
        return self.of([doc]).over(text)

    def touched(self, asked: Iterable[str]) -> list[int]:
        """The documents that a question may not find, since it asks for what is kept back there."""
        said = " ".join(asked)
        return [doc for doc, words in self.held.items() if touches(said, words)]


def protected(connection: Connection) -> list[dict[str, Any]]:
    """The names, with who protected them and when."""
    return [dict(row._mapping) for row in connection.execute(select(protections).order_by(protections.c.name))]


def veil_of(connection: Connection) -> Veil | None:
    """What is kept back now, None where nothing is."""
    names = tuple(connection.scalars(select(protections.c.name).order_by(protections.c.name)))
    if not names:
        return None
    asked = select(veiled.c.doc, veiled.c.words, documents.c.id).join(documents, documents.c.doc == veiled.c.doc)
    held, refs = {}, {}
    for row in connection.execute(asked):
        held[row.doc] = tuple(row.words.split())
        refs[row.id.removeprefix("sha256:")[:_DIGITS]] = row.doc
    return Veil(names, held, refs)


def version(connection: Connection) -> tuple[Any, ...]:
    """What differs where the veil does."""
    names = tuple(connection.execute(select(protections.c.name, protections.c.added).order_by(protections.c.name)))
    return (*map(tuple, names), *connection.execute(select(func.count(), func.max(veiled.c.doc))).one())


def protect(engine: Engine, name: str, who: str, *, progress: Callable[[int], None] | None = None) -> int:
    """Protect a name in every spelling; returns in how many documents it stands.

    Raises:
        ValueError: if no letters are in it.
        StoreError: if the store fails.
    """
    name = storable(" ".join(name.split()))
    if not cover([name]).names.wholes:
        raise ValueError("a name has letters")
    with reading(engine) as connection:
        names = [*connection.scalars(select(protections.c.name)), name]
        last = connection.scalar(select(func.max(documents.c.doc))) or 0
        found = dict(_seek(connection, names, 1, last, progress))
    with writing(engine) as connection:
        connection.execute(delete(protections).where(protections.c.name == name))
        row = {"name": name, "who": storable(who), "added": datetime.now(UTC).isoformat(timespec="microseconds")}
        connection.execute(insert(protections), row)
        _keep(connection, found)
        veil_added(connection, last + 1)
        note(connection, who, "name protected", name)
    return sum(1 for words in found.values() if words)


def lift(engine: Engine, name: str, who: str) -> None:
    """Protect a name no more.

    Raises:
        StoreError: if it is not protected, or the store fails.
    """
    name = storable(" ".join(name.split()))
    with writing(engine) as connection:
        if not connection.execute(delete(protections).where(protections.c.name == name)).rowcount:
            raise NotThereError(f"{name}: is not protected")
        left = list(connection.scalars(select(protections.c.name)))
        docs = list(connection.scalars(select(veiled.c.doc)))
        _keep(connection, {doc: _words_in(connection, doc, left) for doc in docs})
        note(connection, who, "protection lifted", name)


def veil_added(connection: Connection, first: int) -> None:
    """Look for protected names in the documents from this number on, within the transaction that adds them."""
    names = list(connection.scalars(select(protections.c.name)))
    if names:
        last = connection.scalar(select(func.max(documents.c.doc))) or 0
        _keep(connection, dict(_seek(connection, names, first, last)))


def hide(connection: Connection, docs: Iterable[int]) -> None:
    """Let this connection see the store as if these documents were not in it: views stand before the tables."""
    docs = tuple(docs)
    connection.execution_options(**{HIDDEN: docs})
    schema = "main" if is_sqlite(connection) else connection.scalar(text("SELECT current_schema()"))
    connection.execute(text("CREATE TEMP TABLE hidden (doc BIGINT PRIMARY KEY)"))
    connection.execute(text("INSERT INTO hidden VALUES (:doc)"), [{"doc": doc} for doc in docs])
    away = "doc IN (SELECT doc FROM hidden)"
    for table in metadata.sorted_tables:
        if "doc" in table.c:
            _before(connection, table.name, f"SELECT * FROM {schema}.{table.name} WHERE NOT {away}")
    held = f"SELECT incident FROM {schema}.incident_members WHERE {away}"
    _before(connection, "incidents", f"SELECT * FROM {schema}.incidents WHERE id NOT IN ({held})")


def _before(connection: Connection, name: str, query: str) -> None:
    connection.execute(text(f"CREATE TEMP VIEW {name} AS {query}"))


def _seek(
    connection: Connection, names: list[str], first: int, last: int, progress: Callable[[int], None] | None = None
) -> Iterator[tuple[int, set[str]]]:
    """The documents of these numbers that hold one of the names, with the words to keep back there."""
    covering = cover(names)
    for start in range(first, last + 1, _AT_ONCE):
        end = min(start + _AT_ONCE - 1, last)
        near = {
            row.doc: row for row in connection.execute(select(documents).where(documents.c.doc.between(start, end)))
        }
        said: dict[int, list[str]] = {doc: [] for doc in near}
        for row in connection.execute(select(texts).where(texts.c.doc.between(start, end))):
            said[row.doc] += [row.title, row.text]
        within = voices.c.rid.between(start << BITS, ((end + 1) << BITS) - 1)
        for row in connection.execute(select(voices.c.doc, voices.c.name, voices.c.actor).where(within)):
            said[row.doc] += [row.name or "", row.actor or ""]
        for doc, row in near.items():
            told = [*said[doc], row.publisher or "", row.authors, row.url or ""]
            if any(covering.over(one) != one for one in told if one):
                yield doc, _words_in(connection, doc, names)
        if progress:
            progress(end)


def _words_in(connection: Connection, doc: int, names: list[str]) -> set[str]:
    """The words that give one of the names away in a document: of the name, and of whatever its voices are called."""
    whole = msgspec.json.decode(contract_of(connection, doc))
    found: set[str] = set()
    for name in names:
        covering = cover([name])
        if covering.all_over(whole) != whole:
            found |= {word for one in (name, *_called(whole, covering)) for word in telling(one)}
    return found


def _called(whole: Mapping[str, Any], covering: Cover) -> Iterator[str]:
    """All that those go by in a report who bear the name: as actors, as voices, in its words."""
    said = whole["document"]["text"]

    def quoted(one: Mapping[str, Any]) -> str:
        span = one.get("span")
        return said[span["start"] : span["end"]] if span else ""

    def bears(*called: str | None) -> bool:
        return any(one and covering.over(one) != one for one in called)

    mentions, spoken = whole.get("mentions") or [], whole.get("voices") or []
    actors = {one["id"] for one in whole.get("actors") or [] if bears(one.get("name"))}
    actors |= {one["actor"] for one in mentions if one.get("actor") and bears(quoted(one))}
    actors |= {one["actor"] for one in spoken if one.get("actor") and bears(one.get("name"), quoted(one))}
    yield from (quoted(one) for one in mentions if one.get("actor") in actors)
    yield from (quoted(one) for one in spoken if one.get("actor") in actors)
    yield from (one["name"] for one in spoken if one.get("name") and one.get("actor") in actors)


def _keep(connection: Connection, found: Mapping[int, set[str]]) -> None:
    connection.execute(delete(veiled).where(veiled.c.doc.in_(list(found))))
    rows = [{"doc": doc, "words": " ".join(sorted(map(storable, words)))} for doc, words in found.items() if words]
    if rows:
        connection.execute(insert(veiled), rows)
