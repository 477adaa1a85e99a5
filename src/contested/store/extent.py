"""How much a ledger holds, and from when to when."""

from dataclasses import dataclass

import sqlalchemy as sa

from contested.store.claim_tables import claim, extraction
from contested.store.event_tables import event
from contested.store.tables import document, version


@dataclass(frozen=True, slots=True)
class Extent:
    """Counts, and the first and last day of publication (ISO dates)."""

    documents: int
    claims: int
    events: int
    first_day: str | None
    last_day: str | None


def extent(connection: sa.Connection) -> Extent:
    """How much there is, over all versions."""
    day = version.c.published_day
    first, last = connection.execute(sa.select(sa.func.min(day), sa.func.max(day))).one()
    return Extent(
        _count(connection, document),
        _count(connection, claim),
        _count(connection, event),
        first,
        last,
    )


def claims_by_conflict(connection: sa.Connection) -> dict[str, int]:
    """How many claims stand in the reports of each conflict."""
    e = extraction.c
    query = (
        sa.select(e.conflict, sa.func.sum(e.claims))
        .where(e.in_force, e.conflict.is_not(None))
        .group_by(e.conflict)
        .order_by(e.conflict)
    )
    return {name: int(n) for name, n in connection.execute(query)}


def _count(connection: sa.Connection, table: sa.Table) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
