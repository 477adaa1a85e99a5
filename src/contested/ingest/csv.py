"""CSV: one report a row, under a header whose names are matched loosely."""

import re
from collections.abc import Iterator
from pathlib import Path

from contested.data import entries
from contested.errors import IngestError
from contested.ingest.compose import compose
from contested.ingest.desk import Desk
from contested.ingest.fields import row
from contested.ingest.record import Acquired, Failed, Record
from contested.ingest.rows import Cells, Rows
from contested.ingest.source import Source
from contested.ingest.told import told

MEDIA_TYPE = "text/csv"
_FIELDS = ("id", "text", "html", "published", "publisher", "url", "title")


def read(source: Source, desk: Desk) -> Iterator[Record]:
    """The reports of a CSV file, in order.

    Raises:
        IngestError: it cannot be opened, or its header has no column of text.
    """
    with source.open() as file:
        rows = Rows(file, desk.settings.max_file)
        columns = matched(rows.header(), desk.settings.data)
        for number, found in enumerate(rows, 2):
            if isinstance(found, IngestError):
                yield Failed.of(found, source.name, f"row {number}")
            elif any(cell.strip() for cell in found.cells):
                yield _record(found, columns, (source.name, number), desk)


def matched(header: list[str], folders: tuple[Path, ...] = ()) -> dict[str, int]:
    """Which column holds which field, by `data/columns.toml`.

    Raises:
        IngestError: no column holds text or HTML.
        DataError: the data are wrong.
    """
    at = {_folded(name): n for n, name in reversed(list(enumerate(header)))}
    found = dict[str, int]()
    for entry in entries("columns", "column", folders):
        entry.only("field", "names")
        field = entry.text("field")
        if field not in _FIELDS:
            raise entry.error(f"'field' must be one of {', '.join(_FIELDS)}, not {field!r}")
        names = (at[_folded(name)] for name in entry.texts("names") if _folded(name) in at)
        column = next((n for n in names if n not in found.values()), None)
        if column is not None:
            found.setdefault(field, column)
    if not {"text", "html"} & found.keys():
        raise IngestError(
            f"No column holds a text: the header is {', '.join(header)[:200]}.",
            "Name one column 'text' or 'html' in the first row.",
            stage="parse",
        )
    return found


def _record(found: Cells, columns: dict[str, int], where: tuple[str, int], desk: Desk) -> Record:
    name, number = where
    label, cells = f"row {number}", found.cells
    try:
        fields = row({field: cells[at] for field, at in columns.items() if at < len(cells)})
        label = f"{label} ({fields.id[:80]})" if fields.id else label
        document = compose(told(fields, desk), found.raw, desk)
    except IngestError as error:
        return Failed.of(error, name, label)
    return Acquired(document, found.raw, MEDIA_TYPE, name)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()
