"""The search for claims knows which of the things that are asked together meet; it is filled anew from the claims.

Frozen with its release, as the first; what SQLite calls as `claim_pairs` is not, see `store/pairs.py`.
"""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

_SQLITE = (
    "DROP TRIGGER claims_words_add",
    "DROP TABLE claims_words",
    "CREATE VIEW claims_words_of AS SELECT claims.rid, claims.text, claims.names, claims.holder_names, "
    "claim_pairs(claims.text || ' ' || claims.names, claims.holder_names, claims.status, claims.certainty, "
    "documents.publisher, documents.published_earliest, documents.published_latest) AS pairs "
    "FROM claims JOIN documents ON documents.doc = claims.doc",
    "CREATE VIRTUAL TABLE claims_words USING fts5(pairs, text, names, holder_names, content='claims_words_of', "
    "content_rowid='rid', tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER claims_words_add AFTER INSERT ON claims BEGIN "
    "INSERT INTO claims_words(rowid, pairs, text, names, holder_names) "
    "SELECT rid, pairs, text, names, holder_names FROM claims_words_of WHERE rid = new.rid; END",
    "INSERT INTO claims_words(claims_words) VALUES ('rebuild')",
)
# The same pairs, but for outlets and days, which are no columns of a claim; where status or certainty is not given,
# those with them are left out.
_POSTGRESQL = (
    """
    CREATE FUNCTION claim_pairs(about text, by text, status text, certainty text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
    WITH what AS (SELECT 'a' || unnest(tsvector_to_array(to_tsvector('english'::regconfig, about))) AS word),
    who AS (SELECT 'b' || unnest(tsvector_to_array(to_tsvector('english'::regconfig, by))) AS word),
    words AS (SELECT word FROM what UNION ALL SELECT word FROM who),
    found AS (
        SELECT what.word || '+' || who.word || '+' || status AS pair FROM what, who
        UNION ALL SELECT word || '+' || status FROM words
        UNION ALL SELECT word || '+' || certainty FROM words
        UNION ALL SELECT status || '+' || certainty
    )
    SELECT coalesce(array_agg(pair), '{}') FROM found WHERE pair IS NOT NULL
    $$
    """,
    "CREATE INDEX ix_claims_words_pairs ON claims USING gin "
    "(claim_pairs(text || ' ' || names, holder_names, status, certainty))",
)


def upgrade() -> None:
    """Make the index of the claims anew, or beside those that are there."""
    bind = op.get_bind()
    for statement in _SQLITE if bind.dialect.name == "sqlite" else _POSTGRESQL:
        bind.exec_driver_sql(statement)


def downgrade() -> None:
    """Stores are never taken back to an older schema."""
