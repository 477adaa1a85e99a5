"""The topic pages, the estimate of losses, and checking a text."""

from typing import Annotated

from fastapi import APIRouter, Path

from contested.web.answers import checking, topics
from contested.web.answers.happenings import offset
from contested.web.asking import Asked, Cursor, Limit, clean, refused
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.estimate import EstimateView
from contested.web.shapes.review import CheckIn
from contested.web.shapes.topics import Topic, TopicSection, TopicView
from contested.web.shapes.views import CheckAnswer

router = APIRouter(tags=["topics"], responses=REFUSALS)


@router.get("/topics/{topic}")
def topic(desk: AtDesk, topic: Topic, filters: Asked) -> TopicView:
    """A topic's page: prisoners, territory, losses, talks, civilians, speakers or strikes."""
    return topics.topic(desk, topic, filters)


@router.get("/topics/{topic}/{section}")
def topic_section(
    desk: AtDesk,
    topic: Topic,
    section: Annotated[str, Path(max_length=100)],
    filters: Asked,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> TopicSection:
    """What follows in a part of a topic's page: entries, or rows of its table."""
    return topics.topic_section(desk, topic, section, filters, offset(cursor), limit)


@router.get("/estimate")
def estimate(desk: AtDesk) -> EstimateView:
    """The estimate of losses that the server was started with."""
    if desk.estimate is None:
        raise refused("There is no estimate here: start the server with --estimate.", 404)
    return desk.estimate


@router.post("/check")
def check(desk: AtDesk, given: CheckIn, filters: Asked) -> CheckAnswer:
    """What the ledger says of a pasted sentence or figure. It writes nothing."""
    text = clean(given.text)
    if text is None:
        raise refused("There is no text to check.")
    return checking.check(desk, text, filters)
