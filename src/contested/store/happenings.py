"""Events counted and paged in SQL: lists, map cells, days, facets, loading what is shown only.

The same questions are asked of the ledger's own events and of those that were known by a day,
which stand in the same tables of a database in memory.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import sqlalchemy as sa

from contested.model.event import Event
from contested.store import event_loading
from contested.store import event_tables as t
from contested.store.among import among
from contested.store.connection import reading
from contested.store.event_filters import event_conditions
from contested.store.event_writer import lower
from contested.store.facets import facets
from contested.store.filters import Condition, Filters

Box = tuple[float, float, float, float]
POINT = ("exact", "near", "admin2")
_E = t.event.c
ORDERS: dict[str, tuple[sa.ColumnElement[Any], ...]] = {
    "latest": (_E.day.desc(), _E.id.desc()),
    "oldest": (_E.day, _E.id),
    "reported": (sa.func.coalesce(_E.last_reported, "").desc(), _E.id),
    "reports": (_E.reports.desc(), _E.id),
    "disputed": ((_E.status == "disputed").desc(), _E.day.desc(), _E.id.desc()),
}


@dataclass(frozen=True, slots=True)
class MapCell:
    """The events of one type and status whose places lie in one cell of the map's grid.

    `event` is the key of one of them, `place` its place's number; the only one where `count` is 1.
    """

    x: int
    y: int
    type: str
    status: str
    count: int
    lon: float
    lat: float
    box: Box
    event: int
    place: int


@dataclass(frozen=True, slots=True)
class MapRegion:
    """The events of one type and status that are known by a region or country only."""

    country: str | None
    admin1: str | None
    type: str
    status: str
    count: int
    event: str


@dataclass(frozen=True, slots=True)
class Happenings:
    """The events of one engine under filters."""

    engine: sa.Engine

    def page(self, filters: Filters, order: str, limit: int, offset: int) -> list[Event]:
        """Some events in an order of ORDERS."""
        return self._events(filters, (), ORDERS[order], limit, offset)

    def of_ids(self, ids: Sequence[str]) -> list[Event]:
        """The events of these ids that there are, in their order."""
        with reading(self.engine) as connection:
            found = {e.id: e for e in event_loading.events(connection, [among(_E.id, ids)])}
        return [found[id_] for id_ in ids if id_ in found]

    def of_keys(self, keys: Sequence[int]) -> dict[int, Event]:
        """The events of these rows."""
        with reading(self.engine) as connection:
            query = sa.select(_E.key).where(among(_E.key, keys)).order_by(_E.day, _E.id)
            there = connection.execute(query).scalars().all()
            return dict(zip(there, event_loading.events_with_keys(connection, there), strict=True))

    def ids_of_claims(self, claims: Sequence[str]) -> dict[str, str]:
        """The event of each of these claims that is in one."""
        with reading(self.engine) as connection:
            query = (
                sa.select(t.event_claim.c.claim, _E.id)
                .join(t.event, _E.key == t.event_claim.c.event)
                .where(among(t.event_claim.c.claim, claims))
                .order_by(_E.id)
            )
            return {row.claim: row.id for row in connection.execute(query)}

    def count(self, filters: Filters, *more: Condition) -> int:
        """How many events pass."""
        query = sa.select(sa.func.count()).select_from(t.event)
        with self._asked(filters) as (connection, wanted):
            return int(connection.execute(query.where(*wanted, *more)).scalar_one())

    def cells(
        self, filters: Filters, size: float, box: Box | None, without: Sequence[int]
    ) -> list[MapCell]:
        """The places that are known finely enough for a point, by cells of `size` degrees."""
        p = t.event_place.c
        x = sa.cast((p.lon + 540.0) / size, sa.Integer)
        y = sa.cast((p.lat + 90.0) / size, sa.Integer)
        query = (
            sa.select(
                x.label("x"), y.label("y"), _E.type, _E.status, sa.func.count().label("n"),
                sa.func.avg(p.lon), sa.func.avg(p.lat), sa.func.min(p.lon), sa.func.min(p.lat),
                sa.func.max(p.lon), sa.func.max(p.lat), sa.func.min(_E.key), sa.func.min(p.n),
            )
            .join(t.event, _E.key == p.event)
            .where(p.lat.is_not(None), p.lon.is_not(None), p.precision.in_(POINT))
            .group_by("x", "y", _E.type, _E.status)
            .order_by("x", "y", _E.type, _E.status)
        )  # fmt: skip
        if box is not None:
            query = query.where(_inside(p, box))
        if without:
            query = query.where(_E.key.not_in(without))
        with self._asked(filters) as (connection, wanted):
            return [
                MapCell(
                    r[0],
                    r[1],
                    r[2],
                    r[3],
                    r[4],
                    r[5],
                    r[6],
                    (r[7], r[8], r[9], r[10]),
                    r[11],
                    r[12],
                )
                for r in connection.execute(query.where(*wanted))
            ]

    def regions(
        self, filters: Filters, *, every: bool = False, also: Sequence[int] = ()
    ) -> list[MapRegion]:
        """The events whose places are no finer than a region, a row for each type and status.

        Args:
            filters: which events.
            every: whether all events are meant, by the regions of their places.
            also: rows of events that are meant whatever their places are.
        """
        p = t.event_place.c
        coarse = sa.or_(p.precision.in_(("admin1", "country")), p.lat.is_(None))
        if also:
            coarse = sa.or_(coarse, _E.key.in_(also))
        known = sa.case((p.precision == "country", None), else_=p.admin1).label("region")
        query = (
            sa.select(
                p.country,
                known,
                _E.type,
                _E.status,
                sa.func.count(sa.distinct(_E.key)),
                sa.func.min(_E.id),
            )
            .join(t.event, _E.key == p.event)
            .where(p.country.is_not(None), sa.true() if every else coarse)
            .group_by(p.country, known, _E.type, _E.status)
            .order_by(p.country, known, _E.type, _E.status)
        )
        with self._asked(filters) as (connection, wanted):
            return [MapRegion(*row) for row in connection.execute(query.where(*wanted))]

    def unplaced(self, filters: Filters) -> int:
        """How many events have no place that a map could show."""
        p = t.event_place.c
        placed = sa.exists().where(
            p.event == _E.key, sa.or_(p.lat.is_not(None), p.country.is_not(None))
        )
        return self.count(filters, ~placed)

    def keys_of_claims(self, claims: Sequence[str]) -> list[int]:
        """The rows of the events of these claims."""
        found = set[int]()
        with reading(self.engine) as connection:
            query = sa.select(t.event_claim.c.event).where(among(t.event_claim.c.claim, claims))
            found |= set(connection.execute(query).scalars())
        return sorted(found)

    def days(self, filters: Filters) -> list[tuple[str, str, int]]:
        """How many events of each type are listed under each day; "" for those without one."""
        day = sa.func.substr(_E.day, 1, 10)
        query = sa.select(day.label("on"), _E.type, sa.func.count()).group_by("on", _E.type)
        return self._rows(filters, query.order_by("on", _E.type))

    def facets(self, filters: Filters, parties: Collection[str]) -> list[tuple[str, str, int]]:
        """How many events have each value of each facet, the commonest first; see `facets`."""
        with self._asked(filters) as (connection, wanted):
            return facets(connection, wanted, parties)

    def reported(self, filters: Filters, day: str) -> list[tuple[str, int]]:
        """How many events were first or last reported on a day, by type."""
        on = sa.or_(_E.first_reported == day, _E.last_reported == day)
        query = sa.select(_E.type, sa.func.count()).where(on).group_by(_E.type)
        return self._rows(filters, query.order_by(_E.type))

    def on_day(self, filters: Filters, day: str, limit: int) -> list[Event]:
        """The events that were first or last reported on a day, those in most reports first."""
        on = sa.or_(_E.first_reported == day, _E.last_reported == day)
        order = (_E.reports.desc(), _E.claims.desc(), _E.id)
        return self._events(filters, [on], order, limit)

    def first_reported(self, filters: Filters, day: str) -> int:
        """How many events were first reported on a day."""
        return self.count(filters, _E.first_reported == day)

    def newest(self, filters: Filters, types: Collection[str], limit: int) -> list[Event]:
        """The latest events that have one of these types; of any, where none is given."""
        e = t.event_type.c
        wanted = [_E.key.in_(sa.select(e.event).where(e.name.in_(sorted(types))))] if types else []
        return self._events(filters, wanted, ORDERS["latest"], limit)

    def to_review(self, filters: Filters, limit: int, offset: int) -> list[Event]:
        """Events that nobody reviewed: disputed ones and those in many reports first."""
        order = ((_E.status == "disputed").desc(), _E.reports.desc(), _E.claims.desc(), _E.id)
        return self._events(filters, [~_E.reviewed], order, limit, offset)

    def count_to_review(self, filters: Filters) -> int:
        """How many events nobody reviewed."""
        return self.count(filters, ~_E.reviewed)

    def places_named(self, words: Sequence[str]) -> list[str]:
        """The places of events that are named by one of the words, or two in a row."""
        pairs = (" ".join(pair) for pair in pairwise(words))
        asked = {lower(each) for each in (*words, *pairs)}
        name = t.event_place.c.name
        query = sa.select(name).where(sa.func.lower(name).in_(sorted(asked))).distinct()
        with reading(self.engine) as connection:
            return list(connection.execute(query.order_by(name).limit(5)).scalars())

    def neighbours(
        self, filters: Filters, day: str | None
    ) -> tuple[str | None, str | None, str | None]:
        """The last day with reports, or `day`; the one before it and the one after."""
        last = _E.last_reported
        with self._asked(filters) as (connection, wanted):

            def bound(function: Callable[..., Any], *more: Condition) -> str | None:
                query = sa.select(function(last)).where(*wanted, *more)
                found: str | None = connection.execute(query).scalar()
                return found

            here = day or bound(sa.func.max)
            if here is None:
                return None, None, None
            return here, bound(sa.func.max, last < here), bound(sa.func.min, last > here)

    def _events(
        self,
        filters: Filters,
        more: Sequence[Condition],
        order: Sequence[sa.ColumnElement[Any]],
        limit: int,
        offset: int = 0,
    ) -> list[Event]:
        with self._asked(filters) as (connection, wanted):
            found = event_loading.events(
                connection, [*wanted, *more], order=order, limit=limit, offset=offset
            )
            return list(found)

    def _rows(self, filters: Filters, query: sa.Select[Any]) -> list[Any]:
        with self._asked(filters) as (connection, wanted):
            return [tuple(row) for row in connection.execute(query.where(*wanted))]

    @contextmanager
    def _asked(self, filters: Filters) -> Iterator[tuple[sa.Connection, list[Condition]]]:
        with reading(self.engine) as connection:
            yield connection, event_conditions(connection, filters)


def _inside(p: Any, box: Box) -> Condition:
    west, south, east, north = box
    across = sa.and_(p.lat >= south, p.lat <= north)
    if east - west >= 360:
        return across
    west, east = _degrees(west), _degrees(east)
    within = sa.and_(p.lon >= west, p.lon <= east)
    split = sa.or_(p.lon >= west, p.lon <= east)
    return sa.and_(across, within if west <= east else split)


def _degrees(lon: float) -> float:
    return (lon + 180.0) % 360.0 - 180.0
