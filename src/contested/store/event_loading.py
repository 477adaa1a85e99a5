"""Reading events out of the ledger, in an order that depends on them alone."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.model.event import Event
from contested.model.event_record import kept_event
from contested.store import event_tables as t
from contested.store.among import among
from contested.store.filters import Condition
from contested.store.lookup import beginning_with

BATCH = 500


def events(
    connection: sa.Connection,
    wanted: Sequence[Condition],
    *,
    limit: int | None = None,
    offset: int = 0,
    order: Sequence[sa.ColumnElement[Any]] = (t.event.c.day, t.event.c.id),
) -> Iterator[Event]:
    """The events that fulfil the conditions, by the day that they are listed under, then id."""
    query = sa.select(t.event.c.key).where(*wanted).order_by(*order)
    keys = connection.execute(query.limit(limit).offset(offset or None)).scalars().all()
    for start in range(0, len(keys), BATCH):
        yield from events_with_keys(connection, keys[start : start + BATCH])


def events_with_keys(connection: sa.Connection, keys: Sequence[int]) -> Iterator[Event]:
    """The events of these rows, in their order."""
    b = t.event_body.c
    query = sa.select(b.event, b.body).where(among(b.event, keys))
    bodies = {row.event: row.body for row in connection.execute(query).all()}
    related = _relations(connection, keys)
    for key in keys:
        yield kept_event({**json.loads(bodies[key]), "relations": related[key]})


def event_with_id(connection: sa.Connection, beginning: str) -> Event:
    """The event whose id, or one of whose claims' ids, begins so.

    Raises:
        LedgerError: no id begins so, or several do.
    """
    begins = beginning_with(t.event.c.id, beginning)
    member = beginning_with(t.event_claim.c.claim, beginning)
    of_claims = sa.select(t.event_claim.c.event).where(member)
    for asked in (begins, t.event.c.key.in_(of_claims)):
        found = list(events(connection, [asked], limit=2)) if beginning else []
        if len(found) > 1:
            raise LedgerError(f"Several ids begin with {beginning!r}.", "Give more of it.")
        if found:
            return found[0]
    raise LedgerError(
        f"No event's or claim's id begins with {beginning!r}.", "List the events: contested events"
    )


def _relations(connection: sa.Connection, keys: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    r, other = t.event_relation.c, t.event.alias()
    query = (
        sa.select(r.event, r.kind, other.c.id, r.why, r.claims)
        .join(other, other.c.key == r.other)
        .where(among(r.event, keys))
        .order_by(r.event, r.kind, other.c.id)
    )
    found = defaultdict[int, list[dict[str, Any]]](list)
    for row in connection.execute(query).all():
        found[row.event].append(
            {"kind": row.kind, "event": row.id, "why": row.why, "claims": json.loads(row.claims)}
        )
    return found
