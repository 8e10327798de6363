"""The first schema: documents, their layers, problems, judgements, feeds; search in words; places on the map.

Frozen with its release: the tables as they were then, not as `schema.py` has them now.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "key": _KEY,
    "": sa.Text(),
    "blob": sa.LargeBinary(),
    "real": sa.Float(53),
    "int": sa.BigInteger(),
    "flag": sa.Boolean(),
    "small": sa.Integer(),
}
# "name" is text, "name:real" another type, "!" never absent.
_TABLES = {
    "documents": "doc:key! id! url title publisher authors! language published_earliest published_latest "
    "published_basis media_type! words:int records:int reader! contract_hash:blob! hash:blob! added! seal:blob!",
    "contracts": "doc:key! body:blob!",
    "texts": "doc:key! title! text!",
    "problems": "id! doc:key target! code! message! stretch fatal:flag! added! hash:blob!",
    "judgements": "id! kind! target! verdict! other note reviewer! added! hash:blob!",
    "gists": "doc:key! words! shingles:blob!",
    "copy_keys": "key:int! doc:key!",
    "copies": "left:key! right:key! contained:real credit body!",
    "incidents": "id! type! earliest latest place gazetteer lat:real lon:real reports:int tellings:int",
    "incident_keys": "key:int! incident!",
    "incident_members": "incident! position:small! doc:key! event! body!",
    "links": "id! incident! relation! why! body! score:real",
    "feeds": "url! etag last_modified due! failures:int said",
}
_LAYERS = {
    "voices": "kind! name text actor why",
    "claims": "status! certainty! polarity! text! names! holder! holder_kind! holder_names! voices! start:int end:int "
    "score:real",
    "events": "type! mode stage! trigger! who! whom! claim:int same_as place place_key precision country lat:real "
    "lon:real earliest latest killed_low:int killed_high:int injured_low:int injured_high:int start:int end:int "
    "score:real",
    "parties": "event:int role! text! actor label key!",
    "figures": "text! low:real high:real approximate:flag! unit counted per effect holder start:int end:int",
    "places": "text! name! key! country gazetteer precision sense! lat:real lon:real radius_km:real score:real",
    "labels": "text! referent! holder start:int end:int",
    "forecasts": "claim:int text! what! holder due_earliest due_latest",
}
_PAIRED = ("copy_keys", "copies", "incident_keys", "incident_members")  # the first two columns are the key
_BARE = ("copy_keys", "incident_keys")
_INDEXES = (
    "documents url", "claims status", "events claim", "events place_key", "parties key", "parties event",
    "places key", "places text", "forecasts due_latest", "problems doc", "judgements target", "judgements other",
    "copies right", "incidents latest", "incident_members doc", "links incident",
)  # fmt: skip
_KEPT = ("documents", "contracts", "texts", "problems", "judgements", *_LAYERS)

_SQLITE = (
    "CREATE VIRTUAL TABLE texts_words USING fts5(title, text, content='texts', content_rowid='doc', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER texts_words_add AFTER INSERT ON texts BEGIN "
    "INSERT INTO texts_words(rowid, title, text) VALUES (new.doc, new.title, new.text); END",
    "CREATE VIRTUAL TABLE claims_words USING fts5(text, names, holder_names, status, content='claims', "
    "content_rowid='rid', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER claims_words_add AFTER INSERT ON claims BEGIN "
    "INSERT INTO claims_words(rowid, text, names, holder_names, status) "
    "VALUES (new.rid, new.text, new.names, new.holder_names, new.status); END",
    "CREATE VIRTUAL TABLE places_map USING rtree(rid, west, east, south, north)",
    "CREATE TRIGGER places_map_add AFTER INSERT ON places WHEN new.lat IS NOT NULL BEGIN "
    "INSERT INTO places_map VALUES (new.rid, new.lon, new.lon, new.lat, new.lat); END",
    "CREATE VIRTUAL TABLE events_map USING rtree(rid, west, east, south, north)",
    "CREATE TRIGGER events_map_add AFTER INSERT ON events WHEN new.lat IS NOT NULL BEGIN "
    "INSERT INTO events_map VALUES (new.rid, new.lon, new.lon, new.lat, new.lat); END",
)
_POSTGRESQL = (
    "CREATE INDEX ix_texts_words ON texts USING gin (to_tsvector('english', title || ' ' || text))",
    "CREATE INDEX ix_claims_about ON claims USING gin (to_tsvector('english', text || ' ' || names))",
    "CREATE INDEX ix_claims_by ON claims USING gin (to_tsvector('english', holder_names))",
    "CREATE INDEX ix_places_map ON places (lat, lon)",
    "CREATE INDEX ix_events_map ON events (lat, lon)",
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
)


def upgrade() -> None:
    """Make the tables and indexes, the search and the map, and the triggers that refuse changes."""
    for name, columns in _TABLES.items():
        _make(name, columns)
    for name, columns in _LAYERS.items():
        _make(name, f"rid:key! doc:key! id! {columns} hash:blob!")
    for pair in _INDEXES:
        table, column = pair.split()
        op.create_index(f"ix_{table}_{column}", table, [column])
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(sa.text(statement.replace(":", "\\:")))
    for name in _KEPT:
        _refuse_changes(name, sqlite)


def downgrade() -> None:
    """There is nothing before the first schema."""


def _make(table: str, columns: str) -> None:
    made = [_column(one) for one in columns.split()]
    key = [str(column.name) for column in made[: 2 if table in _PAIRED else 1]]
    constraints: list[sa.Constraint] = [sa.PrimaryKeyConstraint(*key, name=f"pk_{table}")]
    if table == "documents":
        constraints.append(sa.UniqueConstraint("id", name="uq_documents_id"))
    elif any(column.name == "doc" for column in made):
        constraints.append(sa.ForeignKeyConstraint(["doc"], ["documents.doc"], name=f"fk_{table}_doc"))
    op.create_table(table, *made, *constraints, sqlite_with_rowid=table not in _BARE)


def _column(one: str) -> sa.Column[Any]:
    name, _, kind = one.rstrip("!").partition(":")
    return sa.Column(name, _TYPES[kind], nullable=not one.endswith("!"), autoincrement=False)


def _refuse_changes(table: str, sqlite: bool) -> None:
    if not sqlite:
        op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION refuse_change()")
    for change in ("UPDATE", "DELETE"):
        name = f"{table}_no_{change.lower()}"
        does = (
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            if sqlite
            else f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(does)
