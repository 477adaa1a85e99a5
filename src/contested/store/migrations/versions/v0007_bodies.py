"""What an event is, whole, in a table of its own, and the days that filters ask of in a column each.

Counts and orders then read little.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


_BOUNDS = """
UPDATE event SET
    begins = CASE WHEN time_from IS NOT NULL OR time_to IS NOT NULL
        THEN COALESCE(SUBSTR(time_from, 1, 10), '') ELSE first_reported END,
    ends = CASE WHEN time_from IS NOT NULL OR time_to IS NOT NULL
        THEN COALESCE(time_to, '9999-12-31') ELSE last_reported END
"""


def upgrade() -> None:
    """Move the bodies out of `event`, and work out the bounds."""
    op.create_table(
        "event_body",
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("event", name="pk_event_body"),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name="fk_event_body_event", ondelete="CASCADE"
        ),
    )
    op.execute("INSERT INTO event_body (event, body) SELECT key, body FROM event")
    op.execute("ALTER TABLE event DROP COLUMN body")
    op.add_column("event", sa.Column("begins", WORDS, nullable=True))
    op.add_column("event", sa.Column("ends", WORDS, nullable=True))
    op.execute(_BOUNDS)


def downgrade() -> None:
    """Move the bodies back, and forget the bounds."""
    op.execute("ALTER TABLE event DROP COLUMN begins")
    op.execute("ALTER TABLE event DROP COLUMN ends")
    op.execute("ALTER TABLE event ADD COLUMN body TEXT NOT NULL DEFAULT ''")
    op.execute(
        "UPDATE event SET body = (SELECT b.body FROM event_body b WHERE b.event = event.key)"
    )
    op.drop_table("event_body")
