"""Which events and series: the filters of claims, as they are meant of what claims make.

An event passes if it has the asked type among its types, the asked party in the asked role by any
of its claims, and so on; `status` is the event's own.
"""

import re

import sqlalchemy as sa

from contested.store import event_tables as t
from contested.store.claim_tables import claim, sentence
from contested.store.dialect import matching
from contested.store.event_writer import lower
from contested.store.filters import Condition, Filters, phrases
from contested.store.tables import document, version


def event_conditions(connection: sa.Connection, filters: Filters) -> list[Condition]:
    """The conditions on `event`; `known_by` and `superseded` are not among them."""
    f = filters
    made: list[Condition | None] = [
        _type(f.type) if f.type else None,
        _party("agent", f.agent) if f.agent else None,
        _party("target", f.target) if f.target else None,
        _party("speaker", f.speaker) if f.speaker else None,
        _place(f.place) if f.place else None,
        t.event.c.conflict == f.conflict if f.conflict else None,
        t.event.c.ends >= f.since if f.since else None,
        t.event.c.begins <= f.until if f.until else None,
        t.event.c.status == f.status if f.status else None,
        *claim_conditions(connection, f),
    ]
    return [condition for condition in made if condition is not None]


def claim_conditions(connection: sa.Connection, filters: Filters) -> list[Condition]:
    """The conditions on events that ask for a claim: by document, words or maker."""
    wanted: list[Condition] = []
    if filters.document:
        wanted.append(document.c.id == filters.document)
    if filters.maker:
        wanted.append(claim.c.maker == filters.maker)
    if filters.text:
        found = phrases(filters.text)
        wanted.append(matching(connection, sentence, found) if found else sa.false())
    if not wanted:
        return []
    claims = (
        sa.select(t.event_claim.c.event)
        .join(claim, claim.c.id == t.event_claim.c.claim)
        .join(sentence, sentence.c.key == claim.c.sentence)
        .join(version, version.c.key == claim.c.version)
        .join(document, document.c.key == version.c.document)
        .where(*wanted)
    )
    return [t.event.c.key.in_(claims)]


def _type(name: str) -> Condition:
    e = t.event_type.c
    return t.event.c.key.in_(sa.select(e.event).where(_of_type(e.name, name)))


def _of_type(column: sa.ColumnElement[str], name: str) -> Condition:
    return sa.or_(column == name, column.startswith(f"{name}.", autoescape=True))


def _party(role: str, who: str) -> Condition:
    p = t.event_party.c
    return t.event.c.key.in_(sa.select(p.event).where(p.role == role, p.name == lower(who)))


def _place(where: str) -> Condition:
    p = t.event_place.c
    named = [_named(p.name, where), _is(p.country, where), _is(p.admin1, where)]
    if re.fullmatch("[0-9]{1,9}", where):
        named.append(p.geonames_id == int(where))
    return t.event.c.key.in_(sa.select(p.event).where(sa.or_(*named)))


def _named(column: sa.ColumnElement[str], name: str) -> Condition:
    longer = sa.func.lower(column).startswith(f"{lower(name)} ", autoescape=True)
    return sa.or_(_is(column, name), longer)


def _is(column: sa.ColumnElement[str], value: str) -> Condition:
    return sa.func.lower(column) == lower(value)
