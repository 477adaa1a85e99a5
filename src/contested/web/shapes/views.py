"""The overview, what changed, search, and the check of a text."""

from enum import StrEnum

from contested.web.shapes.base import Count, Shape
from contested.web.shapes.claims import ClaimCard, DocumentCard
from contested.web.shapes.events import EventCard


class OverviewSection(Shape):
    """The day's events of one subject; `total` may be more than are listed."""

    name: str
    title: str
    total: int
    events: list[EventCard]


class ChangeKind(StrEnum):
    """How an event changed on a day."""

    NEW = "new"
    CHANGED = "changed"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"


class Change(Shape):
    """What changed about an event on a day, in a sentence."""

    id: str
    kind: ChangeKind
    day: str
    what: str
    event: EventCard


class Overview(Shape):
    """One day: by default the latest that reports were published on."""

    day: str | None
    previous: str | None
    following: str | None
    sections: list[OverviewSection]
    new: int
    changed: list[Change]
    disputed: list[EventCard]
    totals: list[Count]


class Understood(Shape):
    """What a search's words were taken to mean: a filter and its value."""

    filter: str
    value: str
    label: str


class Hit(Shape):
    """A report that holds the words."""

    document: DocumentCard
    excerpt: str


class SearchView(Shape):
    """What a search found; `words` are those left after names, places and dates."""

    query: str
    understood: list[Understood]
    words: str
    events: list[EventCard]
    claims: list[ClaimCard]
    documents: list[Hit]


class CheckPart(Shape):
    """One claim of the checked text and what the ledger has about it."""

    text: str
    start: int
    end: int
    label: str
    verdict: str
    because: list[str]
    events: list[EventCard]
    claims: list[ClaimCard]


class CheckAnswer(Shape):
    """What the ledger says of a text; `notes` for what could not be read in it."""

    text: str
    parts: list[CheckPart]
    notes: list[str]
