"""Tables of what each event gives to the pages of subjects, so that a database can add it up.

They are derived with the events, and `kept_series` are the series as they were last made. `last`,
`highest` and `worst` are JSON lists that compare as text in the order of what they mean, so that
the greatest of a group is the one that is shown.
"""

import sqlalchemy as sa

from contested.store.schema import key, metadata, of_one, to, words


def _flag(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


event_figure = sa.Table(
    "event_figure",
    metadata,
    key(),
    to("event"),
    words("type", index=True),
    words("side"),
    words("unit"),
    words("says"),
    words("basis"),
    words("last"),
    words("highest"),
)

event_harm = sa.Table(
    "event_harm",
    metadata,
    key(),
    to("event"),
    words("side"),
    _flag("disputed"),
    words("worst"),
)

event_voice = sa.Table(
    "event_voice",
    metadata,
    key(),
    to("event"),
    words("speaker"),
    words("party"),
    _flag("confirmed"),
    _flag("denied"),
    _flag("answered"),
    _flag("corrected"),
    words("claim"),
)

event_stand = sa.Table(
    "event_stand",
    metadata,
    of_one("event"),
    words("listed"),
    words("kinds"),
    words("holders"),
    words("against"),
)

kept_series = sa.Table(
    "kept_series",
    metadata,
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    words("body"),
)

TABLES = (event_figure, event_harm, event_voice, event_stand)
