"""Grouped claims by the names under which they can be found."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from contested.reconcile.block import Names
from contested.store.among import among
from contested.store.event_tables import block, grouped


@dataclass(frozen=True, slots=True)
class Grouped:
    """A grouped claim: the keys of its row and its document's, and its component."""

    claim: int
    component: str
    document: int


def found_by(connection: sa.Connection, names: Iterable[Names]) -> list[Grouped]:
    """The grouped claims that post a name which is sought, each once."""
    sought = {name for each in names for name in each.seeks}
    found = dict[int, Grouped]()
    query = (
        sa.select(grouped.c.claim, grouped.c.component, grouped.c.document)
        .join(block, block.c.grouped == grouped.c.key)
        .where(among(block.c.name, sorted(sought)))
        .distinct()
    )
    for claim, component, document in connection.execute(query).all():
        found[claim] = Grouped(claim, component, document)
    return [found[key] for key in sorted(found)]
