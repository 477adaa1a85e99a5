"""Every view of the page: its address, and what stands in it once it has its answer."""

from dataclasses import dataclass
from pathlib import Path

from contested.store import Filters, Ledger


@dataclass(frozen=True, slots=True)
class View:
    """A view: a name for pictures, its address behind `#/`, and a selector of its content."""

    name: str
    path: str
    content: str


LISTS = (
    View("overview", "", ".event-row"),
    View("map", "map", ".map[data-drawn]"),
    View("timeline", "timeline", ".bin"),
    View("events", "events", "tr[data-id]"),
    View("claims", "claims", "tr[data-id]"),
    View("series", "series", "tr[data-id]"),
    View("reports", "reports", "tr[data-id]"),
    View("prisoners", "prisoners", "h1"),
    View("territory", "territory", "h1"),
    View("losses", "losses", "h1"),
    View("strikes", "strikes", "h1"),
    View("civilians", "civilians", "h1"),
    View("talks", "talks", "h1"),
    View("speakers", "speakers", "h1"),
    View("search", "search?q=Kharkiv", ".event-row, .claim-row"),
    View("check", "check?text=Russia+and+Ukraine+each+released+115+prisoners.", ".check + div"),
    View("review", "review", ".sign-in"),
)


def views(ledger: Path) -> tuple[View, ...]:
    """Every view over a ledger: the lists, and one of each thing that has a page of its own."""
    with Ledger.open(ledger) as opened:
        event = max(
            opened.events(), key=lambda each: (len(each.figures), len(each.claims), each.id)
        )
        claim = next(c for c in opened.claims(Filters()) if c.attribution and c.quantity)
        series = max(opened.series(), key=lambda each: (len(each.points), each.id))
    return (
        *LISTS,
        View("event", f"events/{event.id}?claim={event.claims[0]}", ".report-pane mark"),
        View("claim", f"claims/{claim.id}", ".report-pane mark"),
        View("one-series", f"series/{series.id}", ".chart"),
        View("report", f"reports/{claim.document.id}?claim={claim.id}", ".chosen mark"),
    )
