"""People: accounts and their sessions, names that are protected, and an audit that is only ever added to.

Frozen with its release, as the first.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables, and the triggers that refuse changes of the audit."""
    op.create_table(
        "audit", _number("n"), _text("at"), _text("who"), _text("did"), sa.Column("about", sa.Text()),
        sa.Column("detail", sa.Text()), _bytes("hash"), _key("audit", "n"),
    )  # fmt: skip
    op.create_table("audit_head", _number("n"), _bytes("hash"), _key("audit_head", "n"))
    op.create_table(
        "accounts", _text("name"), _text("role"), _text("secret"), sa.Column("active", sa.Boolean(), nullable=False),
        _text("added"), _key("accounts", "name"),
    )  # fmt: skip
    op.create_table(
        "sessions", _bytes("token"), _text("account"), _text("started"), _text("seen"), _key("sessions", "token")
    )
    op.create_table("protections", _text("name"), _text("who"), _text("added"), _key("protections", "name"))
    of_document = sa.ForeignKeyConstraint(["doc"], ["documents.doc"], name="fk_veiled_doc")
    op.create_table("veiled", _number("doc"), _text("words"), _key("veiled", "doc"), of_document)
    op.create_index("ix_sessions_account", "sessions", ["account"])
    op.create_index("ix_audit_about", "audit", ["about"])
    _refuse_changes(op.get_bind().dialect.name == "sqlite")


def downgrade() -> None:
    """Not offered: who did what would be lost."""


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, _KEY, nullable=False, autoincrement=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _key(table: str, column: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=f"pk_{table}")


def _refuse_changes(sqlite: bool) -> None:
    if not sqlite:
        op.execute("CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_change()")
    for change in ("UPDATE", "DELETE"):
        does = (
            "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
            if sqlite
            else "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(f"CREATE TRIGGER audit_no_{change.lower()} BEFORE {change} ON audit {does}")
