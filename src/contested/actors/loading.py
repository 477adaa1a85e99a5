"""TOML entries to records, checked: an unknown party, actor or conflict is an error with its line.

A later entry with the id (or name) of an earlier one replaces it, so that a user's folder can
correct the program's own records.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from contested.actors.record import (
    Actor,
    ActorKind,
    Anchor,
    Conflict,
    Ground,
    Kin,
    Office,
    Party,
    PartyKind,
)
from contested.data import Entry, entries

_DAY = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?\Z")
_Kind = TypeVar("_Kind", ActorKind, PartyKind)
_Record = TypeVar("_Record", Party, Actor, Conflict)


@dataclass(frozen=True, slots=True)
class Records:
    """All records by id (parties by name), in the order of the files."""

    parties: dict[str, Party]
    actors: dict[str, Actor]
    conflicts: dict[str, Conflict]


def load(folders: tuple[Path, ...] = ()) -> Records:
    """Read and check the program's own records and those of `folders`.

    Raises:
        DataError: an entry is wrong or names what does not exist; the message has file and line.
    """
    parties = _keyed(((e, _party(e)) for e in entries("parties", "party", folders)), "name")
    actors = _keyed(((e, _actor(e)) for e in entries("actors", "actor", folders)), "id")
    conflicts = _keyed(((e, _conflict(e)) for e in entries("conflicts", "conflict", folders)), "id")
    for entry, party in parties.values():
        _known(entry, "actor", (party.government, party.forces), actors)
        _known(entry, "party", (party.side_of,), parties)
    for entry, actor in actors.values():
        _known(entry, "party", (actor.party, actor.state), parties)
        _known(entry, "conflict", actor.conflicts, conflicts)
    for entry, conflict in conflicts.values():
        one = (
            conflict.home,
            conflict.rebels,
            conflict.land,
            *(g.party for g in conflict.grounds),
            *(p for k in conflict.kin for p in k.parties),
        )
        named = (*conflict.parties, *conflict.others, *one, *(p for c in conflict.camps for p in c))
        _known(entry, "party", named, parties)
    return Records(
        {name: party for name, (_, party) in parties.items()},
        {key: actor for key, (_, actor) in actors.items()},
        {key: conflict for key, (_, conflict) in conflicts.items()},
    )


def _keyed(rows: Iterable[tuple[Entry, _Record]], key: str) -> dict[str, tuple[Entry, _Record]]:
    found: dict[str, tuple[Entry, _Record]] = {}
    for entry, record in rows:
        name = entry.text(key)
        if name in found and Path(found[name][0].file).parent == Path(entry.file).parent:
            first = found[name][0]
            raise entry.error(f"{key} {name!r} stands already in {first.file}:{first.line}")
        found[name] = (entry, record)
    return found


def _known(entry: Entry, what: str, names: Iterable[str], existing: dict[str, Any]) -> None:
    for name in names:
        if name and name not in existing:
            raise entry.error(f"unknown {what} {name!r}")


def _party(entry: Entry) -> Party:
    entry.only(*Party.__slots__)
    return Party(
        entry.text("name"),
        entry.text("country", ""),
        entry.texts("adjectives"),
        entry.texts("people"),
        entry.texts("aliases"),
        entry.text("government", ""),
        entry.text("forces", ""),
        _kind(entry, PartyKind),
        entry.text("side_of", ""),
        entry.text("homeland", ""),
    )


def _actor(entry: Entry) -> Actor:
    entry.only(*Actor.__slots__)
    return Actor(
        entry.text("id"),
        entry.text("name"),
        _kind(entry, ActorKind),
        entry.text("party", ""),
        entry.texts("aliases"),
        entry.texts("seats"),
        entry.text("state", ""),
        entry.texts("conflicts"),
        tuple(_office(row) for row in _rows(entry, "offices", "title", "of", "since", "until")),
    )


def _office(row: Entry) -> Office:
    return Office(row.text("title"), row.text("of"), _day(row, "since"), _day(row, "until"))


def _conflict(entry: Entry) -> Conflict:
    entry.only(*Conflict.__slots__)
    rows = _rows(entry, "anchors", "words", "start", "end")
    return Conflict(
        entry.text("id"),
        entry.text("name"),
        entry.texts("parties"),
        entry.texts("others"),
        entry.texts("countries"),
        _day(entry, "since"),
        _day(entry, "until"),
        tuple(Anchor(r.texts("words"), _day(r, "start"), _day(r, "end")) for r in rows),
        _camps(entry),
        entry.text("home", ""),
        entry.text("rebels", ""),
        entry.text("land", ""),
        entry.texts("towns"),
        tuple(_ground(row) for row in _rows(entry, "grounds", "party", "box", "since", "until")),
        tuple(
            Kin(r.text("word"), r.texts("parties")) for r in _rows(entry, "kin", "word", "parties")
        ),
    )


def _ground(row: Entry) -> Ground:
    box = row.fields.get("box", [])
    if not isinstance(box, list) or [type(n) for n in box] != [float] * 4:
        raise row.error(f"'box' must be south, west, north and east in degrees, not {box!r}")
    south, west, north, east = box
    if not (south < north and west < east):
        raise row.error(f"'box' must have its south and west first, not {box!r}")
    return Ground(
        row.text("party"), (south, west, north, east), _day(row, "since"), _day(row, "until")
    )


def _camps(entry: Entry) -> tuple[tuple[str, ...], ...]:
    value = entry.fields.get("camps", [])
    if not isinstance(value, list) or not all(isinstance(camp, list) for camp in value):
        raise entry.error(f"'camps' must be a list of lists of parties, not {value!r}")
    return tuple(Entry(entry.file, entry.line, {"camp": camp}).texts("camp") for camp in value)


def _kind(entry: Entry, kinds: type[_Kind]) -> _Kind:
    try:
        return kinds(entry.text("kind"))
    except ValueError:
        raise entry.error(
            f"'kind' must be one of {', '.join(kinds)}, not {entry.text('kind')!r}"
        ) from None


def _rows(entry: Entry, name: str, *fields: str) -> list[Entry]:
    """The inline tables under `name`, each an entry with this one's place in the file."""
    value = entry.fields.get(name, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise entry.error(f"'{name}' must be a list of tables, not {value!r}")
    rows = [Entry(entry.file, entry.line, row) for row in value]
    for row in rows:
        row.only(*fields)
    return rows


def _day(entry: Entry, name: str) -> str:
    words = entry.text(name, "")
    if not _DAY.match(words):
        raise entry.error(f"'{name}' must be a date such as 2022-02-24 or 2022-02, not {words!r}")
    return words
