"""The names of private people that outputs do not show."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "private_name",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("text", sa.Integer(), nullable=False),
        sa.Column("name_start", sa.Integer(), nullable=False),
        sa.Column("name_end", sa.Integer(), nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("shown", WORDS, nullable=False),
        sa.Column("person", WORDS, nullable=False),
        sa.Column("role", WORDS, nullable=False),
        sa.Column("words_folded", WORDS, nullable=False),
        sa.Column("person_folded", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["text"], ["text.key"], name="fk_private_name_text", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_private_name"),
    )
    op.create_index("ix_private_name_text", "private_name", ["text"], unique=False)
    for column in ("words_folded", "person_folded"):
        op.create_index(f"ix_private_name_{column}", "private_name", [column], unique=False)
    op.create_table(
        "screened",
        sa.Column("text", sa.Integer(), nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(
            ["text"], ["text.key"], name="fk_screened_text", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("text", name="pk_screened"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("screened")
    op.drop_table("private_name")
