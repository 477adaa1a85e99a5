"""What a brief told of each event, as little as it takes to say later what changed about it."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from contested.model.event import Event, EventFigure, EventStatus, Stance

_SHORT = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """One event as it was told of.

    Attributes:
        claims: beginnings of its claims' ids.
        over: what was disputed of it.
        figures: low, best and high by the figure's key.
        stances: where each party stood.
        reports: how many there were.
        facts: who, where and when, as it was worded.
    """

    claims: frozenset[str]
    status: EventStatus
    over: tuple[str, ...]
    figures: dict[str, tuple[float | None, float | None, float | None]]
    stances: dict[str, Stance]
    reports: int
    facts: str


def seen(event: Event, facts: str) -> Seen:
    """What is kept of an event whose facts are worded so."""
    return Seen(
        frozenset(claim[:_SHORT] for claim in event.claims),
        event.status,
        tuple(each.value for each in event.disputed_over),
        {figure_key(f): (f.low, f.best, f.high) for f in event.figures},
        {position.party: position.stance for position in event.positions},
        event.grounds.reports,
        facts,
    )


def figure_key(figure: EventFigure) -> str:
    """What tells the figures of one event apart."""
    return f"{figure.type} {figure.unit or ''} {figure.counted}".strip()


def written(told: Iterable[Seen]) -> str:
    """Those events as one JSON text."""
    rows = [
        {
            "claims": sorted(each.claims),
            "status": each.status,
            "over": each.over,
            "figures": each.figures,
            "stances": each.stances,
            "reports": each.reports,
            "facts": each.facts,
        }
        for each in told
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> tuple[Seen, ...]:
    """The events that such a text stands for."""
    return tuple(
        Seen(
            frozenset(row["claims"]),
            EventStatus(row["status"]),
            tuple(row["over"]),
            {key: (low, best, high) for key, (low, best, high) in row["figures"].items()},
            {party: Stance(stance) for party, stance in row["stances"].items()},
            row["reports"],
            row["facts"],
        )
        for row in json.loads(text)
    )


class Before:
    """The events of the last brief, to be found by their claims."""

    def __init__(self, told: Iterable[Seen]) -> None:
        self._told = tuple(told)
        self._of_claim = defaultdict[str, list[int]](list)
        for n, each in enumerate(self._told):
            for claim in each.claims:
                self._of_claim[claim].append(n)

    def of(self, event: Event) -> Seen | None:
        """The event that has most claims in common with this one; of equals the first told."""
        shared = Counter(n for c in event.claims for n in self._of_claim.get(c[:_SHORT], ()))
        if not shared:
            return None
        return self._told[min(shared, key=lambda n: (-shared[n], n))]

    def gone(self, events: Iterable[Event]) -> int:
        """How many of them have no claim in any of these events."""
        still = {claim[:_SHORT] for event in events for claim in event.claims}
        return sum(not (each.claims & still) for each in self._told)
