"""An event, and a point of a series, as one flat row: columns of Arrow tables, Parquet and CSV."""

from collections.abc import Callable
from dataclasses import dataclass

from contested.model.event import Event, EventFigure, EventPlace, Stance
from contested.model.series import Point, Series
from contested.store.columns import SEPARATOR, Cell, Column

_FIGURES = (
    ("killed", "people.killed"),
    ("wounded", "people.wounded"),
    ("captured", "people.captured"),
)


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One point with the series that it is of."""

    series: Series
    point: Point


def _place(get: Callable[[EventPlace], Cell]) -> Callable[[Event], Cell]:
    return lambda e: get(e.places[0]) if e.places else None


def _time(name: str) -> Callable[[Event], Cell]:
    return lambda e: getattr(e.time, name) if e.time else None


def _parties(stance: Stance) -> Callable[[Event], Cell]:
    return lambda e: SEPARATOR.join(p.party or "report" for p in e.positions if p.stance is stance)


def _figure(type_: str, name: str) -> Callable[[Event], Cell]:
    def cell(event: Event) -> Cell:
        found = _all_of(event, type_)
        return getattr(found, name) if found else None

    return cell


def _all_of(event: Event, type_: str) -> EventFigure | None:
    """The figure of the type that counts most broadly: the shortest key, then the most given."""
    found = [f for f in event.figures if f.type == type_ and f.unit in ("person", "body", None)]
    return min(found, key=lambda f: (len(f.counted.split()), -len(f.stated)), default=None)


EVENT_COLUMNS: tuple[Column[Event], ...] = (
    Column("id", "text", "the event's id", lambda e: e.id),
    Column("type", "text", "the type that leads", lambda e: e.type),
    Column("types", "text", "every type of its claims", lambda e: SEPARATOR.join(e.types)),
    Column("conflict", "text", "the conflict profile's id", lambda e: e.conflict),
    Column("modality", "text", "asserted, planned …", lambda e: e.modality),
    Column("polarity", "text", "positive or negative", lambda e: e.polarity),
    Column("agents", "text", "sides that do it", lambda e: SEPARATOR.join(e.agents)),
    Column("targets", "text", "sides it is done to", lambda e: SEPARATOR.join(e.targets)),
    Column("kinds", "text", "of those it is done to", lambda e: SEPARATOR.join(e.kinds)),
    Column("place", "text", "the finest place", _place(lambda p: p.name)),
    Column("geonames_id", "whole", "of this place", _place(lambda p: p.geonames_id)),
    Column("latitude", "number", "WGS 84 degrees", _place(lambda p: p.lat)),
    Column("longitude", "number", "WGS 84 degrees", _place(lambda p: p.lon)),
    Column("country", "text", "ISO 3166 alpha-2", _place(lambda p: p.country)),
    Column("admin1", "text", "GeoNames first level", _place(lambda p: p.admin1)),
    Column("place_precision", "text", "exact, near …", _place(lambda p: p.precision)),
    Column("places", "text", "every place", lambda e: SEPARATOR.join(p.name for p in e.places)),
    Column("time_from", "text", "ISO date, empty where open", _time("start")),
    Column("time_to", "text", "ISO date, empty where open", _time("end")),
    Column("time_precision", "text", "day, week …", _time("precision")),
    Column("first_reported", "text", "ISO date", lambda e: e.first_reported),
    Column("last_reported", "text", "ISO date", lambda e: e.last_reported),
    *(
        Column(f"{name}_{bound}", "number", f"{bound} of the {name}", _figure(type_, bound))
        for name, type_ in _FIGURES
        for bound in ("low", "best", "high")
    ),
    Column("status", "text", "what positions add up to", lambda e: e.status),
    Column("disputed_over", "text", "what is disputed", lambda e: SEPARATOR.join(e.disputed_over)),
    *(
        Column(stance.value, "text", f"parties whose stance this is: {stance.value}", cell)
        for stance in Stance
        for cell in (_parties(stance),)
    ),
    Column("reports", "whole", "how many reports", lambda e: e.grounds.reports),
    Column("publishers", "whole", "how many publishers", lambda e: e.grounds.publishers),
    Column("origins", "whole", "independent origins", lambda e: e.grounds.origins),
    Column("credibility", "whole", "Admiralty scale, 1 to 6", lambda e: e.grounds.credibility),
    Column("because", "text", "the rule that gave it", lambda e: e.grounds.because),
    Column("reviewed", "text", "yes if by a person", lambda e: "yes" if e.reviewed else "no"),
    Column("claims", "text", "ids of its claims", lambda e: SEPARATOR.join(e.claims)),
)


def _derived(point: Point) -> str:
    names = {"total": point.total_derived, "increment": point.increment_derived}
    return SEPARATOR.join(name for name, is_derived in names.items() if is_derived)


SERIES_COLUMNS: tuple[Column[SeriesPoint], ...] = (
    Column("series", "text", "the series' id", lambda p: p.series.id),
    Column("conflict", "text", "the conflict profile's id", lambda p: p.series.conflict),
    Column("type", "text", "the claim type", lambda p: p.series.type),
    Column("unit", "text", "what is counted", lambda p: p.series.unit),
    Column("basis", "text", "cumulative, stock, increment", lambda p: p.series.basis),
    Column("counted", "text", "whom or what it counts", lambda p: p.series.counted),
    Column("speaker", "text", "who says so", lambda p: p.series.speaker),
    Column("party", "text", "the speaker's side", lambda p: p.series.party),
    Column("agent", "text", "the side that does it", lambda p: p.series.agent),
    Column("target", "text", "the side it is done to", lambda p: p.series.target),
    Column("place", "text", "of which place", lambda p: p.series.place),
    Column("day", "text", "ISO date that it is as of", lambda p: p.point.day),
    Column("total", "number", "running total or stock", lambda p: p.point.total),
    Column("increment", "number", "what was added", lambda p: p.point.increment),
    Column("since", "text", "ISO date that it is added to", lambda p: p.point.since),
    Column("low", "number", "stated lower bound", lambda p: p.point.low),
    Column("high", "number", "stated upper bound", lambda p: p.point.high),
    Column("comparator", "text", "exact, about …", lambda p: p.point.comparator),
    Column("derived", "text", "total, increment: by arithmetic", lambda p: _derived(p.point)),
    Column("published", "text", "of the first report", lambda p: p.point.published),
    Column("flags", "text", "what is odd about it", lambda p: SEPARATOR.join(p.point.flags)),
    Column("notes", "text", "a sentence for each", lambda p: SEPARATOR.join(p.point.notes)),
    Column("claims", "text", "that state it", lambda p: SEPARATOR.join(p.point.claims)),
)
