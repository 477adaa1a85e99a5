"""Places whose status is contested: two sides claim one place, or one denies what another claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from contested.model.event import Event, EventStatus
from contested.model.told import Told
from contested.model.vocabulary import Modality, PlacePrecision, Polarity
from contested.present.days import day_words
from contested.present.topics.page import Cell, Table
from contested.present.wording import Wording

_HOLDS = frozenset({"territory.control", "territory.capture", "territory.annexation"})
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.VAGUE})


def contested_places(
    events: Sequence[Event], _: frozenset[str], claims: Mapping[str, Told], wording: Wording
) -> Table:
    """A row a place that more than one side says to hold, or whose taking is disputed.

    `events` come the latest first; the last word of each side is what counts.
    """
    by_place = defaultdict[tuple[object, str], list[Event]](list)
    for event in events:
        for place in event.places:
            if place.precision not in _WIDE:
                key = place.geonames_id or (place.country, place.name.casefold())
                by_place[key, place.name].append(event)
    rows = [_row(name, told) for (_, name), told in by_place.items() if _is_contested(told)]
    rows.sort(key=lambda row: (row[-1].text, row[0].text))
    return Table(("Place", "Claimed by", "Against it", "Status", "Last told of"), tuple(rows))


def _is_contested(events: Sequence[Event]) -> bool:
    if any(event.status is EventStatus.DISPUTED for event in events):
        return True
    return len(_holders(events)) > 1


def _holders(events: Sequence[Event]) -> dict[str, Event]:
    """Each side that is said to hold or take it, with the last event that says so."""
    found = dict[str, Event]()
    for event in events:
        asserted = event.modality is Modality.ASSERTED and event.polarity is Polarity.POSITIVE
        if asserted and _HOLDS & set(event.types):
            for side in event.agents:
                found.setdefault(side, event)
    return found


def _row(name: str, events: Sequence[Event]) -> tuple[Cell, ...]:
    holders, latest = _holders(events), events[0]
    against = [p.party for e in events for p in e.positions if p.stance in {"denies", "doubts"}]
    disputed = next((e for e in events if e.status is EventStatus.DISPUTED), latest)
    told = max(event.last_reported or "" for event in events)
    return (
        Cell(name),
        Cell(", ".join(holders), event=latest.id if holders else None),
        Cell(", ".join(dict.fromkeys(party or "the reports" for party in against))),
        Cell(disputed.status.value.replace("_", " "), event=disputed.id),
        Cell(day_words(told) or ""),
    )
