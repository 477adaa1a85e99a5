"""Documents, their versions and acquisitions; decisions; failures; the log."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "decision",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("verdict", WORDS, nullable=False),
        sa.Column("claim", WORDS, nullable=False),
        sa.Column("other", WORDS, nullable=True),
        sa.Column("decided_by", WORDS, nullable=False),
        sa.Column("why", WORDS, nullable=False),
        sa.Column("decided", WORDS, nullable=False),
        sa.Column("withdrawn", WORDS, nullable=True),
        sa.Column("withdrawn_by", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_decision"),
        sa.UniqueConstraint("id", name="uq_decision_id"),
    )
    op.create_index("ix_decision_claim", "decision", ["claim"], unique=False)
    op.create_index("ix_decision_other", "decision", ["other"], unique=False)
    op.create_table(
        "document",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_document"),
        sa.UniqueConstraint("id", name="uq_document_id"),
    )
    op.create_table(
        "failure",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("record", WORDS, nullable=False),
        sa.Column("stage", WORDS, nullable=False),
        sa.Column("document", WORDS, nullable=True),
        sa.Column("reason", WORDS, nullable=False),
        sa.Column("failed", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_failure"),
        sa.UniqueConstraint("record", "stage", name="uq_failure_record_stage"),
    )
    op.create_table(
        "log",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("subject", WORDS, nullable=False),
        sa.Column("entry", WORDS, nullable=False),
        sa.Column("previous", WORDS, nullable=False),
        sa.Column("hash", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_log"),
        sa.UniqueConstraint("hash", name="uq_log_hash"),
    )
    op.create_table(
        "meta",
        sa.Column("name", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "raw",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("hash", WORDS, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("codec", WORDS, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_raw"),
        sa.UniqueConstraint("hash", name="uq_raw_hash"),
    )
    op.create_table(
        "text",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("hash", WORDS, nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_text"),
        sa.UniqueConstraint("hash", name="uq_text_hash"),
    )
    op.create_table(
        "correction",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("field", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decision.key"], name="fk_correction_decision", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_correction"),
    )
    op.create_index("ix_correction_decision", "correction", ["decision"], unique=False)
    op.create_table(
        "version",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("text", sa.Integer(), nullable=False),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("publisher", WORDS, nullable=True),
        sa.Column("url", WORDS, nullable=True),
        sa.Column("published", WORDS, nullable=True),
        sa.Column("published_day", WORDS, nullable=True),
        sa.Column("language", WORDS, nullable=False),
        sa.Column("first_acquired", WORDS, nullable=False),
        sa.Column("rank", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.key"], name="fk_version_document", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["text"], ["text.key"], name="fk_version_text", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name="pk_version"),
        sa.UniqueConstraint("fingerprint", name="uq_version_fingerprint"),
    )
    op.create_index("ix_version_document", "version", ["document"], unique=False)
    op.create_index("ix_version_document_rank", "version", ["document", "rank"], unique=False)
    op.create_index("ix_version_published_day", "version", ["published_day"], unique=False)
    op.create_index("ix_version_text", "version", ["text"], unique=False)
    op.create_table(
        "acquisition",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("raw", sa.Integer(), nullable=True),
        sa.Column("source", WORDS, nullable=False),
        sa.Column("acquired", WORDS, nullable=False),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["raw"], ["raw.key"], name="fk_acquisition_raw", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["version.key"], name="fk_acquisition_version", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_acquisition"),
        sa.UniqueConstraint("fingerprint", name="uq_acquisition_fingerprint"),
    )
    op.create_index("ix_acquisition_raw", "acquisition", ["raw"], unique=False)
    op.create_index("ix_acquisition_version", "acquisition", ["version"], unique=False)
    op.create_table(
        "origin",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("field", WORDS, nullable=False),
        sa.Column("origin", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["version"], ["version.key"], name="fk_origin_version", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_origin"),
    )
    op.create_index("ix_origin_version", "origin", ["version"], unique=False)
    op.create_table(
        "dropped",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("acquisition", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("reason", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["acquisition"], ["acquisition.key"], name="fk_dropped_acquisition", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_dropped"),
    )
    op.create_index("ix_dropped_acquisition", "dropped", ["acquisition"], unique=False)


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("dropped")
    op.drop_table("origin")
    op.drop_table("acquisition")
    op.drop_table("version")
    op.drop_table("correction")
    op.drop_table("text")
    op.drop_table("raw")
    op.drop_table("meta")
    op.drop_table("log")
    op.drop_table("failure")
    op.drop_table("document")
    op.drop_table("decision")
