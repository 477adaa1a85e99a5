"""What every route has: the desk, and the refusals that it may answer with."""

from typing import Annotated, Any

from fastapi import Depends, Request

from contested.web.desk import Desk
from contested.web.shapes.base import Problem

REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The request is malformed."},
    404: {"model": Problem, "description": "There is none of that id."},
    409: {"model": Problem, "description": "It does not fit what the ledger holds."},
    421: {"model": Problem, "description": "The Host is not one that is served."},
    422: {"model": Problem, "description": "A value is none that is allowed."},
}
WRITE_REFUSALS: dict[int | str, dict[str, Any]] = {
    **REFUSALS,
    401: {"model": Problem, "description": "The token is missing or not known."},
    403: {"model": Problem, "description": "The request came from another site, or no writing."},
    413: {"model": Problem, "description": "The request is too large."},
    415: {"model": Problem, "description": "The body must be JSON."},
}


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]
