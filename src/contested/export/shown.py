"""What leaves the ledger: the one place through which every export passes.

What must not be shown (names of people without a public role, places too fine) is taken out here
and nowhere else, so that no format can forget it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.event import Event
from contested.model.series import Series
from contested.store import Filters, Ledger


@dataclass(frozen=True, slots=True)
class Shown:
    """The claims, documents, events and series of a ledger that pass the filters, as they may be shown."""

    ledger: Ledger
    filters: Filters = Filters()

    def claims(self) -> Iterator[Claim]:
        """The claims, by document's id and then place in the text."""
        yield from self.ledger.claims(self.filters)

    def documents(self) -> Iterator[Document]:
        """The documents, by id."""
        yield from self.ledger.documents(self.filters)

    def events(self) -> Iterator[Event]:
        """The events, by day and id."""
        yield from self.ledger.events(self.filters)

    def series(self) -> Iterator[Series]:
        """The series, by conflict, type, speaker and id."""
        yield from self.ledger.series(self.filters)
