"""The overview, events, and what changed."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path

from contested.web.answers import happenings, overview
from contested.web.asking import Asked, Cursor, Day, Limit
from contested.web.asking import day as iso_day
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.base import Page
from contested.web.shapes.events import EventCard, EventDetail
from contested.web.shapes.views import Change, Overview

router = APIRouter(tags=["events"], responses=REFUSALS)
EventId = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", max_length=64)]
Order = Literal["latest", "oldest", "reported", "reports", "disputed"]


@router.get("/overview", operation_id="overview")
def overview_of(desk: AtDesk, filters: Asked, day: Day = None) -> Overview:
    """One day's events by section, what is new, what changed and what is disputed."""
    return overview.overview(desk, filters, iso_day(day, "day"))


@router.get("/events")
def events(
    desk: AtDesk,
    filters: Asked,
    sort: Order = "latest",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[EventCard]:
    """The events that pass the filters."""
    return happenings.event_page(desk, filters, sort, cursor, limit)


@router.get("/events/{id}")
def event(desk: AtDesk, id: EventId) -> EventDetail:  # noqa: A002
    """One event: positions side by side, figures as stated, origins, relations, claims."""
    return happenings.event(desk, id)


@router.get("/changes")
def changes(desk: AtDesk, filters: Asked, cursor: Cursor = None, limit: Limit = 50) -> Page[Change]:
    """What changed, the latest day first: new events, new claims of known ones, disputes."""
    return happenings.change_page(desk, filters, cursor, limit)
