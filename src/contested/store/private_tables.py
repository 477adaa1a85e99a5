"""The tables of private people's names: where they stand in each text, and what is shown instead.

They are derived from the texts and may be made again; a text is in `screened` once it was looked
through, also where nothing was found in it.
"""

import sqlalchemy as sa

from contested.store.schema import key, metadata, of_one, to, words

private_name = sa.Table(
    "private_name",
    metadata,
    key(),
    to("text"),
    sa.Column("name_start", sa.Integer, nullable=False),
    sa.Column("name_end", sa.Integer, nullable=False),
    words("words"),
    words("shown"),
    words("person"),
    words("role"),
    words("words_folded", index=True),
    words("person_folded", index=True),
)

screened = sa.Table(
    "screened",
    metadata,
    of_one("text"),
)
