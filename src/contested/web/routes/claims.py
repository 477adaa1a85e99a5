"""Claims: the list, and one."""

from typing import Annotated

from fastapi import APIRouter, Path

from contested.web.answers.claims import claim_detail, claim_page
from contested.web.asking import Asked, Cursor, Limit, place_after
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import ClaimCard, ClaimDetail

router = APIRouter(tags=["claims"], responses=REFUSALS)
ClaimId = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", max_length=64)]
_PLACE = (str | None, int, int, int)


@router.get("/claims")
def claims(
    desk: AtDesk, filters: Asked, cursor: Cursor = None, limit: Limit = 50
) -> Page[ClaimCard]:
    """The claims that pass the filters, the latest published first."""
    return claim_page(desk, filters, place_after(cursor, _PLACE), limit)  # type: ignore[arg-type]


@router.get("/claims/{id}")
def claim(desk: AtDesk, id: ClaimId) -> ClaimDetail:  # noqa: A002
    """One claim with its sentence, the text around it, and every part's offsets."""
    return claim_detail(desk, id)
