"""What a subject's page adds up: what one event gives to it, and the same of many events together.

A tally of many is that of one, joined; so a database can join what stands in its rows, and gives
what the events themselves would. Nothing in it is a sum of figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from contested.model.vocabulary import Basis


class Quoted(NamedTuple):
    """One figure as stated: `turn` is less for each later one of its event, `day` the event's."""

    published: str
    number: float
    day: str
    event: str
    turn: int
    low: float | None
    high: float | None

    @property
    def lateness(self) -> tuple[str, float, str, str, int]:
        """What the last figure has most of."""
        return self.published, self.number, self.day, self.event, self.turn

    @property
    def height(self) -> tuple[float, str, str, int]:
        """What the highest figure has most of."""
        return self.number, self.day, self.event, self.turn


@dataclass(frozen=True, slots=True)
class FigureTally:
    """Figures of one thing by one speaker.

    Attributes:
        side: whose people or things they are of; empty where nobody says.
        type: the claim type that is counted.
        unit: of the figures; empty for none.
        says: the speaker's side, else the speaker; empty for the reports' own voice.
        basis: whether it is a count, a running total, what is held or what was added.
        last, highest: the figure that was published last, and the highest.
        events: how many events gave one.
    """

    side: str
    type: str
    unit: str
    says: str
    basis: Basis
    last: Quoted
    highest: Quoted
    events: int = 1

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What joins two of different events."""
        return self.side, self.type, self.unit, self.says, self.basis.value

    def joined(self, other: Self) -> Self:
        """Of the events of both."""
        return replace(
            self,
            last=max(self.last, other.last, key=lambda each: each.lateness),
            highest=max(self.highest, other.highest, key=lambda each: each.height),
            events=self.events + other.events,
        )


class Toll(NamedTuple):
    """The highest toll of an event's people."""

    number: float
    day: str
    event: str
    type: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class HarmTally:
    """Strikes of one side that hurt people: how many, how many disputed, and the worst."""

    side: str
    disputed: int
    worst: Toll
    events: int = 1

    @property
    def key(self) -> str:
        """What joins two of different events."""
        return self.side

    def joined(self, other: Self) -> Self:
        """Of the events of both."""
        return replace(
            self,
            disputed=self.disputed + other.disputed,
            worst=max(self.worst, other.worst, key=lambda each: each[:3]),
            events=self.events + other.events,
        )


@dataclass(frozen=True, slots=True)
class VoiceTally:
    """One speaker's events, and how many of them were confirmed, denied, either, corrected."""

    speaker: str
    party: str
    confirmed: int
    denied: int
    answered: int
    corrected: int
    events: int = 1

    @property
    def key(self) -> str:
        """What joins two of different events."""
        return self.speaker

    def joined(self, other: Self) -> Self:
        """Of the events of both; a speaker whose side is known somewhere has it."""
        return replace(
            self,
            party=max(self.party, other.party),
            confirmed=self.confirmed + other.confirmed,
            denied=self.denied + other.denied,
            answered=self.answered + other.answered,
            corrected=self.corrected + other.corrected,
            events=self.events + other.events,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands where on a place, by one event.

    Attributes:
        name, place: the place's name, and what tells it from others of that name.
        event, day: the event's id, and the day that it is listed under.
        status: the event's.
        told: the last day that it was told of.
        holders: the sides that are said to hold or take it.
        against: the sides that deny or doubt it; empty words for the reports' own voice.
    """

    name: str
    place: str
    event: str
    day: str
    status: str
    told: str
    holders: tuple[str, ...]
    against: tuple[str, ...]


def joined_figures(given: Iterable[FigureTally]) -> list[FigureTally]:
    """Those of many events, one for each key, in its order."""
    found = dict[tuple[str, str, str, str, str], FigureTally]()
    for each in given:
        found[each.key] = found[each.key].joined(each) if each.key in found else each
    return [found[key] for key in sorted(found)]


def joined_harm(given: Iterable[HarmTally]) -> list[HarmTally]:
    """Those of many events, one for each side, in its order."""
    found = dict[str, HarmTally]()
    for each in given:
        found[each.key] = found[each.key].joined(each) if each.key in found else each
    return [found[key] for key in sorted(found)]


def joined_voices(given: Iterable[VoiceTally]) -> list[VoiceTally]:
    """Those of many events, one for each speaker, those with most events first."""
    found = dict[str, VoiceTally]()
    for each in given:
        found[each.key] = found[each.key].joined(each) if each.key in found else each
    return sorted(found.values(), key=lambda each: (-each.events, each.speaker))
