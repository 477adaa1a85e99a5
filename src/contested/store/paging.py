"""Claims and reports a page at a time, the latest published first, without reading the rest.

A place in the list is the sort key of its last row; it stays right while rows are added.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.event import EventStatus
from contested.model.vocabulary import VerificationStatus
from contested.store.claim_tables import claim, sentence
from contested.store.event_tables import event, event_claim
from contested.store.filters import Condition, Filters, conditions
from contested.store.loading import claims_with_keys
from contested.store.tables import document, version

Place = tuple[str | None, int, int, int]
"""Day of publication, version, offset of the trigger, claim: the sort key of a row."""


MANY = 10_000
"""Of more claims than this the first few are found by looking at each claim from the latest on."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some claims, the place of the last of them (None at the list's end), and how many pass."""

    claims: tuple[Claim, ...]
    last: Place | None
    total: int


def claim_page(
    connection: sa.Connection, filters: Filters, after: Place | None, limit: int
) -> ClaimPage:
    """The first `limit` claims after a place."""
    v, c = version.c, claim.c
    total = claim_count(connection, filters)
    if not total:
        return ClaimPage((), None, 0)
    wanted = conditions(connection, filters, few=(few := total > MANY))
    if after is not None:
        wanted.append(_after(after))
    if few:
        wanted += _late_enough(connection, filters, wanted, limit)
    query = (
        _joined(sa.select(v.published_day, v.key.label("version"), c.trigger_start, c.key), filters)
        .where(*wanted)
        .order_by(v.published_day.desc().nulls_last(), v.key, c.trigger_start, c.key)
        .limit(limit + 1)
    )
    rows = connection.execute(query).all()
    keys = [row.key for row in rows[:limit]]
    found = claims_with_keys(connection, keys)
    last = tuple(rows[limit - 1]) if len(rows) > limit else None
    return ClaimPage(tuple(found[key] for key in keys), last, total)


def claim_count(connection: sa.Connection, filters: Filters) -> int:
    """How many claims pass."""
    query = _joined(sa.select(sa.func.count()), filters)
    of_events = set(EventStatus) - set(VerificationStatus)
    status = filters.status if filters.status in of_events else None
    wanted = conditions(connection, replace(filters, status=None) if status else filters)
    if status:  # no claim is of two events
        query = query.join(event_claim, event_claim.c.claim == claim.c.id)
        query = query.join(event, event.c.key == event_claim.c.event)
        wanted.append(event.c.status == status)
    return int(connection.execute(query.where(*wanted)).scalar_one())


def _joined(query: sa.Select[Any], filters: Filters) -> sa.Select[Any]:
    """Claims with their version, and with what else the filters ask of."""
    query = query.select_from(version).join(claim, claim.c.version == version.c.key)
    if filters.text:
        query = query.join(sentence, sentence.c.key == claim.c.sentence)
    if filters.document:
        query = query.join(document, document.c.key == version.c.document)
    return query


def _late_enough(
    connection: sa.Connection, filters: Filters, wanted: Sequence[Condition], limit: int
) -> list[Condition]:
    """The day of publication that the page's last row has at the earliest.

    Days stand in an index, so that only the page's own rows need to be sorted.
    """
    day = version.c.published_day
    days = _joined(sa.select(day), filters).where(*wanted, day.is_not(None))
    found = connection.execute(days.order_by(day.desc()).offset(limit).limit(1)).scalar()
    return [] if found is None else [day >= found]


def _after(place: Place) -> Condition:
    day, *rest = place
    v = version.c
    later = sa.tuple_(v.key, claim.c.trigger_start, claim.c.key) > sa.tuple_(
        *(sa.literal(each) for each in rest)
    )
    if day is None:
        return sa.and_(v.published_day.is_(None), later)
    return sa.or_(
        v.published_day < day, v.published_day.is_(None), sa.and_(v.published_day == day, later)
    )
