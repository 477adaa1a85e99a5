"""The page's views: overview, map, timeline, facets, search, topics, check, changes."""

from enum import StrEnum

from contested.model.event import EventStatus
from contested.model.vocabulary import Modality, PlacePrecision
from contested.web.shapes.base import Count, Shape
from contested.web.shapes.claims import ClaimCard, DocumentCard
from contested.web.shapes.events import EventCard, SeriesCard


class TypeShape(Shape):
    """A claim type with its words."""

    name: str
    family: str
    section: str
    label: str


class Named(Shape):
    """An id with its name."""

    id: str
    name: str


class PartyShape(Shape):
    """A side of a conflict; `country` is ISO 3166 alpha-2 where it is a state."""

    name: str
    country: str | None
    kind: str


class ConflictShape(Shape):
    """A war: its sides in the order of its profile."""

    id: str
    name: str
    parties: list[str]
    countries: list[str]
    claims: int


class About(Shape):
    """The ledger and the words of the page, asked once at its start.

    `revision` changes whenever anything in the ledger does. `tiles` is the URL template or
    PMTiles address of a basemap if one is set; null: the offline basemap. `notes` are sentences
    that every view shows (what a claim is, that borders are no judgement).
    """

    version: str
    ledger: str
    revision: str
    documents: int
    claims: int
    events: int
    series: int
    first_day: str | None
    last_day: str | None
    types: list[TypeShape]
    sections: list[Named]
    statuses: list[Named]
    verification: list[Named]
    stances: list[Named]
    acts: list[Named]
    conflicts: list[ConflictShape]
    parties: list[PartyShape]
    topics: list[Named]
    masked: bool
    whole_texts: bool
    writable: bool
    static: bool
    tiles: str | None
    notes: list[str]


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
    series: list[SeriesCard]


class MapPoint(Shape):
    """One event at one place that is known as finely as `precision` says.

    `admin2` is a district: draw it as a soft disc, not as a pin.
    """

    event: str
    lon: float
    lat: float
    name: str
    precision: PlacePrecision | None
    type: str
    section: str
    status: EventStatus
    modality: Modality
    party: str | None
    day: str | None
    headline: str


class MapCluster(Shape):
    """Several points too close to tell apart at this zoom; open it by going to `bbox`."""

    lon: float
    lat: float
    count: int
    bbox: tuple[float, float, float, float]
    sections: list[Count]
    statuses: list[Count]


class MapArea(Shape):
    """Events known only by their region or country; `admin1` is null for a whole country.

    `code` is the ISO country code, or with the GeoNames region: "UA" or "UA.07". `lon` and `lat`
    are where a label can stand.
    """

    code: str
    country: str
    admin1: str | None
    name: str
    lon: float | None
    lat: float | None
    count: int
    sections: list[Count]
    statuses: list[Count]
    events: list[str]


class MapView(Shape):
    """What a map of these filters shows at this zoom; `unplaced` events have no known place."""

    zoom: int
    points: list[MapPoint]
    clusters: list[MapCluster]
    areas: list[MapArea]
    total: int
    unplaced: int


class TimelineBin(Shape):
    """The events of one day (or the week or month that begins on it), by claim type."""

    day: str
    count: int
    types: dict[str, int]


class TimelineView(Shape):
    """Events over time; `undated` have no day."""

    step: str
    bins: list[TimelineBin]
    undated: int


class Facets(Shape):
    """The values that filters can take next, with how many events each would leave."""

    types: list[Count]
    statuses: list[Count]
    conflicts: list[Count]
    agents: list[Count]
    targets: list[Count]
    speakers: list[Count]
    places: list[Count]
    countries: list[Count]
    total: int


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


class TopicEntry(Shape):
    """One line of a topic's section."""

    title: str
    text: str
    day: str | None
    event: EventCard | None
    claims: list[str]


class TopicSection(Shape):
    """A part of a topic's page; whatever is empty is not shown."""

    name: str
    title: str
    note: str
    entries: list[TopicEntry]
    series: list[SeriesCard]
    table: Table | None


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
