"""One thing by its name: a claim by its id's beginning, a document's bytes."""

import zlib

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.model.claim import Claim
from contested.store import claim_tables, event_tables
from contested.store.loading import claims_with_id
from contested.store.reading import MACHINE
from contested.store.tables import acquisition, document, raw, version


def claim(connection: sa.Connection, beginning: str) -> Claim:
    """The claim whose id begins so: of the latest version, and by the machine where it has it.

    Raises:
        LedgerError: no id begins so, or several do.
    """
    ids = claim_tables.claim.c.id
    begins = beginning_with(ids, beginning)
    found = connection.execute(sa.select(ids).where(begins).distinct().limit(2)).scalars().all()
    if not beginning or not found:
        raise _no_claim(connection, beginning)
    if len(found) > 1:
        raise LedgerError(f"Several claims' ids begin with {beginning!r}.", "Give more of it.")
    by_machine_last = sorted(claims_with_id(connection, found[0]), key=lambda c: c.maker == MACHINE)
    return by_machine_last[-1]


def _no_claim(connection: sa.Connection, beginning: str) -> LedgerError:
    events = event_tables.event.c.id
    begins = beginning_with(events, beginning)
    if connection.execute(sa.select(events).where(begins).limit(1)).first() is not None:
        return LedgerError(
            f"{beginning!r} is an event, and what is meant is one of its claims.",
            f"List them: contested explain {beginning}",
        )
    return LedgerError(
        f"No claim's id begins with {beginning!r}.", "List the claims: contested claims"
    )


def beginning_with(ids: sa.ColumnElement[str], beginning: str) -> sa.ColumnElement[bool]:
    """The condition that an id, which is hex digits, begins so; an index of the ids answers it."""
    first = beginning.lower()
    return sa.and_(ids >= first, ids < f"{first}g") if first else sa.false()


def raw_bytes(connection: sa.Connection, id_: str) -> bytes | None:
    """The bytes of the document's latest version as they were acquired first, or None."""
    query = (
        sa.select(raw.c.body)
        .join(acquisition, acquisition.c.raw == raw.c.key)
        .join(version, version.c.key == acquisition.c.version)
        .join(document, document.c.key == version.c.document)
        .where(document.c.id == id_)
        .order_by(version.c.rank.desc(), acquisition.c.acquired, acquisition.c.fingerprint)
        .limit(1)
    )
    packed = connection.execute(query).scalar()
    return zlib.decompress(packed) if packed is not None else None
