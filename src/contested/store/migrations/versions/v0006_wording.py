"""The telling words of a report's head. What is known of reports is found out anew."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Forget what was found out, and keep the words with it from now on."""
    op.drop_table("report")
    _report(sa.Column("wording", WORDS, nullable=False))


def downgrade() -> None:
    """Forget what was found out, and keep no words."""
    op.drop_table("report")
    _report()


def _report(*columns: sa.Column[str]) -> None:
    op.create_table(
        "report",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agencies", WORDS, nullable=False),
        sa.Column("sketch", WORDS, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("version", name="pk_report"),
    )
