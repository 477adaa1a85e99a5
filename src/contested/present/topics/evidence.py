"""What a page of a subject is made of: events that are listed, and what others add up to.

`Evidence` is what a page asks for; `EventEvidence` has it of events that are at hand. A server has
it of a ledger that has added it up already.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from contested.model.event import Event
from contested.model.series import Series
from contested.model.tally import FigureTally, HarmTally, Standing, VoiceTally
from contested.model.told import Told
from contested.present.topics.plan import Part
from contested.reconcile.tallies import (
    figure_tallies,
    harm_tallies,
    listed_day,
    standings,
    voice_tallies,
)


class Evidence(Protocol):
    """What passes the filters. Of tallies there may be several of one key: they are joined."""

    def listed(self, part: Part, most: int) -> tuple[Sequence[Event], int]:
        """The latest events that belong to a part, and how many there are in all."""
        ...

    def figures(self, part: Part) -> Iterable[FigureTally]:
        """Figures of the part's types."""
        ...

    def harm(self, part: Part) -> Iterable[HarmTally]:
        """Strikes that hurt people, by side."""
        ...

    def voices(self, part: Part) -> Iterable[VoiceTally]:
        """Speakers with what became of their claims."""
        ...

    def standings(self, part: Part) -> Iterable[Standing]:
        """Who stands where on each place, by event."""
        ...

    def days(self, part: Part) -> Iterable[tuple[str, str, int]]:
        """How many events of a type are listed under a day: day, type, number."""
        ...

    def series(self, part: Part) -> Sequence[Series]:
        """The series of the part's types, those with most points first."""
        ...


@dataclass(frozen=True)
class EventEvidence:
    """Events and series as they are shown, with what the events' claims tell, by their ids."""

    events: Sequence[Event]
    counted: Sequence[Series]
    claims: Mapping[str, Told]

    @cached_property
    def newest(self) -> tuple[Event, ...]:
        """The events, the latest day first."""
        return tuple(sorted(self.events, key=lambda e: (listed_day(e), e.id), reverse=True))

    def listed(self, part: Part, most: int) -> tuple[Sequence[Event], int]:
        """The latest events that belong to a part, and how many there are in all."""
        found = self._of(part)
        return found[:most], len(found)

    def figures(self, part: Part) -> Iterator[FigureTally]:
        """Figures of the part's types."""
        for event in self._of(part):
            yield from (t for t in figure_tallies(event, self.claims) if t.type in part.types)

    def harm(self, part: Part) -> Iterator[HarmTally]:
        """Strikes that hurt people, by side."""
        return (tally for event in self._of(part) for tally in harm_tallies(event))

    def voices(self, part: Part) -> Iterator[VoiceTally]:
        """Speakers with what became of their claims."""
        for event in self._of(part):
            yield from voice_tallies(event, self.claims).values()

    def standings(self, part: Part) -> Iterator[Standing]:
        """Who stands where on each place, by event."""
        return (each for event in self._of(part) for each in standings(event))

    def days(self, part: Part) -> Iterator[tuple[str, str, int]]:
        """How many events of a type are listed under a day: day, type, number."""
        counted = Counter((listed_day(event)[:10], event.type) for event in self._of(part))
        return ((day, type_, n) for (day, type_), n in counted.items())

    def series(self, part: Part) -> Sequence[Series]:
        """The series of the part's types."""
        return [each for each in self.counted if each.type in part.types]

    def _of(self, part: Part) -> list[Event]:
        return [event for event in self.newest if _belongs(part, event, self.claims)]


def _belongs(part: Part, event: Event, claims: Mapping[str, Told]) -> bool:
    if part.types and not part.types & set(event.types):
        return False
    if part.modalities and event.modality not in part.modalities:
        return False
    if part.kinds and not part.kinds & {kind.value for kind in event.kinds}:
        return False
    if part.words is None:
        return True
    told = (claims[each] for each in event.claims if each in claims)
    return any(
        part.words.search(each.sentence.text)
        for each in told
        if not part.types or each.type in part.types
    )
