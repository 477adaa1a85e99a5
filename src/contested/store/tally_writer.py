"""What events give to the pages of subjects, into rows; and of events of an older ledger anew."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from contested.model.event import Event
from contested.model.tally import FigureTally, HarmTally, Quoted, Toll, VoiceTally
from contested.model.told import Told
from contested.reconcile.tallies import (
    against,
    figure_tallies,
    harm_tallies,
    holders,
    listed_day,
    voice_tallies,
)
from contested.store import event_loading, told
from contested.store import event_tables as t
from contested.store import tally_tables as s
from contested.store.chunks import chunks

Values = dict[str, Any]
_TOP = 9_999


def put_tallies(
    connection: sa.Connection, events: Iterable[tuple[int, Event]], claims: Mapping[str, Told]
) -> None:
    """Put in what events give.

    Args:
        connection: in a transaction.
        events: each with the key of its row.
        claims: what every claim of theirs tells, by its id, as people left it.
    """
    rows: dict[sa.Table, list[Values]] = {table: [] for table in s.TABLES}
    for key, event in events:
        rows[s.event_figure] += [_figure(key, each) for each in figure_tallies(event, claims)]
        rows[s.event_harm] += [_harm(key, each) for each in harm_tallies(event)]
        voices = voice_tallies(event, claims)
        rows[s.event_voice] += [_voice(key, claim, each) for claim, each in voices.items()]
        rows[s.event_stand].append(_stand(key, event))
    for table, values in rows.items():
        if values:
            connection.execute(table.insert(), values)


def fill(connection: sa.Connection) -> None:
    """Put in what the events give that are there without it: those of an older program."""
    there = sa.select(s.event_stand.c.event)
    missing = sa.select(t.event.c.key).where(t.event.c.key.not_in(there)).order_by(t.event.c.key)
    for keys in chunks(connection.execute(missing).scalars().all()):
        events = list(event_loading.events_with_keys(connection, keys))
        claims = told.told(connection, [claim for event in events for claim in event.claims])
        put_tallies(connection, zip(keys, events, strict=True), claims)


def _figure(key: int, each: FigureTally) -> Values:
    last, highest = each.last, each.highest
    return {
        "event": key,
        "type": each.type,
        "side": each.side,
        "unit": each.unit,
        "says": each.says,
        "basis": each.basis.value,
        "last": json.dumps([last.published, _sortable(last.number), *_rest(last)]),
        "highest": json.dumps([_sortable(highest.number), *_rest(highest), highest.published]),
    }


def _rest(each: Quoted) -> tuple[object, ...]:
    return each.day, each.event, f"{_TOP + each.turn:04}", each.low, each.high


def last_of(text: str) -> Quoted:
    """The figure of a row's `last`."""
    published, number, day, event, turn, low, high = json.loads(text)
    return Quoted(published, float(number), day, event, int(turn) - _TOP, low, high)


def highest_of(text: str) -> Quoted:
    """The figure of a row's `highest`."""
    number, day, event, turn, low, high, published = json.loads(text)
    return Quoted(published, float(number), day, event, int(turn) - _TOP, low, high)


def _harm(key: int, each: HarmTally) -> Values:
    worst = json.dumps([_sortable(each.worst.number), *each.worst[1:]])
    return {"event": key, "side": each.side, "disputed": each.disputed, "worst": worst}


def worst_of(text: str) -> Toll:
    """The toll of a row's `worst`."""
    number, *rest = json.loads(text)
    return Toll(float(number), *rest)


def _voice(key: int, claim: str, each: VoiceTally) -> Values:
    return {
        "event": key,
        "speaker": each.speaker,
        "party": each.party,
        "confirmed": each.confirmed,
        "denied": each.denied,
        "answered": each.answered,
        "corrected": each.corrected,
        "claim": claim,
    }


def _stand(key: int, event: Event) -> Values:
    return {
        "event": key,
        "listed": listed_day(event),
        "kinds": f" {' '.join(event.kinds)} ",
        "holders": json.dumps(holders(event)),
        "against": json.dumps(against(event)),
    }


def _sortable(number: float) -> str:
    """A number that compares as text as it does by itself."""
    return f"{number:020.3f}"
