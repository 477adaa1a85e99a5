"""Downloads of exactly what the filters leave, and the feed of changes."""

import tempfile
from collections.abc import Iterator
from enum import StrEnum
from typing import BinaryIO

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from contested.export import Exporter, ExportError, export, exporter
from contested.web.answers.feed import atom
from contested.web.asking import Asked, refused
from contested.web.routes.common import REFUSALS, AtDesk

router = APIRouter(tags=["downloads"], responses=REFUSALS)
CHUNK = 1 << 16


class What(StrEnum):
    """What can be downloaded."""

    CLAIMS = "claims"
    EVENTS = "events"
    SERIES = "series"
    DOCUMENTS = "documents"


class Form(StrEnum):
    """The forms of a download; `arrow` is an Arrow IPC stream."""

    JSONL = "jsonl"
    CSV = "csv"
    GEOJSON = "geojson"
    PARQUET = "parquet"
    ARROW = "arrow"


MEDIA = {
    Form.JSONL: "application/x-ndjson",
    Form.CSV: "text/csv; charset=utf-8",
    Form.GEOJSON: "application/geo+json",
    Form.PARQUET: "application/vnd.apache.parquet",
    Form.ARROW: "application/vnd.apache.arrow.stream",
}


@router.get("/download/{what}.{form}", response_class=StreamingResponse, response_model=None)
def download(request: Request, desk: AtDesk, what: What, form: Form, filters: Asked) -> Response:
    """Every record that passes the filters, byte for byte what `contested export` writes."""
    chosen = _exporter(what, form)
    if what is What.DOCUMENTS and not desk.showing.whole_texts:
        raise refused("Whole reports are not shown here.", 404)
    spooled = tempfile.SpooledTemporaryFile(max_size=1 << 22)  # noqa: SIM115 (closed when sent)
    done = export(desk.shown(filters), chosen, spooled)  # type: ignore[arg-type]
    headers = {"ETag": f'"{done.sha256[:32]}"'}
    if headers["ETag"] in _etags(request.headers.get("if-none-match", "")):
        spooled.close()
        return Response(status_code=304, headers=headers)
    spooled.seek(0)
    name = f"{what.value}.{form.value}"
    return StreamingResponse(
        _chunks(spooled),  # type: ignore[arg-type]
        media_type=MEDIA[form],
        headers={**headers, "Content-Disposition": f'attachment; filename="{name}"'},
    )


@router.get("/feed.atom", response_class=Response)
def feed(request: Request, desk: AtDesk, filters: Asked) -> Response:
    """The changes under the filters as an Atom feed (RFC 4287)."""
    base = str(request.base_url)
    query = request.url.query
    made = atom(desk, filters, base, f"{request.url.path.lstrip('/')}{'?' if query else ''}{query}")
    return Response(made, media_type="application/atom+xml")


def _exporter(what: What, form: Form) -> Exporter:
    try:
        return exporter(what.value, form.value)
    except ExportError as error:
        raise refused(str(error), 404) from error


def _etags(words: str) -> set[str]:
    return {each.strip().removeprefix("W/") for each in words.split(",")}


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while some := file.read(CHUNK):
            yield some
