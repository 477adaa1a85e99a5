"""Series: the list, and one."""

from typing import Annotated

from fastapi import APIRouter, Path

from contested.web.answers import happenings
from contested.web.asking import Asked, Cursor, Limit
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.base import Page
from contested.web.shapes.events import SeriesCard, SeriesDetail

router = APIRouter(tags=["series"], responses=REFUSALS)
SeriesId = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", max_length=64)]


@router.get("/series")
def series(
    desk: AtDesk, filters: Asked, cursor: Cursor = None, limit: Limit = 50
) -> Page[SeriesCard]:
    """The series that pass the filters, those with most points first."""
    return happenings.series_page(desk, filters, cursor, limit)


@router.get("/series/{id}")
def one_series(desk: AtDesk, id: SeriesId) -> SeriesDetail:  # noqa: A002
    """One series with its points, and other speakers' series of the same thing."""
    return happenings.series(desk, id)
