"""Reports: the list, and one to read."""

from typing import Annotated

from fastapi import APIRouter, Path

from contested.web.answers.documents import document_detail, document_page
from contested.web.asking import Cursor, Limit, place_after
from contested.web.routes.common import REFUSALS, AtDesk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import DocumentCard, DocumentDetail

router = APIRouter(tags=["documents"], responses=REFUSALS)


@router.get("/documents")
def documents(desk: AtDesk, cursor: Cursor = None, limit: Limit = 50) -> Page[DocumentCard]:
    """The reports in the ledger, by their ids."""
    after = place_after(cursor, (str,))
    return document_page(desk, str(after[0]) if after else None, limit)


@router.get("/documents/{id:path}")
def document(
    desk: AtDesk,
    id: Annotated[str, Path(max_length=500)],  # noqa: A002
) -> DocumentDetail:
    """One report, with the marks of all its claims."""
    return document_detail(desk, id)
