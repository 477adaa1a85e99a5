"""Pairs of claims of which it was a near thing whether they tell of one happening.

They are found as events are made, by the claims' rows; which of them are in one event now, and
what people decided since, is looked at when they are asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from contested.store import decisions
from contested.store.among import among
from contested.store.claim_tables import claim
from contested.store.event_tables import event_claim, nearly

LEAST = 0.25


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two claims that nobody decided on.

    Attributes:
        claim, other: their ids; `claim` is of the event.
        together: whether they are in one event now.
        doubt: how near they are to the line between one and two, up to 1.
    """

    claim: str
    other: str
    together: bool
    doubt: float


def nearest(connection: sa.Connection, events: Mapping[str, Sequence[str]]) -> dict[str, NearPair]:
    """The pair of each event that is nearest to the line, of those that are near it.

    Args:
        connection: of the ledger.
        events: the ids of each event's claims, by the event's.
    """
    home = {each: event for event, claims in events.items() for each in claims}
    decided = {frozenset((d.claim, d.other)) for d in decisions.load(connection) if d.other}
    found = dict[str, NearPair]()
    for one, other, away in _pairs(connection, list(home)):
        doubt = 1 / (1 + abs(away))
        if one == other or doubt < LEAST or frozenset((one, other)) in decided:
            continue
        pair = NearPair(one, other, other in events[home[one]], doubt)
        best = found.get(home[one])
        if best is None or _rank(pair) > _rank(best):
            found[home[one]] = pair
    return found


def _rank(pair: NearPair) -> tuple[float, str, str]:
    return pair.doubt, pair.claim, pair.other


def _pairs(connection: sa.Connection, claims: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """The pairs of these claims, each with the other claim's id, where both are in events."""
    mine, its, n = claim.alias(), claim.alias(), nearly.c
    there = sa.exists().where(event_claim.c.claim == its.c.id)
    for near, far in ((n.one, n.other), (n.other, n.one)):
        query = (
            sa.select(mine.c.id, its.c.id, n.away)
            .select_from(mine)
            .join(nearly, near == mine.c.key)
            .join(its, its.c.key == far)
            .where(among(mine.c.id, claims), there)
        )
        yield from (tuple(row) for row in connection.execute(query).all())
