"""What the last brief told of; and no tables of series, which are made of claims when asked for."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
_SERIES = ("conflict", "party", "speaker", "type")


def upgrade() -> None:
    """Make the table, and drop those of series."""
    op.drop_table("series_claim")
    op.drop_table("series")
    op.create_table(
        "told",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_told"),
        sa.UniqueConstraint("name", name="uq_told_name"),
    )


def downgrade() -> None:
    """Drop it, and make those of series."""
    op.drop_table("told")
    op.create_table(
        "series",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("conflict", WORDS, nullable=True),
        sa.Column("type", WORDS, nullable=False),
        sa.Column("unit", WORDS, nullable=True),
        sa.Column("basis", WORDS, nullable=False),
        sa.Column("counted", WORDS, nullable=False),
        sa.Column("speaker", WORDS, nullable=False),
        *(sa.Column(name, WORDS, nullable=True) for name in ("party", "agent", "target", "place")),
        *(sa.Column(name, WORDS, nullable=True) for name in ("first_day", "last_day")),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_series"),
        sa.UniqueConstraint("id", name="uq_series_id"),
    )
    for column in _SERIES:
        op.create_index(f"ix_series_{column}", "series", [column], unique=False)
    op.create_table(
        "series_claim",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("claim", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["series"], ["series.key"], name="fk_series_claim_series", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_series_claim"),
    )
    for column in ("claim", "series"):
        op.create_index(f"ix_series_claim_{column}", "series_claim", [column], unique=False)
