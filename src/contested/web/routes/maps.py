"""The map, the timeline and the facets: counts of events under the filters."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from contested.web.answers import counting, mapping
from contested.web.asking import Asked, refused
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.maps import Facets, MapView, TimelineView

router = APIRouter(tags=["map and timeline"], responses=REFUSALS)
Box = tuple[float, float, float, float]


@router.get("/map")
def map_view(
    desk: AtDesk,
    filters: Asked,
    zoom: Annotated[float, Query(ge=0, le=22)] = 4,
    bbox: Annotated[
        str | None, Query(max_length=120, description="west,south,east,north in degrees")
    ] = None,
) -> MapView:
    """Events as points, clusters of points, and areas for those known only by their region."""
    return mapping.map_view(desk, filters, int(zoom), box(bbox))


@router.get("/timeline")
def timeline(
    desk: AtDesk, filters: Asked, step: Literal["day", "week", "month"] = "day"
) -> TimelineView:
    """How many events on each day, by type."""
    return counting.timeline(desk, filters, step)


@router.get("/facets")
def facets(desk: AtDesk, filters: Asked) -> Facets:
    """The values that each filter can take next, with counts."""
    return counting.facets(desk, filters)


def box(words: str | None) -> Box | None:
    """The box of `west,south,east,north`, or a refusal; west > east crosses the antimeridian."""
    if not words:
        return None
    try:
        west, south, east, north = (float(part) for part in words.split(","))
    except ValueError:
        raise refused("'bbox' is four numbers: west,south,east,north.") from None
    if not (-90 <= south <= north <= 90 and abs(west) <= 540 and abs(east) <= 540):
        raise refused("'bbox' is west,south,east,north in degrees, south first.")
    return west, south, east, north
