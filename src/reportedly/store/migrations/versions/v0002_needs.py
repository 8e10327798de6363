"""Why claims should be looked at by a person. Empty at first: what is derived is made anew where it is missing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table, and the indexes that the queue is read by."""
    op.create_table(
        "needs",
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("doc", _KEY, nullable=False, autoincrement=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("weight", sa.Float(53), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("reason", "doc", "record", name="pk_needs"),
        sa.ForeignKeyConstraint(["doc"], ["documents.doc"], name="fk_needs_doc"),
    )
    order = ["reason", "weight", "doc", "record"]
    op.create_index(f"ix_needs_{'_'.join(order)}", "needs", order)
    op.create_index("ix_needs_doc", "needs", ["doc"])
    op.create_index("ix_links_score", "links", ["score"])


def downgrade() -> None:
    """Stores are never taken back to an older schema."""
