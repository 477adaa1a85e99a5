"""Events as they were known by a day: made in memory of the claims of reports published by then.

Decisions are of all time: they mend how reports were read, not what was known. The events
are put into the same tables of an empty database in memory, so that filters and orders are those
of the ledger.
"""

from collections.abc import Iterator
from dataclasses import replace

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.event import Event
from contested.reconcile.decided import Decided
from contested.reconcile.grouping import Given, group
from contested.reconcile.relations import lifted
from contested.reconcile.rules import Rules
from contested.store import decisions, event_loading, loading, tally_tables
from contested.store import event_tables as t
from contested.store.event_filters import event_conditions
from contested.store.event_writer import put_events, put_relations
from contested.store.filters import Filters
from contested.store.known_reports import reports_of
from contested.store.schema import metadata

_TABLES = (
    t.event, t.event_body, t.event_type, t.event_party, t.event_place, t.event_claim,
    t.event_relation, *tally_tables.TABLES,
)  # fmt: skip
_CLAIMS = ("document", "maker", "text")


def known_events(
    connection: sa.Connection, filters: Filters, *, limit: int | None = None, offset: int = 0
) -> Iterator[Event]:
    """The events that pass: the ledger's, or with `known_by` those of the claims known by then."""
    if not filters.known_by:
        wanted = event_conditions(connection, filters)
        yield from event_loading.events(connection, wanted, limit=limit, offset=offset)
        return
    wanted_claims = _asked(connection, filters)
    with known_shelf(connection, filters.known_by).connect() as shelf:
        asked = replace(filters, document=None, maker=None, text=None)
        conditions = event_conditions(shelf, asked)
        if wanted_claims is not None:
            of = sa.select(t.event_claim.c.event).where(t.event_claim.c.claim.in_(wanted_claims))
            conditions.append(t.event.c.key.in_(of))
        yield from event_loading.events(shelf, conditions, limit=limit, offset=offset)


def known_shelf(connection: sa.Connection, day: str) -> sa.Engine:
    """A database in memory with the events as they were known by a day."""
    known = Filters(known_by=day)
    claims = list(loading.claims(connection, known))
    decided = Decided(tuple(decisions.load(connection)))
    reports = reports_of(connection, Rules.load(), known)
    return _shelf(claims, Given(reports, Rules.load(), decided))


def _asked(connection: sa.Connection, filters: Filters) -> list[str] | None:
    """The ids of the claims that the filters on claims let pass; None if there are none such."""
    if not any(getattr(filters, name) for name in _CLAIMS):
        return None
    kept = {name: getattr(filters, name) for name in _CLAIMS}
    asked = Filters(known_by=filters.known_by, **kept)
    return sorted({claim.id for claim in loading.claims(connection, asked)})


def _shelf(claims: list[Claim], given: Given) -> sa.Engine:
    """A database in memory with the events of the claims; any thread may ask it."""
    engine = sa.create_engine(
        "sqlite://", poolclass=sa.StaticPool, connect_args={"check_same_thread": False}
    )
    metadata.create_all(engine, tables=list(_TABLES))
    with engine.begin() as shelf:
        _fill(shelf, claims, given)
    return engine


def _fill(shelf: sa.Connection, claims: list[Claim], given: Given) -> None:
    grouping = group(claims, given)
    events = [(event, each.id) for each in grouping.components for event, _ in each.events]
    keys = put_events(shelf, events, {c.id: c for c in given.decided.apply(claims)})
    event_of = {
        unit: keys[event.id]
        for each in grouping.components
        for event, units in each.events
        for unit in units
    }
    put_relations(shelf, lifted(grouping.links, event_of.get))
