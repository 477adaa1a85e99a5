"""The tables of extractions and claims: every field of a claim in a column or a child table.

A claim's id may stand in the ledger more than once: the same text under two documents, or the
same claim by two makers. `time_from` and `time_to` are dates, `time_start` and `time_end` the
offsets of the words that say so.
"""

import sqlalchemy as sa

from contested.store.schema import key, metadata, number, span, to, words

extraction = sa.Table(
    "extraction",
    metadata,
    key(),
    to("version"),
    words("maker"),
    words("extractor"),
    words("status"),
    words("conflict", null=True, index=True),
    words("extracted"),
    sa.Column("claims", sa.Integer, nullable=False),
    words("digest"),
    sa.Column("in_force", sa.Boolean, nullable=False),
)

sentence = sa.Table(
    "sentence",
    metadata,
    key(),
    to("text", name="text"),
    sa.Column("sentence_start", sa.Integer, nullable=False),
    sa.Column("sentence_end", sa.Integer, nullable=False),
    words("body"),
    sa.UniqueConstraint("text", "sentence_start", "sentence_end"),
)

claim = sa.Table(
    "claim",
    metadata,
    key(),
    words("id", index=True),
    to("version"),
    to("extraction"),
    words("maker"),
    to("sentence"),
    *span("trigger", null=False),
    words("type", index=True),
    words("polarity"),
    words("modality"),
    *span("means"),
    words("means_code", null=True),
    *span("time"),
    words("time_from", null=True, index=True),
    words("time_to", null=True, index=True),
    words("time_precision", null=True),
    *span("quantity"),
    number("quantity_low"),
    number("quantity_high"),
    words("quantity_comparator", null=True),
    words("quantity_unit", null=True),
    words("quantity_object", null=True),
    words("quantity_basis", null=True),
    words("quantity_part_of", null=True),
    words("reaction_to", null=True),
    words("verification", index=True),
    *span("verification"),
    words("verification_by", null=True),
    words("verification_method", null=True),
    words("verification_over", null=True),
    number("confidence"),
    sa.UniqueConstraint("version", "maker", "id"),
)

participant = sa.Table(
    "participant",
    metadata,
    key(),
    to("claim"),
    words("role"),
    *span("words", null=False),
    words("actor", null=True, index=True),
    words("party", null=True, index=True),
    words("kind", null=True),
)

participant_group = sa.Table(
    "participant_group",
    metadata,
    key(),
    to("participant"),
    sa.Column("n", sa.Integer, nullable=False),
    words("name"),
)

place = sa.Table(
    "place",
    metadata,
    key(),
    to("claim"),
    sa.Column("n", sa.Integer, nullable=False),
    *span("words", null=False),
    words("role"),
    sa.Column("geonames_id", sa.Integer, nullable=True, index=True),
    number("lat"),
    number("lon"),
    words("feature", null=True),
    words("country", null=True),
    words("admin1", null=True),
    words("precision", null=True),
)

speaker = sa.Table(
    "speaker",
    metadata,
    key(),
    to("claim"),
    sa.Column("n", sa.Integer, nullable=False),
    *span("words", null=False),
    words("act"),
    sa.Column("depth", sa.Integer, nullable=False),
    words("actor", null=True, index=True),
    words("name", null=True),
    words("party", null=True, index=True),
    words("channel", null=True),
    words("said", null=True),
)
