"""The map, the timeline and the facets."""

from contested.model.event import EventStatus
from contested.model.vocabulary import Modality, PlacePrecision
from contested.web.shapes.base import Count, Shape


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
