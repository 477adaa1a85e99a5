"""Review: the queue, decisions, undoing one. Writing needs a reviewer's token."""

from typing import Annotated

from fastapi import APIRouter, Path

from contested.web.answers import reviewing
from contested.web.asking import Asked, Cursor, Limit
from contested.web.reviewers import AtDeskAsReviewer
from contested.web.routes.common import WRITE_REFUSALS, AtDesk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import DecisionShape
from contested.web.shapes.review import Decided, DecisionIn, Reviewer, ReviewItem

router = APIRouter(prefix="/review", tags=["review"], responses=WRITE_REFUSALS)
DecisionId = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", max_length=64)]


@router.get("/reviewer")
def reviewer(who: AtDeskAsReviewer) -> Reviewer:
    """Whose token was sent: to find out whether it is known."""
    return Reviewer(name=who)


@router.get("/queue")
def queue(
    desk: AtDesk, filters: Asked, cursor: Cursor = None, limit: Limit = 20
) -> Page[ReviewItem]:
    """What to review, first what a correction would change most."""
    return reviewing.queue(desk, filters, cursor, limit)


@router.get("/decisions")
def decisions(desk: AtDesk, cursor: Cursor = None, limit: Limit = 50) -> Page[DecisionShape]:
    """Everything that was decided, withdrawn decisions too, the latest first."""
    return reviewing.decision_page(desk, cursor, limit)


@router.post("/decisions", status_code=201)
def decide(desk: AtDesk, who: AtDeskAsReviewer, given: DecisionIn) -> Decided:
    """Enter a verdict; the answer holds the events as they are after it."""
    return reviewing.decide(desk, given, who)


@router.post("/decisions/{id}/withdraw")
def withdraw(desk: AtDesk, who: AtDeskAsReviewer, id: DecisionId) -> Decided:  # noqa: A002
    """Undo: withdraw a decision. It stays in the ledger, marked."""
    return reviewing.withdraw(desk, id, who)
