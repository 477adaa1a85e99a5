"""Events into rows, and out of the ledger again when they are made anew."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.event import Event, Relation
from contested.model.event_record import record
from contested.model.told import Told
from contested.store import event_tables as t
from contested.store.tally_writer import put_tallies

Values = dict[str, Any]
BATCH = 2000
OPEN = "9999-12-31"
"""The last day of what has no known end."""
LONG = timedelta(days=60)
"""What lasts longer is a running account, such as losses since a war began: its day is the last."""


def put_events(
    connection: sa.Connection,
    made: Sequence[tuple[Event, str]],
    claims: Mapping[str, Claim],
) -> dict[str, int]:
    """Put in events, each with its component; the keys of their rows by their ids.

    Args:
        connection: in a transaction.
        made: events without relations.
        claims: every claim of theirs by its id, as people left it.
    """
    keys = dict[str, int]()
    for start in range(0, len(made), BATCH):
        some = made[start : start + BATCH]
        returning = t.event.insert().returning(t.event.c.key, sort_by_parameter_order=True)
        rows = [event_values(event, component) for event, component in some]
        found = connection.execute(returning, rows).scalars().all()
        keys |= {event.id: key for (event, _), key in zip(some, found, strict=True)}
        bodies = [{"event": keys[event.id], "body": _body(event)} for event, _ in some]
        connection.execute(t.event_body.insert(), bodies)
        _put_parts(connection, some, keys, claims)
        told = {id_: Told.of(claims[id_]) for event, _ in some for id_ in event.claims}
        put_tallies(connection, ((keys[event.id], event) for event, _ in some), told)
    return keys


def _listed(start: str | None, end: str | None) -> str | None:
    """The day that a time is listed under: its first, or its last if it is no single happening's."""
    if start and end:
        long = date.fromisoformat(end[:10]) - date.fromisoformat(start[:10]) > LONG
        return end if long else start
    return start or end


def event_values(event: Event, component: str) -> Values:
    """The row of `event`; its `day` is the one that it is listed under."""
    spot = next((p for p in event.places if p.lat is not None), None)
    told = event.time if event.time and event.time.claim else None
    start, end = (told.start, told.end) if told else (None, None)
    return {
        "id": event.id,
        "component": component,
        "conflict": event.conflict,
        "type": event.type,
        "status": event.status.value,
        "modality": event.modality.value,
        "day": _listed(start, end) or event.first_reported or "",
        "time_from": start,
        "time_to": end,
        "begins": (start or "")[:10] if start or end else event.first_reported,
        "ends": end or OPEN if start or end else event.last_reported,
        "first_reported": event.first_reported,
        "last_reported": event.last_reported,
        "lat": spot.lat if spot else None,
        "lon": spot.lon if spot else None,
        "precision": spot.precision.value if spot and spot.precision else None,
        "reports": event.grounds.reports,
        "publishers": event.grounds.publishers,
        "origins": event.grounds.origins,
        "claims": len(event.claims),
        "credibility": event.grounds.credibility,
        "reviewed": event.reviewed,
    }


def _body(event: Event) -> str:
    """The event whole, without its relations, which have a table."""
    body = record(event)
    del body["relations"]
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def put_relations(
    connection: sa.Connection, relations: Iterable[tuple[int, int, Relation]]
) -> None:
    """Put in relations, each from the event of one key to that of another."""
    rows = [
        {
            "event": one,
            "other": other,
            "kind": relation.kind.value,
            "why": relation.why,
            "claims": json.dumps(relation.claims),
        }
        for one, other, relation in relations
    ]
    _insert(connection, t.event_relation, rows)


def _put_parts(
    connection: sa.Connection,
    made: Sequence[tuple[Event, str]],
    keys: Mapping[str, int],
    claims: Mapping[str, Claim],
) -> None:
    types, parties, places, members = list[Values](), list[Values](), list[Values](), list[Values]()
    for event, _ in made:
        key = keys[event.id]
        types += [{"event": key, "name": name} for name in event.types]
        places += [{"event": key, **values} for values in _place_values(event)]
        members += [{"event": key, "n": n, "claim": c} for n, c in enumerate(event.claims)]
        named = _parties(event, claims)
        parties += [{"event": key, "role": role, "name": name} for role, name in named]
    _insert(connection, t.event_type, types)
    _insert(connection, t.event_party, parties)
    _insert(connection, t.event_place, places)
    _insert(connection, t.event_claim, members)


def _place_values(event: Event) -> list[Values]:
    return [
        {
            "n": n,
            "name": place.name,
            "geonames_id": place.geonames_id,
            "lat": place.lat,
            "lon": place.lon,
            "country": place.country,
            "admin1": place.admin1,
            "precision": place.precision.value if place.precision else None,
        }
        for n, place in enumerate(event.places)
    ]


def _parties(event: Event, claims: Mapping[str, Claim]) -> list[tuple[str, str]]:
    """Every name by which somebody may ask for a party of the event, in lower case."""
    found = dict[tuple[str, str], None]()
    for claim in (claims[id_] for id_ in event.claims):
        for role, who in (("agent", claim.agent), ("target", claim.target)):
            if who is not None:
                names = (who.id, who.party, who.span.text)
                found |= dict.fromkeys((role, lower(name)) for name in names if name)
        for speaker in claim.attribution:
            said = (speaker.id, speaker.party, speaker.name, speaker.span.text)
            found |= dict.fromkeys(("speaker", lower(name)) for name in said if name)
    return sorted(found)


def lower(words: str) -> str:
    """The words with A to Z in lower case and nothing else changed, as both databases do it."""
    return "".join(letter.lower() if "A" <= letter <= "Z" else letter for letter in words)


def _insert(connection: sa.Connection, table: sa.Table, rows: list[Values]) -> None:
    if rows:
        connection.execute(table.insert(), rows)
