"""Search: words, names, places and dates."""

from typing import Annotated

from fastapi import APIRouter, Query

from contested.web.answers import searching
from contested.web.asking import WORDS, Asked, clean, refused
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.views import SearchView

router = APIRouter(tags=["search"], responses=REFUSALS)


@router.get("/search")
def search(
    desk: AtDesk,
    filters: Asked,
    q: Annotated[str, Query(min_length=1, max_length=WORDS)],
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> SearchView:
    """Events, claims and reports that hold the words; names, places and dates are understood."""
    words = clean(q)
    if words is None:
        raise refused("There is nothing to search for.")
    return searching.search(desk, words, filters, limit)
