"""Noting which documents changed since their claims were grouped into events."""

from collections.abc import Collection, Iterable

import sqlalchemy as sa

from contested.store.claim_tables import claim
from contested.store.event_tables import pending
from contested.store.tables import version


def mark(connection: sa.Connection, documents: Iterable[int]) -> None:
    """Note that documents, by their keys, have changed."""
    for key in sorted(set(documents)):
        there = sa.select(pending.c.document).where(pending.c.document == key)
        if connection.execute(there).first() is None:
            connection.execute(pending.insert().values(document=key))


def count(connection: sa.Connection) -> int:
    """How many documents have changed."""
    return connection.execute(sa.select(sa.func.count()).select_from(pending)).scalar_one()


def mark_version(connection: sa.Connection, key: int) -> None:
    """Note that the document of a version has changed."""
    mark(
        connection,
        connection.execute(sa.select(version.c.document).where(version.c.key == key)).scalars(),
    )


def mark_claims(connection: sa.Connection, ids: Collection[str]) -> None:
    """Note that people decided on claims: those of their documents are to be grouped anew."""
    query = (
        sa.select(version.c.document)
        .join(claim, claim.c.version == version.c.key)
        .where(claim.c.id.in_(ids))
    )
    mark(connection, connection.execute(query).scalars().all())
