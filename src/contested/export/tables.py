"""CSV, Parquet and Arrow: a row a claim, document, event, point of a series or position.

The columns are those of `contested.store.columns`, `event_columns` and `matrix`.

In CSV, a cell of text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from contested.export.shown import Shown
from contested.store.arrow import batches, schema
from contested.store.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS, Cell, Column, whole
from contested.store.event_columns import EVENT_COLUMNS, SERIES_COLUMNS, SeriesPoint
from contested.store.matrix import MATRIX_COLUMNS, Held, matrix

T = TypeVar("T")
_EVENTS = 500
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")


def claims_csv(shown: Shown, out: BinaryIO) -> int:
    """Claims as CSV: UTF-8, a line of column names, CRLF line ends (RFC 4180)."""
    return _csv(shown.claims(), CLAIM_COLUMNS, out)


def documents_csv(shown: Shown, out: BinaryIO) -> int:
    """Documents as CSV, likewise."""
    return _csv(shown.documents(), DOCUMENT_COLUMNS, out)


def claims_parquet(shown: Shown, out: BinaryIO) -> int:
    """Claims as Parquet, compressed with Zstandard."""
    return _parquet(shown.claims(), CLAIM_COLUMNS, out)


def claims_arrow(shown: Shown, out: BinaryIO) -> int:
    """Claims as an Arrow IPC stream: the columns of Parquet, in batches as they are read."""
    return _arrow(shown.claims(), CLAIM_COLUMNS, out)


def documents_parquet(shown: Shown, out: BinaryIO) -> int:
    """Documents as Parquet, likewise."""
    return _parquet(shown.documents(), DOCUMENT_COLUMNS, out)


def documents_arrow(shown: Shown, out: BinaryIO) -> int:
    """Documents as an Arrow stream, likewise."""
    return _arrow(shown.documents(), DOCUMENT_COLUMNS, out)


def events_csv(shown: Shown, out: BinaryIO) -> int:
    """Events as CSV, likewise."""
    return _csv(shown.events(), EVENT_COLUMNS, out)


def events_parquet(shown: Shown, out: BinaryIO) -> int:
    """Events as Parquet, likewise."""
    return _parquet(shown.events(), EVENT_COLUMNS, out)


def events_arrow(shown: Shown, out: BinaryIO) -> int:
    """Events as an Arrow stream, likewise."""
    return _arrow(shown.events(), EVENT_COLUMNS, out)


def series_csv(shown: Shown, out: BinaryIO) -> int:
    """The points of series as CSV, likewise."""
    return _csv(_points(shown), SERIES_COLUMNS, out)


def series_parquet(shown: Shown, out: BinaryIO) -> int:
    """The points of series as Parquet, likewise."""
    return _parquet(_points(shown), SERIES_COLUMNS, out)


def series_arrow(shown: Shown, out: BinaryIO) -> int:
    """The points of series as an Arrow stream, likewise."""
    return _arrow(_points(shown), SERIES_COLUMNS, out)


def matrix_csv(shown: Shown, out: BinaryIO) -> int:
    """Event by speaker, by vintage, as CSV, likewise."""
    return _csv(matrix_rows(shown), MATRIX_COLUMNS, out)


def matrix_parquet(shown: Shown, out: BinaryIO) -> int:
    """Event by speaker, by vintage, as Parquet, likewise."""
    return _parquet(matrix_rows(shown), MATRIX_COLUMNS, out)


def matrix_arrow(shown: Shown, out: BinaryIO) -> int:
    """Event by speaker, by vintage, as an Arrow stream, likewise."""
    return _arrow(matrix_rows(shown), MATRIX_COLUMNS, out)


def matrix_rows(shown: Shown) -> Iterator[Held]:
    """The rows of all events, by the events' day and id."""
    events = shown.events()
    while some := list(islice(events, _EVENTS)):
        claims = shown.claims_of(some)
        for event in some:
            yield from matrix(event, claims)


def _points(shown: Shown) -> Iterator[SeriesPoint]:
    return (SeriesPoint(each, point) for each in shown.series() for point in each.points)


def harmless(cell: Cell) -> Cell:
    """The cell, so that no spreadsheet takes its text for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _csv(items: Iterable[T], columns: tuple[Column[T], ...], out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow([column.name for column in columns])
    n = 0
    for n, item in enumerate(items, 1):  # noqa: B007
        rows.writerow([harmless(whole(column.cell(item))) for column in columns])
    text.detach()
    return n


def _parquet(items: Iterable[T], columns: tuple[Column[T], ...], out: BinaryIO) -> int:
    n = 0
    with pq.ParquetWriter(out, schema(columns), compression="zstd") as writer:
        for batch in batches(items, columns):
            writer.write_batch(batch)
            n += batch.num_rows
    return n


def _arrow(items: Iterable[T], columns: tuple[Column[T], ...], out: BinaryIO) -> int:
    n = 0
    with pa.ipc.new_stream(out, schema(columns)) as writer:
        for batch in batches(items, columns):
            writer.write_batch(batch)
            n += batch.num_rows
    return n
