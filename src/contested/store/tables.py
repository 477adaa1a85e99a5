"""The tables of documents, decisions and custody.

Rows have small integer keys that mean nothing outside the file; what leaves the ledger is named
by a document's id and a claim's id. A text is kept once, however many documents have it; bytes as
they were acquired are kept once too, compressed.
"""

import sqlalchemy as sa

from contested.store.schema import key, metadata, to, words

text = sa.Table("text", metadata, key(), words("hash", unique=True), words("body"))

raw = sa.Table(
    "raw",
    metadata,
    key(),
    words("hash", unique=True),
    sa.Column("size", sa.Integer, nullable=False),
    words("codec"),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

document = sa.Table("document", metadata, key(), words("id", unique=True))

version = sa.Table(
    "version",
    metadata,
    key(),
    to("document"),
    to("text"),
    words("fingerprint", unique=True),
    words("title", null=True),
    words("publisher", null=True),
    words("url", null=True),
    words("published", null=True),
    words("published_day", null=True, index=True),
    words("language"),
    words("first_acquired"),
    words("rank"),
    sa.Index("ix_version_document_rank", "document", "rank"),
)

origin = sa.Table(
    "origin",
    metadata,
    key(),
    to("version"),
    sa.Column("n", sa.Integer, nullable=False),
    words("field"),
    words("origin"),
)

acquisition = sa.Table(
    "acquisition",
    metadata,
    key(),
    to("version"),
    to("raw", null=True),
    words("source"),
    words("acquired"),
    words("fingerprint", unique=True),
)

dropped = sa.Table(
    "dropped",
    metadata,
    key(),
    to("acquisition"),
    sa.Column("n", sa.Integer, nullable=False),
    words("text"),
    words("reason"),
)

decision = sa.Table(
    "decision",
    metadata,
    key(),
    words("id", unique=True),
    words("verdict"),
    words("claim", index=True),
    words("other", null=True, index=True),
    words("decided_by"),
    words("why"),
    words("decided"),
    words("withdrawn", null=True),
    words("withdrawn_by", null=True),
)

correction = sa.Table(
    "correction",
    metadata,
    key(),
    to("decision"),
    sa.Column("n", sa.Integer, nullable=False),
    words("field"),
    words("value"),
)

failure = sa.Table(
    "failure",
    metadata,
    key(),
    words("record"),
    words("stage"),
    words("document", null=True),
    words("reason"),
    words("failed"),
    sa.UniqueConstraint("record", "stage"),
)

log = sa.Table(
    "log",
    metadata,
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    words("at"),
    words("kind"),
    words("subject"),
    words("entry"),
    words("previous"),
    words("hash", unique=True),
)

meta = sa.Table("meta", metadata, words("name", primary_key=True), words("value"))
