"""Claims, documents, events and series as Arrow tables, and so as pandas, polars or DuckDB tables."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

import pyarrow as pa

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.event import Event
from contested.model.series import Series
from contested.store.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS, Column
from contested.store.event_columns import EVENT_COLUMNS, SERIES_COLUMNS, SeriesPoint

T = TypeVar("T")
ROWS = 5000
_TYPES = {"text": pa.string(), "whole": pa.int64(), "number": pa.float64()}


def schema(columns: tuple[Column[T], ...]) -> pa.Schema:
    """The Arrow schema of the columns; what each holds is in its metadata."""
    return pa.schema(
        [pa.field(c.name, _TYPES[c.kind], metadata={"holds": c.holds}) for c in columns]
    )


def batches(items: Iterable[T], columns: tuple[Column[T], ...]) -> Iterator[pa.RecordBatch]:
    """The items as record batches of ROWS rows; only the last is shorter."""
    source, made = iter(items), schema(columns)
    while some := list(islice(source, ROWS)):
        arrays = [
            pa.array([column.cell(item) for item in some], field.type)
            for column, field in zip(columns, made, strict=True)
        ]
        yield pa.record_batch(arrays, schema=made)


def claims_table(claims: Iterable[Claim]) -> pa.Table:
    """A row a claim, with the columns of CLAIM_COLUMNS."""
    return pa.Table.from_batches(batches(claims, CLAIM_COLUMNS), schema(CLAIM_COLUMNS))


def documents_table(documents: Iterable[Document]) -> pa.Table:
    """A row a document, with the columns of DOCUMENT_COLUMNS."""
    return pa.Table.from_batches(batches(documents, DOCUMENT_COLUMNS), schema(DOCUMENT_COLUMNS))


def events_table(events: Iterable[Event]) -> pa.Table:
    """A row an event, with the columns of EVENT_COLUMNS."""
    return pa.Table.from_batches(batches(events, EVENT_COLUMNS), schema(EVENT_COLUMNS))


def series_table(series: Iterable[Series]) -> pa.Table:
    """A row a point of a series, with the columns of SERIES_COLUMNS."""
    points = (SeriesPoint(each, point) for each in series for point in each.points)
    return pa.Table.from_batches(batches(points, SERIES_COLUMNS), schema(SERIES_COLUMNS))
