"""What the routes work on: the open ledger, the words of views, and how much is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from threading import Lock

from contested.actors import Directory
from contested.data import entries
from contested.data.taxonomy import claim_types
from contested.export import Shown
from contested.masking import Screen
from contested.model.claim import Claim
from contested.model.series import Series
from contested.model.told import Told
from contested.present import Wording
from contested.present.topics import Plan, plans
from contested.reader import Reader
from contested.settings import Settings
from contested.store import Filters, Ledger
from contested.store.event_writer import lower
from contested.store.extent import Extent
from contested.store.happenings import Happenings
from contested.web.shapes.estimate import EstimateView
from contested.web.shelf import SeriesShelf

SHELVES = 3


@dataclass(frozen=True, slots=True)
class Showing:
    """How much of the ledger is shown, and to whom.

    Attributes:
        unmasked: whether names of private people are shown.
        whole_texts: whether reports are shown whole, or only the sentences of their claims.
        static: whether the answers become files of a static site.
        writable: whether decisions can be entered.
        tiles: URL template or PMTiles address of a basemap; None: the offline one.
        delay: days for which what was published is held back.
        coarse: whether places are shown no finer than their first-level region.
        today: the day that `delay` counts back from; None: no delay.
    """

    unmasked: bool = False
    whole_texts: bool = True
    static: bool = False
    writable: bool = True
    tiles: str | None = None
    delay: int = 0
    coarse: bool = False
    today: date | None = None

    @property
    def latest(self) -> str | None:
        """The last day of publication that is shown; None where nothing is held back."""
        if not self.delay or self.today is None:
            return None
        return (self.today - timedelta(days=self.delay)).isoformat()


@dataclass(frozen=True)
class Desk:
    """A ledger as the API shows it, with an estimate of losses beside it where one is given."""

    ledger: Ledger
    settings: Settings
    showing: Showing = field(default_factory=Showing)
    estimate: EstimateView | None = None
    _shelves: dict[tuple[str, str], Happenings] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @cached_property
    def wording(self) -> Wording:
        """The words of views."""
        return Wording.load(self.settings.data)

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """What the pages of subjects show, by the subject's name."""
        return plans(self.settings.data)

    @cached_property
    def directory(self) -> Directory:
        """Actors, parties and conflicts."""
        return Directory.load(self.settings.data)

    @cached_property
    def reader(self) -> Reader:
        """What reads a pasted text; loads the language model at first use."""
        return Reader(self.settings)

    @cached_property
    def screen(self) -> Screen:
        """What is not shown, and what is in its place."""
        return Screen(self.ledger, self.settings, coarse=self.showing.coarse)

    @cached_property
    def known(self) -> tuple[frozenset[str], frozenset[str]]:
        """The types with their families, and the conflicts, that filters can name."""
        types = claim_types(self.settings.data)
        return frozenset({*types, *(each.family for each in types.values())}), frozenset(self.wars)

    @cached_property
    def wars(self) -> dict[str, str]:
        """The names of the conflicts, by their ids."""
        found = entries("conflicts", "conflict", self.settings.data)
        return {each.text("id"): each.text("name") for each in found}

    @cached_property
    def parties(self) -> dict[str, str]:
        """The names of the parties of wars, by their lower case."""
        return {lower(name): name for name in self.directory.records.parties}

    @property
    def name(self) -> str:
        """What the ledger is called: its file's name, or its database's."""
        return (self.ledger.engine.url.database or "ledger").rpartition("/")[2]

    @property
    def revision(self) -> str:
        """A mark of the state of the ledger and of its events."""
        return f"{self.ledger.revision()[:16]}-{self.ledger.pending()}"

    @property
    def extent(self) -> Extent:
        """How much the ledger holds."""
        return self.ledger.extent()

    @property
    def claims_by_conflict(self) -> dict[str, int]:
        """How many claims the reports of each conflict have."""
        return self.ledger.claims_by_conflict()

    def shown(self, filters: Filters) -> Shown:
        """What leaves the ledger under these filters."""
        held_back = self.held_back(filters)
        return Shown(self.ledger, held_back, self.screen, self.showing.unmasked)

    def held_back(self, filters: Filters) -> Filters:
        """The filters, so that nothing is asked for that is not published yet."""
        latest = self.showing.latest
        if latest is None:
            return filters
        return replace(filters, known_by=min(filters.known_by or latest, latest))

    def happenings(self, filters: Filters) -> Happenings:
        """The events that filters ask of: the ledger's, or those known by a day."""
        day = self.held_back(filters).known_by
        if day is None:
            return Happenings(self.ledger.engine)
        key = (self.ledger.revision(), day)
        with self._lock:
            if key not in self._shelves:
                for old in list(self._shelves)[: max(0, len(self._shelves) + 1 - SHELVES)]:
                    del self._shelves[old]
                self._shelves[key] = Happenings(self.ledger.known_shelf(day))
            return self._shelves[key]

    def series(self, filters: Filters, types: frozenset[str] | None = None) -> list[Series]:
        """The series that pass, of some types, as they are shown, those with most points first."""
        return [] if self.hides(filters) else self._series.series(self.held_back(filters), types)

    @cached_property
    def _series(self) -> SeriesShelf:
        return SeriesShelf(
            lambda asked: self.shown(asked).series(),
            self.ledger.series_ground,
            self.ledger.counted_of_status,
            lambda: self.revision,
        )

    def claims(self, ids: Sequence[str]) -> dict[str, Claim]:
        """The claims of these ids as they are shown, by id."""
        found = self.ledger.claims_by_id(list(dict.fromkeys(ids)))
        if self.showing.unmasked:
            return found
        return {claim.id: claim for claim in self.screen.claims(found.values())}

    def told(self, ids: Sequence[str]) -> dict[str, Told]:
        """What the claims of these ids tell, as it is shown, by id."""
        found = self.ledger.told(list(dict.fromkeys(ids)))
        if self.showing.unmasked:
            return found
        return {each.id: each for each in self.screen.told(found.values())}

    def sentences(self, ids: Sequence[str]) -> dict[str, str]:
        """The sentences of the claims of these ids as they are shown, by claim."""
        found = self.ledger.sentences(list(dict.fromkeys(ids)))
        if self.showing.unmasked:
            return {id_: span.text for id_, (span, _) in found.items()}
        return self.screen.sentences(found)

    def hides(self, filters: Filters) -> bool:
        """Whether the filters ask for somebody who is not shown."""
        asked = (filters.agent, filters.target, filters.speaker)
        return not self.showing.unmasked and any(map(self.screen.hides, asked))
