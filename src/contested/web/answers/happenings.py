"""Events and series from the ledger's tables: lists, one, the map, the timeline, the facets."""

from contested.errors import LedgerError
from contested.store import Filters
from contested.web.desk import Desk
from contested.web.shapes.base import Page
from contested.web.shapes.events import EventCard, EventDetail, SeriesCard, SeriesDetail
from contested.web.shapes.views import Change, Facets, MapView, TimelineView

Box = tuple[float, float, float, float]


def event_page(
    desk: Desk, filters: Filters, sort: str, cursor: str | None, limit: int
) -> Page[EventCard]:
    """Events that pass the filters."""
    return Page(items=[], total=desk.extent.events)


def event(desk: Desk, id_: str) -> EventDetail:
    """One event.

    Raises:
        LedgerError: there is none of that id.
    """
    raise LedgerError(f"There is no event {id_!r}.", "List the events.")


def change_page(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[Change]:
    """What changed, the latest day first."""
    return Page(items=[], total=0)


def map_view(desk: Desk, filters: Filters, zoom: int, box: Box | None) -> MapView:
    """Events at their places."""
    return MapView(zoom=zoom, points=[], clusters=[], areas=[], total=0, unplaced=0)


def timeline(desk: Desk, filters: Filters, step: str) -> TimelineView:
    """Events by day and type."""
    return TimelineView(step=step, bins=[], undated=0)


def facets(desk: Desk, filters: Filters) -> Facets:
    """What each filter can take."""
    return Facets(types=[], statuses=[], conflicts=[], agents=[], targets=[], speakers=[],
                  places=[], countries=[], total=0)  # fmt: skip


def series_page(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[SeriesCard]:
    """Series that pass the filters."""
    return Page(items=[], total=desk.extent.series)


def series(desk: Desk, id_: str) -> SeriesDetail:
    """One series.

    Raises:
        LedgerError: there is none of that id.
    """
    raise LedgerError(f"There is no series {id_!r}.", "List the series.")
