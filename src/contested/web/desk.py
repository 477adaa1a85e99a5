"""What the routes work on: the open ledger, the words of views, and how much is shown."""

from dataclasses import dataclass, field
from functools import cached_property

from contested.actors import Directory
from contested.data import entries
from contested.data.taxonomy import claim_types
from contested.export import Shown
from contested.present import Wording
from contested.settings import Settings
from contested.store import Filters, Ledger
from contested.store.extent import Extent


@dataclass(frozen=True, slots=True)
class Showing:
    """How much of the ledger is shown, and to whom.

    Attributes:
        unmasked: whether names of private people are shown.
        whole_texts: whether reports are shown whole, or only the sentences of their claims.
        static: whether the answers become files of a static site.
        writable: whether decisions can be entered.
        tiles: URL template or PMTiles address of a basemap; None: the offline one.
    """

    unmasked: bool = False
    whole_texts: bool = True
    static: bool = False
    writable: bool = True
    tiles: str | None = None


@dataclass(frozen=True)
class Desk:
    """A ledger as the API shows it."""

    ledger: Ledger
    settings: Settings
    showing: Showing = field(default_factory=Showing)

    @cached_property
    def wording(self) -> Wording:
        """The words of views."""
        return Wording.load(self.settings.data)

    @cached_property
    def directory(self) -> Directory:
        """Actors, parties and conflicts."""
        return Directory.load(self.settings.data)

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

    @property
    def name(self) -> str:
        """What the ledger is called: its file's name, or its database's."""
        return (self.ledger.engine.url.database or "ledger").rpartition("/")[2]

    @property
    def revision(self) -> str:
        """A mark of the ledger's state."""
        return self.ledger.revision()[:16]

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
        return Shown(self.ledger, filters)
