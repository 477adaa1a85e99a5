"""The tables of events, which are derived and can be made again at any time.

An event is kept whole as JSON in `event_body`; the columns and child tables beside it are those
that filters and orders ask for, and are small, so that counting reads little. `begins` and `ends`
bound the days that `since` and `until` ask of: when it happened, else when it was reported.
`grouped`, `block` and `pending` are what makes it enough to look at what a new document can
affect: which group each claim fell into, under which keys it can be found, and which documents
were not grouped yet. `nearly` has the pairs of claims, by their rows, of which it was a near thing
whether they tell of one happening: by how many points (`away`). `report` keeps what tells whether two
reports are copies of one: the agencies that each credits, a sketch of its text, and the telling
words of its head.
"""

import sqlalchemy as sa

from contested.store.schema import key, metadata, number, of_one, to, words


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


event = sa.Table(
    "event",
    metadata,
    key(),
    words("id", unique=True),
    words("component", index=True),
    words("conflict", null=True, index=True),
    words("type", index=True),
    words("status", index=True),
    words("modality"),
    words("day", index=True),
    words("time_from", null=True, index=True),
    words("time_to", null=True, index=True),
    words("begins", null=True),
    words("ends", null=True),
    words("first_reported", null=True, index=True),
    words("last_reported", null=True, index=True),
    number("lat"),
    number("lon"),
    words("precision", null=True),
    _count("reports"),
    _count("publishers"),
    _count("origins"),
    _count("claims"),
    _count("credibility"),
    sa.Column("reviewed", sa.Boolean, nullable=False),
    sa.Index("ix_event_day_id", "day", "id"),
)

event_body = sa.Table(
    "event_body",
    metadata,
    of_one("event"),
    words("body"),
)

event_type = sa.Table(
    "event_type",
    metadata,
    key(),
    to("event"),
    words("name", index=True),
)

event_party = sa.Table(
    "event_party",
    metadata,
    key(),
    to("event"),
    words("role"),
    words("name"),
    sa.Index("ix_event_party_name_role", "name", "role"),
)

event_place = sa.Table(
    "event_place",
    metadata,
    key(),
    to("event"),
    _count("n"),
    words("name", index=True),
    sa.Column("geonames_id", sa.Integer, nullable=True, index=True),
    number("lat"),
    number("lon"),
    words("country", null=True),
    words("admin1", null=True),
    words("precision", null=True),
)

event_claim = sa.Table(
    "event_claim",
    metadata,
    key(),
    to("event"),
    _count("n"),
    words("claim", index=True),
)

event_relation = sa.Table(
    "event_relation",
    metadata,
    key(),
    to("event"),
    to("event", name="other"),
    words("kind"),
    words("why"),
    words("claims"),
)

grouped = sa.Table(
    "grouped",
    metadata,
    key(),
    _count("document"),
    _count("claim"),
    words("id", index=True),
    words("component", index=True),
    sa.Index("ix_grouped_document", "document"),
)

block = sa.Table(
    "block",
    metadata,
    sa.Column("name", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column(
        "grouped",
        sa.Integer,
        sa.ForeignKey("grouped.key", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    sqlite_with_rowid=False,
)

nearly = sa.Table(
    "nearly",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("other", sa.Integer, primary_key=True, autoincrement=False, index=True),
    sa.Column("away", sa.Double, nullable=False),
    sqlite_with_rowid=False,
)

pending = sa.Table(
    "pending",
    metadata,
    sa.Column("document", sa.Integer, primary_key=True, autoincrement=False),
)

report = sa.Table(
    "report",
    metadata,
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    words("agencies"),
    words("sketch"),
    words("wording"),
)
