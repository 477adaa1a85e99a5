"""What each event gives to the pages of subjects, in tables, and the series as they were last made.

The program fills them after the revision, of the events that are there.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
_TABLES = {
    "event_figure": ("type", "side", "unit", "says", "basis", "last", "highest"),
    "event_harm": ("side", "worst"),
    "event_voice": ("speaker", "party", "claim"),
}
_NUMBERS = {
    "event_harm": ("disputed",),
    "event_voice": ("confirmed", "denied", "answered", "corrected"),
}


def upgrade() -> None:
    """Make the tables."""
    for name, words in _TABLES.items():
        op.create_table(
            name,
            sa.Column("key", sa.Integer(), nullable=False),
            sa.Column("event", sa.Integer(), nullable=False),
            *(sa.Column(each, WORDS, nullable=False) for each in words),
            *(sa.Column(each, sa.Integer(), nullable=False) for each in _NUMBERS.get(name, ())),
            sa.PrimaryKeyConstraint("key", name=f"pk_{name}"),
            _of_event(name),
        )
        op.create_index(f"ix_{name}_event", name, ["event"])
    op.create_index("ix_event_figure_type", "event_figure", ["type"])
    op.create_table(
        "event_stand",
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        *(
            sa.Column(each, WORDS, nullable=False)
            for each in ("listed", "kinds", "holders", "against")
        ),
        sa.PrimaryKeyConstraint("event", name="pk_event_stand"),
        _of_event("event_stand"),
    )
    op.create_table(
        "kept_series",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_kept_series"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for name in ("kept_series", "event_stand", *_TABLES):
        op.drop_table(name)


def _of_event(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event"], ["event.key"], name=f"fk_{name}_event", ondelete="CASCADE"
    )
