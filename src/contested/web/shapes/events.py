"""Events and series as the API gives them."""

from pydantic import Field

from contested.model.event import (
    EventStatus,
    FigurePolicy,
    OriginKind,
    RelationKind,
    Stance,
)
from contested.model.series import Flag
from contested.model.vocabulary import (
    Basis,
    Comparator,
    DisputedOver,
    Kind,
    Modality,
    PlacePrecision,
    Polarity,
    TimePrecision,
    VerificationMethod,
)
from contested.web.shapes.base import Shape
from contested.web.shapes.claims import ClaimCard, DecisionShape, SourceShape


class EventPlaceShape(Shape):
    """A place of an event; `other_names` are its names in other languages where known."""

    name: str
    claim: str
    geonames_id: int | None
    lat: float | None
    lon: float | None
    feature: str | None
    country: str | None
    admin1: str | None
    precision: PlacePrecision | None
    other_names: list[str] = Field(default_factory=list)


class EventTimeShape(Shape):
    """When an event happened: ISO dates, both inclusive, null where open."""

    start: str | None
    end: str | None
    precision: TimePrecision | None
    claim: str | None


class FigureBrief(Shape):
    """One figure of an event; `counted` is a key of whom it counts, empty where unsaid."""

    type: str
    label: str
    unit: str | None
    counted: str
    low: float | None
    best: float | None
    high: float | None
    policy: FigurePolicy


class StatedShape(Shape):
    """One figure as it was given by a speaker on a day."""

    claim: str
    low: float | None
    high: float | None
    comparator: Comparator
    speaker: str | None
    party: str | None
    published: str | None


class FigureShape(FigureBrief):
    """A figure with every value that was given, by date of publication."""

    stated: list[StatedShape]


class EventCard(Shape):
    """An event for a list, with all that the filters ask about.

    `headline` is it in plain words, `quote` the sentence of the claim that tells it best. `day`
    is the day that it is shown under: when it happened, else when it was first reported.
    """

    id: str
    type: str
    types: list[str]
    label: str
    section: str
    headline: str
    quote: str
    conflict: str | None
    modality: Modality
    polarity: Polarity
    agents: list[str]
    targets: list[str]
    speakers: list[str]
    kinds: list[Kind]
    places: list[EventPlaceShape]
    time: EventTimeShape | None
    day: str | None
    first_reported: str | None
    last_reported: str | None
    figures: list[FigureBrief]
    status: EventStatus
    disputed_over: list[DisputedOver]
    reports: int
    publishers: int
    origins: int
    claims: int
    credibility: int
    reviewed: bool
    masked: bool = False


class PositionShape(Shape):
    """Where one party stands; `claims` are ids, `quote` the words of the first of them."""

    party: str
    stance: Stance
    speakers: list[str]
    claims: list[str]
    first: str | None
    last: str | None
    quote: str = ""


class OriginShape(Shape):
    """Claims that count as one origin, and why; `behind`: whether they say that it is so."""

    id: str
    kind: OriginKind
    why: str
    claims: list[str]
    documents: list[SourceShape]
    publishers: list[str]
    behind: bool


class CheckShape(Shape):
    """That somebody checked."""

    claim: str
    by: str | None
    method: VerificationMethod | None


class GroundsShape(Shape):
    """What there is to believe an event by."""

    reports: int
    publishers: int
    origins: int
    opposed_agree: bool
    checks: list[CheckShape]
    credibility: int
    because: str


class RelationShape(Shape):
    """A link to another event; `card` is that event."""

    kind: RelationKind
    event: str
    why: str
    claims: list[str]
    card: EventCard | None = None


class EventDetail(Shape):
    """One event with everything under it. `claims` holds every claim that the other parts name."""

    event: EventCard
    figures: list[FigureShape]
    positions: list[PositionShape]
    origins: list[OriginShape]
    grounds: GroundsShape
    relations: list[RelationShape]
    claims: list[ClaimCard]
    decisions: list[DecisionShape]


class SeriesCard(Shape):
    """A series for a list: what is counted, who says so, and its last point."""

    id: str
    conflict: str | None
    type: str
    label: str
    title: str
    unit: str | None
    basis: Basis
    counted: str
    speaker: str
    party: str | None
    agent: str | None
    target: str | None
    place: str | None
    points: int
    first: str | None
    last: str | None
    value: float | None
    flagged: int


class PointShape(Shape):
    """The figure on one day; `notes` has a sentence for each flag.

    `total_derived` and `increment_derived` say which of the two follows by arithmetic alone;
    `derived` that all of the day does.
    """

    day: str
    total: float | None
    increment: float | None
    low: float | None
    high: float | None
    comparator: Comparator
    total_derived: bool
    increment_derived: bool
    derived: bool
    published: str | None
    claims: list[str]
    flags: list[Flag]
    notes: list[str]


class SeriesDetail(Shape):
    """One series with its points by day; `related` are other speakers' series of the same thing."""

    series: SeriesCard
    points: list[PointShape]
    related: list[SeriesCard]
