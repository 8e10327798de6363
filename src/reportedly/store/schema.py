"""The tables. What was read is only ever added to; what is judged from it is rebuilt; people's judgements are added to.

`doc` numbers the documents in their order of arrival. `rid` numbers the records: that of the document times 2**20, plus
the place in the document, so that one key tells both and the same documents in the same order give the same rows.
`hash` is over the other columns of the row (`sealing.py`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

BITS = 20
"""A document has fewer than 2**20 records of one kind: its text has at most 1.5 million characters."""
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
}
metadata = MetaData(naming_convention=_NAMES)
# SQLite numbers rows by INTEGER alone.
_Key = BigInteger().with_variant(Integer, "sqlite")


def _doc(**options: Any) -> Column[int]:
    return Column("doc", _Key, ForeignKey("documents.doc"), **{"nullable": False} | options)


def _layer(name: str, *columns: Column[Any]) -> Table:
    """A layer of the reports: its key, the document, the record's id there, its columns, the hash of the row."""
    return Table(
        name, metadata, Column("rid", _Key, primary_key=True, autoincrement=False), _doc(),
        Column("id", Text, nullable=False), *columns, Column("hash", LargeBinary, nullable=False),
    )  # fmt: skip


def _words(*names: str) -> tuple[Column[Any], ...]:
    return tuple(Column(name, Text) for name in names)


def _told(*names: str) -> tuple[Column[Any], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


def _numbers(*names: str) -> tuple[Column[Any], ...]:
    return tuple(Column(name, Float(53)) for name in names)


def _counts(*names: str) -> tuple[Column[Any], ...]:
    return tuple(Column(name, BigInteger) for name in names)


documents = Table(
    "documents", metadata,
    Column("doc", _Key, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    *_words("url", "title", "publisher"), *_told("authors"), *_words("language"),
    *_words("published_earliest", "published_latest", "published_basis"), *_told("media_type"),
    *_counts("words", "records"), *_told("reader"),
    Column("contract_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    *_told("added"),
    Column("seal", LargeBinary, nullable=False),
)  # fmt: skip
contracts = Table(
    "contracts", metadata, _doc(primary_key=True, autoincrement=False), Column("body", LargeBinary, nullable=False)
)
texts = Table("texts", metadata, _doc(primary_key=True, autoincrement=False), *_told("title", "text"))

voices = _layer("voices", *_told("kind"), *_words("name", "text", "actor", "why"))
claims = _layer(
    "claims", *_told("status", "certainty", "polarity", "text", "names", "holder", "holder_kind", "holder_names"),
    *_told("voices"), *_counts("start", "end"), *_numbers("score"),
)  # fmt: skip
events = _layer(
    "events", *_told("type"), *_words("mode"), *_told("stage", "trigger", "who", "whom"), *_counts("claim"),
    *_words("same_as", "place", "place_key", "precision", "country"), *_numbers("lat", "lon"),
    *_words("earliest", "latest"), *_counts("killed_low", "killed_high", "injured_low", "injured_high"),
    *_counts("start", "end"), *_numbers("score"),
)  # fmt: skip
parties = _layer("parties", *_counts("event"), *_told("role", "text"), *_words("actor", "label"), *_told("key"))
figures = _layer(
    "figures", *_told("text"), *_numbers("low", "high"), Column("approximate", Boolean, nullable=False),
    *_words("unit", "counted", "per", "effect", "holder"), *_counts("start", "end"),
)  # fmt: skip
places = _layer(
    "places", *_told("text", "name", "key"), *_words("country", "gazetteer", "precision"), *_told("sense"),
    *_numbers("lat", "lon", "radius_km", "score"),
)  # fmt: skip
labels = _layer("labels", *_told("text", "referent"), *_words("holder"), *_counts("start", "end"))
forecasts = _layer(
    "forecasts", *_counts("claim"), *_told("text", "what"), *_words("holder", "due_earliest", "due_latest"),
)  # fmt: skip
LAYERS = (voices, claims, events, parties, figures, places, labels, forecasts)

problems = Table(
    "problems", metadata, Column("id", Text, primary_key=True), _doc(nullable=True),
    *_told("target", "code", "message"), *_words("stretch"), Column("fatal", Boolean, nullable=False), *_told("added"),
    Column("hash", LargeBinary, nullable=False),
)  # fmt: skip
judgements = Table(
    "judgements", metadata, Column("id", Text, primary_key=True), *_told("kind", "target", "verdict"),
    *_words("other", "note"), *_told("reviewer", "added"), Column("hash", LargeBinary, nullable=False),
)  # fmt: skip
audit = Table(
    "audit", metadata, Column("n", _Key, primary_key=True, autoincrement=False), *_told("at", "who", "did"),
    *_words("about", "detail"), Column("hash", LargeBinary, nullable=False),
)  # fmt: skip
KEPT = (documents, contracts, texts, *LAYERS, problems, judgements, audit)
"""What is only ever added to."""

gists = Table(
    "gists", metadata, _doc(primary_key=True, autoincrement=False), *_told("words"),
    Column("shingles", LargeBinary, nullable=False),
)  # fmt: skip
copy_keys = Table(
    "copy_keys", metadata, Column("key", BigInteger, primary_key=True, autoincrement=False),
    _doc(primary_key=True, autoincrement=False), sqlite_with_rowid=False,
)  # fmt: skip
copies = Table(
    "copies", metadata, Column("left", _Key, primary_key=True, autoincrement=False),
    Column("right", _Key, primary_key=True, autoincrement=False), *_numbers("contained"), *_words("credit"),
    *_told("body"),
)  # fmt: skip
incidents = Table(
    "incidents", metadata, Column("id", Text, primary_key=True), *_told("type"),
    *_words("earliest", "latest", "place", "gazetteer"), *_numbers("lat", "lon"), *_counts("reports", "tellings"),
)  # fmt: skip
incident_keys = Table(
    "incident_keys", metadata, Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("incident", Text, primary_key=True), sqlite_with_rowid=False,
)  # fmt: skip
incident_members = Table(
    "incident_members", metadata, Column("incident", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False), _doc(), *_told("event", "body"),
)  # fmt: skip
links = Table(
    "links", metadata, Column("id", Text, primary_key=True), *_told("incident", "relation", "why", "body"),
    *_numbers("score"),
)  # fmt: skip
needs = Table(
    "needs", metadata, Column("reason", Text, primary_key=True), _doc(primary_key=True, autoincrement=False),
    Column("record", Text, primary_key=True), Column("weight", Float(53), nullable=False), *_told("why"),
)  # fmt: skip
"""Why a claim should be looked at by a person, and how much; `reason` "all" adds up the others."""
DERIVED = (gists, copy_keys, copies, incidents, incident_keys, incident_members, links, needs)
"""What is judged from what is kept: emptied and made again at any time."""

feeds = Table(
    "feeds", metadata, Column("url", Text, primary_key=True), *_words("etag", "last_modified"),
    *_told("due"), *_counts("failures"), *_words("said"),
)  # fmt: skip
"""What a watch remembers of each feed between two visits; changes with every visit."""

audit_head = Table(
    "audit_head", metadata, Column("n", _Key, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
)  # fmt: skip
"""One row: how many rows the audit has, and the hash of the last, so that a shortened one is noticed."""
accounts = Table(
    "accounts", metadata, Column("name", Text, primary_key=True), *_told("role", "secret"),
    Column("active", Boolean, nullable=False), *_told("added"),
)  # fmt: skip
sessions = Table(
    "sessions", metadata, Column("token", LargeBinary, primary_key=True), *_told("account", "started", "seen"),
)  # fmt: skip
protections = Table("protections", metadata, Column("name", Text, primary_key=True), *_told("who", "added"))
veiled = Table("veiled", metadata, _doc(primary_key=True, autoincrement=False), *_told("words"))
"""Which documents hold a protected name, and the words that are kept back there."""
TEAM = (audit_head, accounts, sessions, protections, veiled)
"""Who may do what, and what is kept back from whom; what changes here stands in the audit."""

Index(None, documents.c.url)
Index(None, claims.c.status)
Index(None, events.c.claim)
Index(None, events.c.place_key)
Index(None, parties.c.key)
Index(None, parties.c.event)
Index(None, places.c.key)
Index(None, places.c.text)
Index(None, forecasts.c.due_latest)
Index(None, problems.c.doc)
Index(None, judgements.c.target)
Index(None, judgements.c.other)
Index(None, copies.c.right)
Index(None, incidents.c.latest)
Index(None, incident_members.c.doc)
Index(None, links.c.incident)
Index(None, links.c.score)
Index(None, needs.c.reason, needs.c.weight, needs.c.doc, needs.c.record)
Index(None, needs.c.doc)
Index(None, sessions.c.account)
Index(None, audit.c.about)
