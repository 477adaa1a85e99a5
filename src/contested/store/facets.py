"""The values that filters of events can take, counted in one query."""

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from contested.store import event_tables as t
from contested.store.among import among
from contested.store.filters import Condition


def facets(
    connection: sa.Connection, wanted: Sequence[Condition], parties: Collection[str]
) -> list[tuple[str, str, int]]:
    """How many events have each value of each facet: the facet, the value, the number.

    Facets are `type`, `status`, `conflict`, `place`, `country`, and names of parties in lower case
    by their role; of these only `parties`. Which events pass is found out once for all of them.
    """
    event, kind, party, place = t.event.c, t.event_type.c, t.event_party.c, t.event_place.c
    asked = sa.select(event.key, event.status, event.conflict).where(*wanted).cte("asked")
    passing = sa.select(asked.c.key)

    def part(facet: Any, value: Any, n: Any, of: Any = None) -> sa.Select[Any]:
        query = sa.select(facet, value, n).where(value.is_not(None)).group_by("facet", value)
        return query if of is None or not wanted else query.where(of.in_(passing))

    each, once = sa.func.count(), sa.func.count(sa.distinct(place.event))
    query = sa.union_all(
        part(_named("status"), asked.c.status, each),
        part(_named("conflict"), asked.c.conflict, each),
        part(_named("type"), kind.name, each, kind.event),
        part(party.role.label("facet"), party.name, each, party.event).where(
            among(party.name, sorted(parties))
        ),
        part(_named("place"), place.name, once, place.event),
        part(_named("country"), place.country, once, place.event),
    )
    found = [(row[0], row[1], int(row[2])) for row in connection.execute(query)]
    return sorted(found, key=lambda row: (row[0], -row[2], row[1]))


def _named(facet: str) -> sa.ColumnElement[str]:
    return sa.literal_column(f"'{facet}'", sa.String).label("facet")
