"""The topics' pages."""

from enum import StrEnum

from contested.web.shapes.base import Shape
from contested.web.shapes.events import EventCard, SeriesCard


class Cell(Shape):
    """A cell of a topic's table: text to show, the number behind it, and where it leads."""

    text: str
    number: float | None = None
    event: str | None = None
    claim: str | None = None
    series: str | None = None


class Table(Shape):
    """A small table of a topic."""

    columns: list[str]
    rows: list[list[Cell]]


class TopicSection(Shape):
    """A part of a topic's page; whatever is empty is not shown.

    `total` is the number of its entries, or of its table's rows, under the filters; `next` is the
    cursor of those that follow, which `topics/{topic}/{section}` gives.
    """

    name: str
    title: str
    total: int
    next: str | None = None
    entries: list[EventCard]
    series: list[SeriesCard]
    table: Table | None = None


class Topic(StrEnum):
    """The topic pages."""

    PRISONERS = "prisoners"
    TERRITORY = "territory"
    LOSSES = "losses"
    TALKS = "talks"
    CIVILIANS = "civilians"
    SPEAKERS = "speakers"
    STRIKES = "strikes"


class TopicView(Shape):
    """A topic's page."""

    name: Topic
    title: str
    lead: str
    sections: list[TopicSection]
