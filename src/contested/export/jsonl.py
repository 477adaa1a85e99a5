"""JSON Lines: claims exactly as the guide to claims has them, documents with all their text."""

import json
from typing import Any, BinaryIO

from contested.export.shown import Shown
from contested.export.tables import matrix_rows
from contested.model.document import Document
from contested.model.event_record import line as derived_line
from contested.model.record import line
from contested.store.matrix import record


def claims(shown: Shown, out: BinaryIO) -> int:
    """A claim a line."""
    n = 0
    for n, claim in enumerate(shown.claims(), 1):  # noqa: B007
        out.write(f"{line(claim)}\n".encode())
    return n


def documents(shown: Shown, out: BinaryIO) -> int:
    """A document a line."""
    n = 0
    for n, document in enumerate(shown.documents(), 1):  # noqa: B007
        out.write(f"{json.dumps(document_record(document), ensure_ascii=False)}\n".encode())
    return n


def events(shown: Shown, out: BinaryIO) -> int:
    """An event a line."""
    n = 0
    for n, event in enumerate(shown.events(), 1):  # noqa: B007
        out.write(f"{derived_line(event)}\n".encode())
    return n


def series(shown: Shown, out: BinaryIO) -> int:
    """A series a line."""
    n = 0
    for n, each in enumerate(shown.series(), 1):  # noqa: B007
        out.write(f"{derived_line(each)}\n".encode())
    return n


def matrix(shown: Shown, out: BinaryIO) -> int:
    """Event by speaker, by vintage: a row a line."""
    n = 0
    for n, row in enumerate(matrix_rows(shown), 1):  # noqa: B007
        out.write(f"{json.dumps(record(row), ensure_ascii=False)}\n".encode())
    return n


def document_record(document: Document) -> dict[str, Any]:
    """The document as JSON's types, in the order of the guide; nothing left out."""
    return {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "origins": {name: origin.value for name, origin in document.origins},
        "dropped": [{"text": item.text, "reason": item.reason} for item in document.dropped],
    }
