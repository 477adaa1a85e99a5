"""What the ledger is and which words the page uses."""

from fastapi import APIRouter

from contested.web.answers.about import about
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.about import About

router = APIRouter(tags=["about"], responses=REFUSALS)


@router.get("/about", operation_id="about")
def about_ledger(desk: AtDesk) -> About:
    """The ledger, its vocabulary and how much of it is shown."""
    return about(desk)
