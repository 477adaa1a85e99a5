"""What a subject's page is made of, from what the ledger has added up, as it is shown.

A name that a veil may replace is taken out of what was added up, and its rows are asked for, each
with its claims: what is shown for it depends on the texts that they stand in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from contested.masking import Veil
from contested.model.event import Event
from contested.model.series import Series
from contested.model.tally import FigureTally, HarmTally, Standing, VoiceTally
from contested.present.topics import Part
from contested.reconcile.tallies import standings
from contested.store import Filters
from contested.store.tallies import Subject, Tallies
from contested.web.desk import Desk


@dataclass(frozen=True)
class LedgerEvidence:
    """The evidence of a ledger under filters; of lists what begins at `offset`.

    Attributes:
        desk: the ledger as it is shown.
        filters: which events and series.
        offset: how many events of a part are left out at its start.
        counted: the types of the series that are asked for.
    """

    desk: Desk
    filters: Filters
    offset: int = 0
    counted: frozenset[str] = frozenset()

    def listed(self, part: Part, most: int) -> tuple[Sequence[Event], int]:
        """The latest events that belong to a part, and how many there are in all."""
        found, total = self._tallies.listed(self._subject(part), most, self.offset)
        return found, total

    def figures(self, part: Part) -> Iterator[FigureTally]:
        """Figures of the part's types."""
        subject = self._subject(part)
        joined = self._tallies.figures(subject)
        hidden = self._touched(name for each in joined for name in (each.says, each.side))
        yield from (each for each in joined if hidden.isdisjoint((each.says, each.side)))
        if hidden:
            rows = self._tallies.figures_by_event(subject, hidden)
            veils = self._veils(key for key, _ in rows)
            for key, each in rows:
                veil = veils[key]
                yield replace(each, says=veil.words(each.says), side=veil.words(each.side))

    def harm(self, part: Part) -> Iterator[HarmTally]:
        """Strikes that hurt people, by side."""
        subject = self._subject(part)
        joined = self._tallies.harm(subject)
        hidden = self._touched(each.side for each in joined)
        yield from (each for each in joined if each.side not in hidden)
        if hidden:
            rows = self._tallies.harm_by_event(subject, hidden)
            veils = self._veils(key for key, _ in rows)
            yield from (replace(each, side=veils[key].words(each.side)) for key, each in rows)

    def voices(self, part: Part) -> Iterator[VoiceTally]:
        """Speakers with what became of their claims."""
        subject = self._subject(part)
        joined = self._tallies.voices(subject)
        hidden = self._touched(each.speaker for each in joined)
        yield from (each for each in joined if each.speaker not in hidden)
        if hidden:
            rows = self._tallies.voices_by_event(subject, hidden)
            told = self.desk.told([claim for claim, _ in rows])
            for claim, each in rows:
                shown = told[claim].speaker if claim in told else None
                if shown is not None:
                    yield replace(each, speaker=shown.shown)

    def standings(self, part: Part) -> Iterator[Standing]:
        """Who stands where on each place, by event."""
        found = self._tallies.standings(self._subject(part))
        names = {n for _, each in found for n in (each.name, *each.holders, *each.against)}
        hidden = self._touched(names)
        keys = {
            key
            for key, each in found
            if not hidden.isdisjoint((each.name, *each.holders, *each.against))
        }
        yield from (each for key, each in found if key not in keys)
        events = self.desk.happenings(self.filters).of_keys(sorted(keys)) if keys else {}
        for event in self.desk.screen.events(events.values()) if events else ():
            yield from standings(event)

    def days(self, part: Part) -> Iterable[tuple[str, str, int]]:
        """How many events of a type are listed under a day: day, type, number."""
        return self.desk.happenings(self.filters).days(self.filters)

    def series(self, part: Part) -> Sequence[Series]:
        """The series of the part's types, those with most points first."""
        return [each for each in self._series if each.type in part.types]

    @cached_property
    def _series(self) -> list[Series]:
        return self.desk.series(self.filters, self.counted)

    @cached_property
    def _tallies(self) -> Tallies:
        return Tallies(self.desk.happenings(self.filters).engine, self.filters)

    def _subject(self, part: Part) -> Subject:
        claims = None
        if part.begins:
            claims = tuple(self.desk.ledger.claims_beginning(part.types, part.begins))
        return Subject(part.types, part.modalities, part.kinds, claims)

    def _touched(self, names: Iterable[str]) -> set[str]:
        return set() if self.desk.showing.unmasked else self.desk.screen.touched(set(names))

    def _veils(self, keys: Iterable[int]) -> Mapping[int, Veil]:
        claims = self._tallies.claims_of(set(keys))
        return dict(zip(claims, self.desk.screen.veils_of(list(claims.values())), strict=True))
