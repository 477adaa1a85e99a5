"""Tables of figures: what was lost, held or moved, by side and speaker; civilians by attacker.

Nothing is added up over events: one happening may stand in several, and a running total holds
what a day's count holds. A row has the highest single figure, and how many events gave one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contested.model.event import Event, EventFigure, Stated
from contested.model.told import Told
from contested.model.vocabulary import Basis, Kind
from contested.present.days import day_words
from contested.present.event_summary import number_words
from contested.present.topics.page import Cell, Table
from contested.present.wording import Wording

_BASIS = {
    Basis.COUNT: "in one event",
    Basis.INCREMENT: "over a period",
    Basis.CUMULATIVE: "in all so far",
    Basis.STOCK: "held",
}
_HARM = ("people.killed", "people.wounded")


@dataclass(frozen=True, slots=True)
class _Told:
    """One figure as stated, with its event."""

    event: Event
    figure: EventFigure
    stated: Stated

    @property
    def number(self) -> float:
        """The number that it is ordered by."""
        return self.stated.low if self.stated.low is not None else (self.stated.high or 0.0)


def figures(
    events: Sequence[Event], types: frozenset[str], claims: Mapping[str, Told], wording: Wording
) -> Table:
    """A row for each side, kind of thing, speaker and basis: the last and the highest figure."""
    groups = defaultdict[tuple[str, str, str, str, str], list[_Told]](list)
    for told in _all(events, types):
        claim = claims.get(told.stated.claim)
        if claim is None or claim.basis is None:
            continue
        groups[
            claim.side or "not said",
            claim.type,
            told.figure.unit or "",
            told.stated.party or told.stated.speaker or "the reports",
            _BASIS[claim.basis],
        ].append(told)
    rows = [_row(key, told, wording) for key, told in sorted(groups.items())]
    columns = ("Side", "What", "Says", "Counts", "Last", "Highest", "As of", "Events")
    return Table(columns, tuple(rows))


def _row(
    key: tuple[str, str, str, str, str], told: list[_Told], wording: Wording
) -> tuple[Cell, ...]:
    side, type_, unit, speaker, basis = key
    last = max(told, key=lambda each: (each.stated.published or "", each.number))
    highest = max(told, key=lambda each: each.number)
    label = wording.type(type_).label
    return (
        Cell(side),
        Cell(label if unit in {"", "person"} else f"{label}: {unit}"),
        Cell(speaker),
        Cell(basis),
        Cell(_words(last.stated), last.number, last.event.id),
        Cell(_words(highest.stated), highest.number, highest.event.id),
        Cell(day_words(last.stated.published) or ""),
        Cell(str(len({each.event.id for each in told})), len({each.event.id for each in told})),
    )


def civilian_harm(
    events: Sequence[Event], _: frozenset[str], claims: Mapping[str, Told], wording: Wording
) -> Table:
    """A row for each side said to have struck: events with civilians hurt, and their tolls' bounds."""
    sides = defaultdict[str, list[Event]](list)
    for event in events:
        if "strike" in event.types and Kind.MILITARY not in event.kinds and _tolls(event):
            for side in event.agents or ("not said",):
                sides[side].append(event)
    rows = []
    for side, struck in sorted(sides.items()):
        worst = max(struck, key=lambda event: max(f.best or f.low or 0 for f in _tolls(event)))
        toll = max(_tolls(worst), key=lambda figure: figure.best or figure.low or 0)
        disputed = sum(event.status == "disputed" for event in struck)
        label = wording.type(toll.type).label.lower()
        rows.append(
            (
                Cell(side),
                Cell(str(len(struck)), len(struck)),
                Cell(str(disputed), disputed),
                Cell(f"{_span(toll)} {label}", toll.best or toll.low, worst.id),
            )
        )
    return Table(
        ("Said to have struck", "Strikes with people hurt", "Disputed", "Worst"), tuple(rows)
    )


def _all(events: Sequence[Event], types: frozenset[str]) -> Iterator[_Told]:
    for event in events:
        for figure in event.figures:
            if figure.type in types:
                for stated in figure.stated:
                    yield _Told(event, figure, stated)


def _tolls(event: Event) -> list[EventFigure]:
    return [f for f in event.figures if f.type in _HARM and (f.best or f.low)]


def _words(stated: Stated) -> str:
    low, high = number_words(stated.low), number_words(stated.high)
    if low == high:
        return low
    return f"{low}–{high}" if low and high else f"{low} or more" if low else f"up to {high}"


def _span(figure: EventFigure) -> str:
    low, high = number_words(figure.low), number_words(figure.high)
    return low if low == high else f"{low or '0'}–{high}" if high else f"{low} or more"
