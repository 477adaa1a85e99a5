"""Making the ledger's events of its claims: all of them, or those that a change can touch.

A change is a document put in or read anew, or a decision. Of the documents that are pending, the
old claims leave their components and the new ones are compared with every claim that they can be
found by; the components that either touches are made anew, and no other. What the ledger holds
then is what making all of it anew would give.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.reconcile.cluster import Pair, Unit
from contested.reconcile.compare import candidates, compare
from contested.reconcile.decided import Decided, Unused
from contested.reconcile.grouping import Given, Grouping, group, known_facts, named
from contested.reconcile.relations import Link, lifted, links
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.store import decisions, loading
from contested.store import event_tables as t
from contested.store.chunks import CHUNK, chunks
from contested.store.claim_tables import claim as claim_table
from contested.store.event_writer import put_events, put_relations
from contested.store.filters import Filters
from contested.store.found import found_by
from contested.store.known_reports import reports_of
from contested.store.loading import Kept
from contested.store.made_by import digest_of
from contested.store.tables import document, meta

_MADE_BY = "reconciler"
_MADE_WITH = (
    "reconcile", "model", "data/reconcile.toml", "data/common-words.toml", "data/parties.toml",
    "data/conflicts",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a reconciliation did.

    Attributes:
        documents: how many documents were looked at because something of them was new.
        claims: how many claims were grouped anew.
        events: how many events were made anew.
        unused: decisions that could not be replayed, since their claim is no longer there.
    """

    documents: int
    claims: int
    events: int
    unused: tuple[Unused, ...] = ()


def reconcile(
    connection: sa.Connection, folders: tuple[Path, ...] = (), *, again: bool = False
) -> Reconciled:
    """Bring the events up to the claims and decisions, within the caller's transaction.

    Args:
        connection: of a transaction that may write.
        folders: the user's data folders.
        again: whether to make every event anew.
    """
    name = reconciler(folders)
    made_by = connection.execute(sa.select(meta.c.value).where(meta.c.name == _MADE_BY)).scalar()
    whole = again or made_by != name
    if whole:
        _clear(connection)
        dirty = set(connection.execute(sa.select(document.c.key)).scalars())
    else:
        dirty = set(connection.execute(sa.select(t.pending.c.document)).scalars())
    decided = Decided(tuple(decisions.load(connection)))
    work = _Work(connection, Rules.load(folders), decided)
    done = work.run(dirty, whole=whole) if dirty else (0, 0)
    connection.execute(t.pending.delete())
    if made_by != name:
        connection.execute(meta.delete().where(meta.c.name == _MADE_BY))
        connection.execute(meta.insert().values(name=_MADE_BY, value=name))
    return Reconciled(len(dirty), *done, _unused(connection, decided))


def reconciler(folders: tuple[Path, ...] = ()) -> str:
    """A name that changes with whatever shapes events: the code, its data and the user's."""
    return digest_of(_MADE_WITH, folders)


class _Work:
    """One reconciliation under way."""

    def __init__(self, connection: sa.Connection, rules: Rules, decided: Decided) -> None:
        self.connection, self.rules, self.decided = connection, rules, decided
        self.reports = dict[str, Report]()
        self.kept = dict[Unit, Kept]()

    def run(self, dirty: set[int], *, whole: bool) -> tuple[int, int]:
        """Group what the dirty documents touch; the numbers of claims and events made."""
        if whole:
            claims = self._load(loading.kept_claims(self.connection), None)
            grouping = group(claims, self._given())
            self._write_nearly(grouping.nearly, dirty)
            return self._write(grouping, grouping.links)
        fresh = self._load_documents(dirty)
        touched, nearly = self._touched(dirty, fresh)
        claims = [*fresh, *self._load_components(touched, dirty)]
        self._forget(touched, dirty)
        grouping = group(claims, self._given())
        self._write_nearly({**nearly, **grouping.nearly}, dirty)
        return self._write(grouping, (*grouping.links, *self._outward(grouping)))

    def _given(self) -> Given:
        return Given(self.reports, self.rules, self.decided)

    def _load(self, kept: Iterable[Kept], keys: Collection[int] | None) -> list[Claim]:
        """Keep the claims with their keys, and find out what is known of their documents."""
        found = dict[Unit, Kept]()
        for each in sorted(kept, key=lambda k: k.claim.maker, reverse=True):
            found[each.claim.id, each.claim.document.id] = each
        self.kept |= found
        documents = None if keys is None else {k.document for k in found.values()}
        self.reports |= reports_of(self.connection, self.rules, Filters(), documents)
        return [each.claim for each in found.values()]

    def _load_documents(self, dirty: set[int]) -> list[Claim]:
        found = list[Kept]()
        for some in chunks(dirty):
            found += loading.kept_claims(self.connection, document.c.key.in_(some))
        return self._load(found, dirty)

    def _load_rows(self, keys: Collection[int]) -> list[Claim]:
        found = list[Kept]()
        for some in chunks(keys):
            found += loading.kept_claims(self.connection, claim_table.c.key.in_(some))
        return self._load(found, keys)

    def _touched(
        self, dirty: set[int], fresh: Sequence[Claim]
    ) -> tuple[set[str], dict[Pair, float]]:
        """The components that the documents' claims were in, and those they are linked with.

        And the pairs of which it was a near thing whether they are.
        """
        touched = {row.component for row in self._grouped(t.grouped.c.document, dirty)}
        new = known_facts(fresh, self._given())
        rows_near = found_by(self.connection, named(new, self._given()).values())
        near = [row for row in rows_near if row.document not in dirty]
        if not near:
            return touched, {}
        rows = {row.claim: row.component for row in near}
        others = known_facts(self._load_rows(rows.keys()), self._given())
        both = new | others
        pairs = (
            pair
            for pair in candidates(named(both, self._given()))
            if pair[0] in new or pair[1] in new
        )
        made = compare(both, pairs, self.rules, self.decided)
        for pair in made.links(self.rules.limits):
            for unit in pair:
                if unit in others:
                    touched.add(rows[self.kept[unit].key])
        return touched, made.nearly(self.rules.limits["link"])

    def _grouped(
        self, column: sa.ColumnElement[int] | sa.ColumnElement[str], values: Collection[object]
    ) -> Iterator[sa.Row[tuple[int, int, int, str, str]]]:
        for some in chunks(values):
            yield from self.connection.execute(sa.select(t.grouped).where(column.in_(some)))

    def _load_components(self, touched: set[str], dirty: set[int]) -> list[Claim]:
        rows = self._grouped(t.grouped.c.component, touched)
        return self._load_rows({row.claim for row in rows if row.document not in dirty})

    def _write_nearly(self, pairs: Mapping[Pair, float], dirty: set[int]) -> None:
        """Enter the pairs of which one claim is of a dirty document; the others are there."""
        rows = dict[tuple[int, int], float]()
        for (a, b), away in pairs.items():
            one, other = sorted((self.kept[a], self.kept[b]), key=lambda each: each.key)
            if one.document in dirty or other.document in dirty:
                rows[one.key, other.key] = away
        values = [{"one": a, "other": b, "away": rows[a, b]} for a, b in sorted(rows)]
        if values:
            self.connection.execute(t.nearly.insert(), values)

    def _forget(self, touched: set[str], dirty: set[int]) -> None:
        n = t.nearly.c
        for keys in chunks(dirty):
            gone = sa.select(t.grouped.c.claim).where(t.grouped.c.document.in_(keys))
            self.connection.execute(t.nearly.delete().where(n.one.in_(gone)))
            self.connection.execute(t.nearly.delete().where(n.other.in_(gone)))
        for some in chunks(touched):
            self.connection.execute(t.event.delete().where(t.event.c.component.in_(some)))
            self.connection.execute(t.grouped.delete().where(t.grouped.c.component.in_(some)))
        for keys in chunks(dirty):
            self.connection.execute(t.grouped.delete().where(t.grouped.c.document.in_(keys)))

    def _outward(self, grouping: Grouping) -> Iterator[Link]:
        """Relations of the events made anew with events that stay as they are."""
        near = found_by(self.connection, grouping.names.values())
        if not near:
            return
        others = known_facts(self._load_rows({row.claim for row in near}), self._given())
        mine = known_facts([self.kept[unit].claim for unit in grouping.names], self._given())
        both = others | mine
        pairs = (
            pair
            for pair in candidates(named(both, self._given()))
            if (pair[0] in mine) != (pair[1] in mine)
        )
        yield from links(both, pairs, ())

    def _write(self, grouping: Grouping, related: Iterable[Link]) -> tuple[int, int]:
        claims = {unit[0]: self.kept[unit].claim for unit in grouping.names}
        corrected = {c.id: c for c in self.decided.apply(claims.values())}
        events = [
            (event, short(component.id))
            for component in grouping.components
            for event, _ in component.events
        ]
        keys = put_events(self.connection, events, corrected)
        self._write_groups(grouping)
        event_of = {
            unit: keys[event.id]
            for component in grouping.components
            for event, units in component.events
            for unit in units
        }
        put_relations(self.connection, lifted(related, lambda unit: self._event(unit, event_of)))
        return len(grouping.names), len(events)

    def _write_groups(self, grouping: Grouping) -> None:
        rows = [
            {
                "document": self.kept[unit].document,
                "claim": self.kept[unit].key,
                "id": unit[0],
                "component": short(component.id),
            }
            for component in grouping.components
            for unit in component.units
        ]
        units = [unit for component in grouping.components for unit in component.units]
        for start in range(0, len(rows), CHUNK):
            returning = t.grouped.insert().returning(t.grouped.c.key, sort_by_parameter_order=True)
            some = rows[start : start + CHUNK]
            keys = self.connection.execute(returning, some).scalars().all()
            posted = [
                {"name": name, "grouped": key}
                for key, unit in zip(keys, units[start : start + CHUNK], strict=True)
                for name in sorted(grouping.names[unit].posts)
            ]
            if posted:
                self.connection.execute(t.block.insert(), posted)

    def _event(self, unit: Unit, event_of: dict[Unit, int]) -> int | None:
        if unit not in event_of:
            query = sa.select(t.event_claim.c.event).where(t.event_claim.c.claim == unit[0])
            found = self.connection.execute(query).scalar()
            if found is None:
                return None
            event_of[unit] = found
        return event_of[unit]


def short(component: str) -> str:
    """A component's id as the ledger keeps it."""
    return blake2b(component.encode(), digest_size=12).hexdigest()


def _clear(connection: sa.Connection) -> None:
    for table in (t.event_relation, t.event, t.block, t.grouped, t.nearly, t.report):
        connection.execute(table.delete())


def _unused(connection: sa.Connection, decided: Decided) -> tuple[Unused, ...]:
    wanted = {i for each in decided.decisions for i in (each.claim, each.other) if i is not None}
    there = list[Claim]()
    for some in chunks(wanted):
        there += [k.claim for k in loading.kept_claims(connection, claim_table.c.id.in_(some))]
    return decided.unused({claim.id for claim in there}, there)
