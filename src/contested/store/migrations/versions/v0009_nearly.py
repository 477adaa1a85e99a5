"""Pairs of claims of which it was a near thing whether they tell of one happening.

The next reconciliation finds them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "nearly",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("other", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("points", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="pk_nearly"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_nearly_other", "nearly", ["other"])
    op.execute("DELETE FROM meta WHERE name = 'reconciler'")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("nearly")
