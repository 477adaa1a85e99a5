"""Events and series, and what is kept so that a new document touches only what it can affect."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "event",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("component", WORDS, nullable=False),
        sa.Column("conflict", WORDS, nullable=True),
        sa.Column("type", WORDS, nullable=False),
        sa.Column("status", WORDS, nullable=False),
        sa.Column("modality", WORDS, nullable=False),
        sa.Column("day", WORDS, nullable=False),
        sa.Column("time_from", WORDS, nullable=True),
        sa.Column("time_to", WORDS, nullable=True),
        sa.Column("first_reported", WORDS, nullable=True),
        sa.Column("last_reported", WORDS, nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("lon", sa.Double(), nullable=True),
        sa.Column("precision", WORDS, nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("publishers", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("credibility", sa.Integer(), nullable=False),
        sa.Column("reviewed", sa.Boolean(), nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event")),
        sa.UniqueConstraint("id", name=op.f("uq_event_id")),
    )
    op.create_index(op.f("ix_event_component"), "event", ["component"], unique=False)
    op.create_index(op.f("ix_event_conflict"), "event", ["conflict"], unique=False)
    op.create_index(op.f("ix_event_day"), "event", ["day"], unique=False)
    op.create_index("ix_event_day_id", "event", ["day", "id"], unique=False)
    op.create_index(op.f("ix_event_first_reported"), "event", ["first_reported"], unique=False)
    op.create_index(op.f("ix_event_last_reported"), "event", ["last_reported"], unique=False)
    op.create_index(op.f("ix_event_status"), "event", ["status"], unique=False)
    op.create_index(op.f("ix_event_time_from"), "event", ["time_from"], unique=False)
    op.create_index(op.f("ix_event_time_to"), "event", ["time_to"], unique=False)
    op.create_index(op.f("ix_event_type"), "event", ["type"], unique=False)
    op.create_table(
        "grouped",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("component", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_grouped")),
    )
    op.create_index(op.f("ix_grouped_component"), "grouped", ["component"], unique=False)
    op.create_index("ix_grouped_document", "grouped", ["document"], unique=False)
    op.create_index(op.f("ix_grouped_id"), "grouped", ["id"], unique=False)
    op.create_table(
        "pending",
        sa.Column("document", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_pending")),
    )
    op.create_table(
        "report",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agencies", WORDS, nullable=False),
        sa.Column("sketch", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_report")),
    )
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
        sa.Column("party", WORDS, nullable=True),
        sa.Column("agent", WORDS, nullable=True),
        sa.Column("target", WORDS, nullable=True),
        sa.Column("place", WORDS, nullable=True),
        sa.Column("first_day", WORDS, nullable=True),
        sa.Column("last_day", WORDS, nullable=True),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_series")),
        sa.UniqueConstraint("id", name=op.f("uq_series_id")),
    )
    op.create_index(op.f("ix_series_conflict"), "series", ["conflict"], unique=False)
    op.create_index(op.f("ix_series_party"), "series", ["party"], unique=False)
    op.create_index(op.f("ix_series_speaker"), "series", ["speaker"], unique=False)
    op.create_index(op.f("ix_series_type"), "series", ["type"], unique=False)
    op.create_table(
        "block",
        sa.Column("name", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("grouped", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["grouped"], ["grouped.key"], name=op.f("fk_block_grouped"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("name", "grouped", name=op.f("pk_block")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_block_grouped"), "block", ["grouped"], unique=False)
    op.create_table(
        "event_claim",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("claim", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name=op.f("fk_event_claim_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event_claim")),
    )
    op.create_index(op.f("ix_event_claim_claim"), "event_claim", ["claim"], unique=False)
    op.create_index(op.f("ix_event_claim_event"), "event_claim", ["event"], unique=False)
    op.create_table(
        "event_party",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("role", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name=op.f("fk_event_party_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event_party")),
    )
    op.create_index(op.f("ix_event_party_event"), "event_party", ["event"], unique=False)
    op.create_index("ix_event_party_name_role", "event_party", ["name", "role"], unique=False)
    op.create_table(
        "event_place",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("geonames_id", sa.Integer(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("lon", sa.Double(), nullable=True),
        sa.Column("country", WORDS, nullable=True),
        sa.Column("admin1", WORDS, nullable=True),
        sa.Column("precision", WORDS, nullable=True),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name=op.f("fk_event_place_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event_place")),
    )
    op.create_index(op.f("ix_event_place_event"), "event_place", ["event"], unique=False)
    op.create_index(
        op.f("ix_event_place_geonames_id"), "event_place", ["geonames_id"], unique=False
    )
    op.create_index(op.f("ix_event_place_name"), "event_place", ["name"], unique=False)
    op.create_table(
        "event_relation",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("why", WORDS, nullable=False),
        sa.Column("claims", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name=op.f("fk_event_relation_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other"], ["event.key"], name=op.f("fk_event_relation_other"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event_relation")),
    )
    op.create_index(op.f("ix_event_relation_event"), "event_relation", ["event"], unique=False)
    op.create_index(op.f("ix_event_relation_other"), "event_relation", ["other"], unique=False)
    op.create_table(
        "event_type",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["event"], ["event.key"], name=op.f("fk_event_type_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_event_type")),
    )
    op.create_index(op.f("ix_event_type_event"), "event_type", ["event"], unique=False)
    op.create_index(op.f("ix_event_type_name"), "event_type", ["name"], unique=False)
    op.create_table(
        "series_claim",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("claim", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["series"], ["series.key"], name=op.f("fk_series_claim_series"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_series_claim")),
    )
    op.create_index(op.f("ix_series_claim_claim"), "series_claim", ["claim"], unique=False)
    op.create_index(op.f("ix_series_claim_series"), "series_claim", ["series"], unique=False)
    # ### end Alembic commands ###


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("series_claim")
    op.drop_table("event_type")
    op.drop_table("event_relation")
    op.drop_table("event_place")
    op.drop_table("event_party")
    op.drop_table("event_claim")
    op.drop_table("block")
    op.drop_table("series")
    op.drop_table("report")
    op.drop_table("pending")
    op.drop_table("grouped")
    op.drop_table("event")
