"""The application: routes, refusals, the page's files, and the guard around them all."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import ASGIApp

from contested.errors import ContestedError, LedgerError
from contested.web.desk import Desk
from contested.web.guard import Guard, Rules
from contested.web.page import BuiltPage
from contested.web.paths import PREFIX
from contested.web.remembered import Remembered
from contested.web.routes import ROUTERS

_MISSING = ("There is no", "No claim's", "Several claims'")


def create_app(desk: Desk | None = None, page: BuiltPage | None = None) -> FastAPI:
    """The application over a ledger; without one it can only describe itself."""
    app = FastAPI(
        title="contested",
        version="1",
        summary="The claims of a war, who disputes them, and the words behind each.",
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        generate_unique_id_function=_name,
        redirect_slashes=False,
    )
    app.state.desk = desk
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    _serve_page(app, page or BuiltPage())
    app.add_exception_handler(ContestedError, _ledger_refusal)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(StarletteHTTPException, _refusal)
    return app


def guarded(desk: Desk, rules: Rules, page: BuiltPage | None = None) -> ASGIApp:
    """The application behind its guard, remembering what it answered."""
    return Guard(Remembered(create_app(desk, page), lambda: desk.revision), rules)


def _serve_page(app: FastAPI, page: BuiltPage) -> None:
    def file(path: str) -> Response:
        answer = page.answer(path)
        return _problem("There is nothing here.", 404) if answer is None else answer

    app.add_api_route("/{path:path}", file, include_in_schema=False, response_model=None)


def _name(route: APIRoute) -> str:
    return route.name


def _problem(detail: str, status: int) -> JSONResponse:
    return JSONResponse({"detail": detail}, status)


def _refusal(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, StarletteHTTPException)
    return JSONResponse({"detail": str(error.detail)}, error.status_code, error.headers)


def _ledger_refusal(_: Request, error: Exception) -> JSONResponse:
    missing = isinstance(error, LedgerError) and str(error).startswith(_MISSING)
    return _problem(str(error), 404 if missing else 409)


def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or "the request"
    return _problem(f"'{where}': {first['msg']}.", 422)
