"""The series of a ledger: one figure of one speaker over time."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from contested.model.series import Series
from contested.store.connection import reading, writing
from contested.store.filters import ALL, Filters
from contested.store.known_series import ground, has_series, keep_series, known_series, of_status
from contested.store.ledger.opened import Opened

if TYPE_CHECKING:
    import pyarrow


class Figures(Opened):
    """What can be asked of series."""

    def series(self, filters: Filters = ALL, folders: tuple[Path, ...] = ()) -> Iterator[Series]:
        """The series that pass, by conflict, type, side and speaker, as the claims are now.

        Args:
            filters: which ones; `since` and `until` choose days of theirs.
            folders: the user's data folders.
        """
        with reading(self.engine) as connection:
            yield from known_series(connection, filters, folders)

    def keep_series(self) -> None:
        """Make the series anew where what they are made of has changed, so that all have them."""
        with reading(self.engine) as connection:
            if has_series(connection):
                return
        with writing(self.engine) as connection:
            keep_series(connection)

    def counted_of_status(self, filters: Filters) -> frozenset[str] | None:
        """The ids of the counted claims of the filters' status; None where they ask for none."""
        with reading(self.engine) as connection:
            return of_status(connection, filters)

    def series_ground(self) -> str:
        """A mark of what the series are made of: while it is the same, so are they."""
        with reading(self.engine) as connection:
            return ground(connection)

    def series_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The points of the series as an Arrow table, a row a point."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.series_table(self.series(filters))
