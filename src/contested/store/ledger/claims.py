"""The claims of a ledger: one, several, a page of them, and those that hold some words."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.told import Told
from contested.store import claims_by_id, loading, lookup, paging, searching, told
from contested.store import extent as extents
from contested.store.connection import reading
from contested.store.filters import ALL, Filters
from contested.store.ledger.opened import Opened

if TYPE_CHECKING:
    import pyarrow


class Claims(Opened):
    """What can be asked of claims."""

    def claims(self, filters: Filters = ALL) -> Iterator[Claim]:
        """The claims that pass, by document's id and then place in the text."""
        with reading(self.engine) as connection:
            yield from loading.claims(connection, filters)

    def claim_page(
        self, filters: Filters = ALL, after: paging.Place | None = None, limit: int = 50
    ) -> paging.ClaimPage:
        """The first `limit` claims after a place in the list, the latest published first."""
        with reading(self.engine) as connection:
            return paging.claim_page(connection, filters, after, limit)

    def claim_count(self, filters: Filters = ALL) -> int:
        """How many claims pass."""
        with reading(self.engine) as connection:
            return paging.claim_count(connection, filters)

    def claim(self, id_: str) -> Claim:
        """The claim with an id, or with the one id that begins so; the machine's own if several.

        Raises:
            LedgerError: none begins so, or several do.
        """
        with reading(self.engine) as connection:
            return lookup.claim(connection, id_)

    def claims_by_id(self, ids: Sequence[str]) -> dict[str, Claim]:
        """The claims of these ids that there are, by id."""
        with reading(self.engine) as connection:
            return claims_by_id.claims_by_id(connection, ids)

    def claims_by_conflict(self) -> dict[str, int]:
        """How many claims stand in the reports of each conflict."""
        with reading(self.engine) as connection:
            return extents.claims_by_conflict(connection)

    def claims_beginning(self, types: Collection[str], begins: Sequence[str]) -> list[str]:
        """The ids of claims of these types whose sentence has a word, or words, that begin so."""
        with reading(self.engine) as connection:
            return told.claims_beginning(connection, types, begins)

    def told(self, ids: Sequence[str]) -> dict[str, Told]:
        """What the claims of these ids tell, by id."""
        with reading(self.engine) as connection:
            return told.told(connection, ids)

    def sentences(self, ids: Sequence[str]) -> dict[str, tuple[Span, str]]:
        """The sentences of the claims of these ids, each with the hash of its text, by claim."""
        with reading(self.engine) as connection:
            return told.sentences(connection, ids)

    def confidences(self, ids: Sequence[str]) -> dict[str, float]:
        """How sure each of the claims of these ids was read, by claim."""
        with reading(self.engine) as connection:
            return told.confidences(connection, ids)

    def search(self, words: str, filters: Filters = ALL, limit: int = 50) -> searching.Found:
        """Claims and documents that hold all the words; those in double quotes together."""
        with reading(self.engine) as connection:
            return searching.search(connection, words, filters, limit)

    def extent(self) -> extents.Extent:
        """How much the ledger holds, and from when to when."""
        with reading(self.engine) as connection:
            return extents.extent(connection)

    def claims_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The claims that pass as an Arrow table, with the columns of `store.columns`."""
        from contested.store import arrow  # noqa: PLC0415 (slow to import, and not always needed)

        return arrow.claims_table(self.claims(filters))
