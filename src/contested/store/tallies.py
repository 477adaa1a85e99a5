"""What a subject's page shows, asked of the tables: events of a part, and tallies of them, joined.

`Subject` is which events are meant beside the filters. Names are as the ledger has them; who shows
them asks for those that may be hidden again by row, with the claims that tell which texts they
stand in.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from contested.model.event import Event
from contested.model.tally import FigureTally, HarmTally, Standing, VoiceTally
from contested.model.vocabulary import Basis
from contested.reconcile.tallies import place_key
from contested.store import event_loading
from contested.store import event_tables as t
from contested.store import tally_tables as s
from contested.store.among import among
from contested.store.connection import reading
from contested.store.event_filters import event_conditions
from contested.store.filters import Condition, Filters
from contested.store.happenings import ORDERS
from contested.store.tally_writer import highest_of, last_of, worst_of

WIDE = ("country", "vague")
_E = t.event.c


@dataclass(frozen=True, slots=True)
class Subject:
    """Which events: those that have one of each that is given.

    Attributes:
        types, modalities, kinds: of the event; empty: any.
        claims: ids of claims of which it has one; None: any.
    """

    types: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    claims: tuple[str, ...] | None = None

    def conditions(self) -> list[Condition]:
        """The conditions on `event`."""
        made: list[Condition] = []
        if self.types:
            of = t.event_type.c
            named = sa.select(of.event).where(of.name.in_(sorted(self.types)))
            made.append(_E.key.in_(named))
        if self.modalities:
            made.append(_E.modality.in_(sorted(self.modalities)))
        if self.kinds:
            kinds = s.event_stand.c.kinds
            having = sa.or_(*(kinds.contains(f" {k} ") for k in sorted(self.kinds)))
            made.append(_E.key.in_(sa.select(s.event_stand.c.event).where(having)))
        if self.claims is not None:
            of_claims = t.event_claim.c
            some = sa.select(of_claims.event).where(among(of_claims.claim, self.claims))
            made.append(_E.key.in_(some))
        return made


@dataclass(frozen=True, slots=True)
class Tallies:
    """The subjects of one engine's events under filters."""

    engine: sa.Engine
    filters: Filters

    def listed(self, subject: Subject, limit: int, offset: int) -> tuple[list[Event], int]:
        """Some of the events, the latest first, and how many there are in all."""
        with self._asked(subject) as (connection, wanted):
            counting = sa.select(sa.func.count()).select_from(t.event).where(*wanted)
            total = connection.execute(counting).scalar_one()
            order = ORDERS["latest"]
            some = event_loading.events(
                connection, wanted, order=order, limit=limit, offset=offset
            )  # fmt: skip
            return list(some) if total > offset else [], total

    def figures(self, subject: Subject) -> list[FigureTally]:
        """The figures of the subject's types, joined over the events."""
        f = s.event_figure.c
        groups = (f.side, f.type, f.unit, f.says, f.basis)
        query = sa.select(
            *groups, sa.func.max(f.last), sa.func.max(f.highest), sa.func.count()
        ).group_by(*groups)  # fmt: skip
        return [_figure(row) for row in self._rows(query, f, subject)]

    def figures_by_event(
        self, subject: Subject, names: Collection[str]
    ) -> list[tuple[int, FigureTally]]:
        """Those in which one of the names stands, each with its event's key."""
        f = s.event_figure.c
        columns = (f.side, f.type, f.unit, f.says, f.basis, f.last, f.highest)
        query = sa.select(*columns, sa.literal(1), f.event).where(
            sa.or_(among(f.says, sorted(names)), among(f.side, sorted(names)))
        )
        return [(row[-1], _figure(row)) for row in self._rows(query, f, subject)]

    def harm(self, subject: Subject) -> list[HarmTally]:
        """Strikes that hurt people, joined over the events."""
        h = s.event_harm.c
        query = sa.select(
            h.side, sa.func.sum(h.disputed), sa.func.max(h.worst), sa.func.count()
        ).group_by(h.side)  # fmt: skip
        return [_harm(row) for row in self._rows(query, h, subject)]

    def harm_by_event(
        self, subject: Subject, names: Collection[str]
    ) -> list[tuple[int, HarmTally]]:
        """Those in which one of the names stands, each with its event's key."""
        h = s.event_harm.c
        query = sa.select(h.side, h.disputed, h.worst, sa.literal(1), h.event).where(
            among(h.side, sorted(names))
        )
        return [(row[-1], _harm(row)) for row in self._rows(query, h, subject)]

    def voices(self, subject: Subject) -> list[VoiceTally]:
        """Speakers with what became of their claims, joined over the events."""
        v = s.event_voice.c
        sums = (sa.func.sum(c) for c in (v.confirmed, v.denied, v.answered, v.corrected))
        query = sa.select(v.speaker, sa.func.max(v.party), *sums, sa.func.count()).group_by(
            v.speaker
        )
        return [_voice(row) for row in self._rows(query, v, subject)]

    def voices_by_event(
        self, subject: Subject, names: Collection[str]
    ) -> list[tuple[str, VoiceTally]]:
        """Those of the speakers, each with the claim that it is of."""
        v = s.event_voice.c
        columns = (v.speaker, v.party, v.confirmed, v.denied, v.answered, v.corrected)
        query = sa.select(*columns, sa.literal(1), v.claim).where(among(v.speaker, sorted(names)))
        return [(row[-1], _voice(row)) for row in self._rows(query, v, subject)]

    def standings(self, subject: Subject) -> list[tuple[int, Standing]]:
        """Who stands where on each place, by event, each with the event's key."""
        p, o = t.event_place.c, s.event_stand.c
        lists = dict[str, tuple[str, ...]]()
        query = (
            sa.select(
                p.event, p.name, p.geonames_id, p.country, _E.id, o.listed, _E.status,
                _E.last_reported, o.holders, o.against,
            )
            .select_from(t.event)
            .join(t.event_place, p.event == _E.key)
            .join(s.event_stand, o.event == _E.key)
            .where(sa.or_(p.precision.is_(None), p.precision.not_in(WIDE)))
        )  # fmt: skip
        with self._asked(subject) as (connection, wanted):
            rows = connection.execute(query.where(*wanted)).all()
        for row in rows:
            for text in row[-2:]:
                if text not in lists:
                    lists[text] = tuple(json.loads(text))
        return [
            (
                row[0],
                Standing(
                    row[1], place_key(row[2], row[3], row[1]), row[4], row[5], row[6],
                    row[7] or "", lists[row[8]], lists[row[9]],
                ),
            )
            for row in rows
        ]  # fmt: skip

    def claims_of(self, keys: Collection[int]) -> dict[int, list[str]]:
        """The ids of the claims of the events of these rows."""
        c = t.event_claim.c
        found: dict[int, list[str]] = {key: [] for key in keys}
        query = sa.select(c.event, c.claim).where(among(c.event, sorted(keys))).order_by(c.n)
        with reading(self.engine) as connection:
            for event, claim in connection.execute(query).all():
                found[event].append(claim)
        return found

    def _rows(self, query: sa.Select[Any], of: Any, subject: Subject) -> Sequence[Any]:
        """The rows that a query has of the events' rows in a table whose columns are `of`."""
        if of is s.event_figure.c and subject.types:
            query = query.where(of.type.in_(sorted(subject.types)))
            subject = replace(subject, types=frozenset())  # what has the figure has the type
        with self._asked(subject) as (connection, wanted):
            if wanted:
                query = query.where(of.event.in_(sa.select(_E.key).where(*wanted)))
            return connection.execute(query).all()

    @contextmanager
    def _asked(self, subject: Subject) -> Iterator[tuple[sa.Connection, list[Condition]]]:
        with reading(self.engine) as connection:
            conditions = event_conditions(connection, self.filters)
            yield connection, [*conditions, *subject.conditions()]


def _figure(row: Any) -> FigureTally:
    side, type_, unit, says, basis, last, highest, events, *_ = row
    return FigureTally(
        side, type_, unit, says, Basis(basis), last_of(last), highest_of(highest), int(events)
    )


def _harm(row: Any) -> HarmTally:
    side, disputed, worst, events, *_ = row
    return HarmTally(side, int(disputed), worst_of(worst), int(events))


def _voice(row: Any) -> VoiceTally:
    speaker, party, *numbers = row[:7]
    return VoiceTally(speaker, party, *map(int, numbers))
