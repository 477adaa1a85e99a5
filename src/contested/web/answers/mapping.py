"""The map: points, clusters of points, and areas for what is known by its region only.

Points are grouped by a grid whose cells are as large on the screen at every zoom; a cell of one
point shows it, a cell of more is a cluster. Events with sexual violence are never points.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from contested.gazetteer.regions import region
from contested.model.event import Event
from contested.store import Filters
from contested.store.happenings import Box, Happenings, MapCell
from contested.web.answers.events import event_day
from contested.web.answers.wording import headline
from contested.web.desk import Desk
from contested.web.shapes.base import Count
from contested.web.shapes.maps import MapArea, MapCluster, MapPoint, MapView

CELLS_ACROSS = 12
"""How many cells a map of 512 pixels has at each zoom."""
FINEST = 14
MOST_IDS = 50


def map_view(desk: Desk, filters: Filters, zoom: int, box: Box | None) -> MapView:
    """What a map of these filters shows."""
    if desk.hides(filters):
        return MapView(zoom=zoom, points=[], clusters=[], areas=[], total=0, unplaced=0)
    happenings = desk.happenings(filters)
    size = 360.0 / (CELLS_ACROSS * 2 ** min(zoom, FINEST))
    hidden = delicate(desk, happenings)
    found = [] if desk.showing.coarse else happenings.cells(filters, size, box, hidden)
    cells = _cells(found)
    alone = [group[0] for group in cells.values() if sum(c.count for c in group) == 1]
    crowded = [group for group in cells.values() if sum(c.count for c in group) > 1]
    return MapView(
        zoom=zoom,
        points=_points(desk, happenings, alone),
        clusters=[_cluster(desk, group) for group in crowded],
        areas=_areas(desk, happenings, filters, hidden),
        total=happenings.count(filters),
        unplaced=happenings.unplaced(filters),
    )


def delicate(desk: Desk, happenings: Happenings) -> list[int]:
    """The rows of events that must not be points."""
    if desk.showing.unmasked or desk.showing.coarse:
        return []
    ids = desk.screen.delicate_claims()
    return happenings.keys_of_claims(ids) if ids else []


def _cells(found: Iterable[MapCell]) -> dict[tuple[int, int], list[MapCell]]:
    cells = defaultdict[tuple[int, int], list[MapCell]](list)
    for cell in found:
        cells[cell.x, cell.y].append(cell)
    return dict(cells)


def _points(desk: Desk, happenings: Happenings, cells: Sequence[MapCell]) -> list[MapPoint]:
    events = happenings.of_keys([cell.event for cell in cells])
    shown = events
    if not desk.showing.unmasked:
        made = desk.screen.events(events.values())
        shown = dict(zip(events, made, strict=True))
    points = (_point(desk, shown[cell.event], cell) for cell in cells if cell.event in shown)
    return [point for point in points if point]


def _point(desk: Desk, event: Event, cell: MapCell) -> MapPoint | None:
    near = [p for p in event.places if p.lat is not None and p.lon is not None]
    if not near:
        return None
    place = min(near, key=lambda p: abs((p.lat or 0) - cell.lat) + abs((p.lon or 0) - cell.lon))
    assert place.lat is not None
    assert place.lon is not None
    return MapPoint(
        event=event.id,
        lon=place.lon,
        lat=place.lat,
        name=place.name,
        precision=place.precision,
        type=event.type,
        section=desk.wording.type(event.type).section,
        status=event.status,
        modality=event.modality,
        party=event.agents[0] if event.agents else None,
        day=event_day(event),
        headline=headline(event, desk.wording),
    )


def _cluster(desk: Desk, group: Sequence[MapCell]) -> MapCluster:
    count = sum(cell.count for cell in group)
    boxes = [cell.box for cell in group]
    return MapCluster(
        lon=sum(cell.lon * cell.count for cell in group) / count,
        lat=sum(cell.lat * cell.count for cell in group) / count,
        count=count,
        bbox=(
            min(b[0] for b in boxes), min(b[1] for b in boxes),
            max(b[2] for b in boxes), max(b[3] for b in boxes),
        ),
        **_shares(desk, [(cell.type, cell.status, cell.count) for cell in group]),
    )  # fmt: skip


def _areas(
    desk: Desk, happenings: Happenings, filters: Filters, hidden: Sequence[int]
) -> list[MapArea]:
    """The regions and countries; with sexual violence, or where all is coarse, of every place."""
    rows = happenings.regions(filters, every=desk.showing.coarse, also=hidden)
    groups = defaultdict[tuple[str, str | None], list[tuple[str, str, int]]](list)
    events = defaultdict[tuple[str, str | None], dict[str, None]](dict)
    for row in rows:
        if row.country:
            groups[row.country, row.admin1].append((row.type, row.status, row.count))
            events[row.country, row.admin1][row.event] = None
    areas = list[MapArea]()
    for (country, admin1), shares in groups.items():
        known = region(country, admin1)
        areas.append(
            MapArea(
                code=f"{country}.{admin1}" if admin1 else country,
                country=country,
                admin1=admin1,
                name=known.name if known else country,
                lon=known.lon if known else None,
                lat=known.lat if known else None,
                count=sum(n for _, _, n in shares),
                events=list(events[country, admin1])[:MOST_IDS],
                **_shares(desk, shares),
            )
        )
    return areas


def _shares(desk: Desk, rows: Iterable[tuple[str, str, int]]) -> dict[str, list[Count]]:
    sections, statuses = defaultdict[str, int](int), defaultdict[str, int](int)
    for type_, status, n in rows:
        sections[desk.wording.type(type_).section] += n
        statuses[status] += n
    titles = desk.wording.sections
    return {
        "sections": _counts(sections, titles),
        "statuses": _counts(statuses, {s: s.replace("_", " ") for s in statuses}),
    }


def _counts(found: dict[str, int], labels: dict[str, str]) -> list[Count]:
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Count(value=v, label=labels.get(v, v), count=n) for v, n in ordered]
