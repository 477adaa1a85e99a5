"""Extractions and claims, with every field in a column."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "sentence",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("text", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("body", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["text"], ["text.key"], name="fk_sentence_text", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_sentence"),
        sa.UniqueConstraint(
            "text",
            "sentence_start",
            "sentence_end",
            name="uq_sentence_text_sentence_start_sentence_end",
        ),
    )
    op.create_index("ix_sentence_text", "sentence", ["text"], unique=False)
    op.create_table(
        "extraction",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("maker", WORDS, nullable=False),
        sa.Column("extractor", WORDS, nullable=False),
        sa.Column("status", WORDS, nullable=False),
        sa.Column("conflict", WORDS, nullable=True),
        sa.Column("extracted", WORDS, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("digest", WORDS, nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version"], ["version.key"], name="fk_extraction_version", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_extraction"),
    )
    op.create_index("ix_extraction_conflict", "extraction", ["conflict"], unique=False)
    op.create_index("ix_extraction_version", "extraction", ["version"], unique=False)
    op.create_table(
        "claim",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("extraction", sa.Integer(), nullable=False),
        sa.Column("maker", WORDS, nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("trigger_text", WORDS, nullable=False),
        sa.Column("type", WORDS, nullable=False),
        sa.Column("polarity", WORDS, nullable=False),
        sa.Column("modality", WORDS, nullable=False),
        sa.Column("means_start", sa.Integer(), nullable=True),
        sa.Column("means_end", sa.Integer(), nullable=True),
        sa.Column("means_text", WORDS, nullable=True),
        sa.Column("means_code", WORDS, nullable=True),
        sa.Column("time_start", sa.Integer(), nullable=True),
        sa.Column("time_end", sa.Integer(), nullable=True),
        sa.Column("time_text", WORDS, nullable=True),
        sa.Column("time_from", WORDS, nullable=True),
        sa.Column("time_to", WORDS, nullable=True),
        sa.Column("time_precision", WORDS, nullable=True),
        sa.Column("quantity_start", sa.Integer(), nullable=True),
        sa.Column("quantity_end", sa.Integer(), nullable=True),
        sa.Column("quantity_text", WORDS, nullable=True),
        sa.Column("quantity_low", sa.Double(), nullable=True),
        sa.Column("quantity_high", sa.Double(), nullable=True),
        sa.Column("quantity_comparator", WORDS, nullable=True),
        sa.Column("quantity_unit", WORDS, nullable=True),
        sa.Column("quantity_object", WORDS, nullable=True),
        sa.Column("quantity_basis", WORDS, nullable=True),
        sa.Column("quantity_part_of", WORDS, nullable=True),
        sa.Column("reaction_to", WORDS, nullable=True),
        sa.Column("verification", WORDS, nullable=False),
        sa.Column("verification_start", sa.Integer(), nullable=True),
        sa.Column("verification_end", sa.Integer(), nullable=True),
        sa.Column("verification_text", WORDS, nullable=True),
        sa.Column("verification_by", WORDS, nullable=True),
        sa.Column("verification_method", WORDS, nullable=True),
        sa.Column("verification_over", WORDS, nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(
            ["extraction"], ["extraction.key"], name="fk_claim_extraction", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sentence"], ["sentence.key"], name="fk_claim_sentence", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["version.key"], name="fk_claim_version", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_claim"),
        sa.UniqueConstraint("version", "maker", "id", name="uq_claim_version_maker_id"),
    )
    op.create_index("ix_claim_extraction", "claim", ["extraction"], unique=False)
    op.create_index("ix_claim_id", "claim", ["id"], unique=False)
    op.create_index("ix_claim_sentence", "claim", ["sentence"], unique=False)
    op.create_index("ix_claim_time_from", "claim", ["time_from"], unique=False)
    op.create_index("ix_claim_time_to", "claim", ["time_to"], unique=False)
    op.create_index("ix_claim_type", "claim", ["type"], unique=False)
    op.create_index("ix_claim_verification", "claim", ["verification"], unique=False)
    op.create_index("ix_claim_version", "claim", ["version"], unique=False)
    op.create_table(
        "participant",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("role", WORDS, nullable=False),
        sa.Column("words_start", sa.Integer(), nullable=False),
        sa.Column("words_end", sa.Integer(), nullable=False),
        sa.Column("words_text", WORDS, nullable=False),
        sa.Column("actor", WORDS, nullable=True),
        sa.Column("party", WORDS, nullable=True),
        sa.Column("kind", WORDS, nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claim.key"], name="fk_participant_claim", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_participant"),
    )
    op.create_index("ix_participant_actor", "participant", ["actor"], unique=False)
    op.create_index("ix_participant_claim", "participant", ["claim"], unique=False)
    op.create_index("ix_participant_party", "participant", ["party"], unique=False)
    op.create_table(
        "place",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("words_start", sa.Integer(), nullable=False),
        sa.Column("words_end", sa.Integer(), nullable=False),
        sa.Column("words_text", WORDS, nullable=False),
        sa.Column("role", WORDS, nullable=False),
        sa.Column("geonames_id", sa.Integer(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("lon", sa.Double(), nullable=True),
        sa.Column("feature", WORDS, nullable=True),
        sa.Column("country", WORDS, nullable=True),
        sa.Column("admin1", WORDS, nullable=True),
        sa.Column("precision", WORDS, nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claim.key"], name="fk_place_claim", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_place"),
    )
    op.create_index("ix_place_claim", "place", ["claim"], unique=False)
    op.create_index("ix_place_geonames_id", "place", ["geonames_id"], unique=False)
    op.create_table(
        "speaker",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("words_start", sa.Integer(), nullable=False),
        sa.Column("words_end", sa.Integer(), nullable=False),
        sa.Column("words_text", WORDS, nullable=False),
        sa.Column("act", WORDS, nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("actor", WORDS, nullable=True),
        sa.Column("name", WORDS, nullable=True),
        sa.Column("party", WORDS, nullable=True),
        sa.Column("channel", WORDS, nullable=True),
        sa.Column("said", WORDS, nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"], ["claim.key"], name="fk_speaker_claim", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_speaker"),
    )
    op.create_index("ix_speaker_actor", "speaker", ["actor"], unique=False)
    op.create_index("ix_speaker_claim", "speaker", ["claim"], unique=False)
    op.create_index("ix_speaker_party", "speaker", ["party"], unique=False)
    op.create_table(
        "participant_group",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("participant", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"],
            ["participant.key"],
            name="fk_participant_group_participant",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name="pk_participant_group"),
    )
    op.create_index(
        "ix_participant_group_participant", "participant_group", ["participant"], unique=False
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("participant_group")
    op.drop_table("speaker")
    op.drop_table("place")
    op.drop_table("participant")
    op.drop_table("claim")
    op.drop_table("extraction")
    op.drop_table("sentence")
