"""What a topic's page holds: parts with entries, series and a table."""

from dataclasses import dataclass

from contested.model.series import Series
from contested.present.event_summary import EventSummary


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, the number behind it, and the event or series it leads to."""

    text: str
    number: float | None = None
    event: str | None = None
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; every row has a cell for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """One event of a page; `day` is the ISO date that it is listed under, empty if unknown."""

    event: str
    day: str
    summary: EventSummary
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A part of a page; `total` is the number of its table's rows, or of all events of a list."""

    name: str
    title: str
    entries: tuple[TopicEntry, ...]
    total: int
    series: tuple[Series, ...]
    table: Table | None


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A whole page; parts with nothing in them are left out."""

    name: str
    title: str
    lead: str
    parts: tuple[TopicPart, ...]
