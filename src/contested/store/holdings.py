"""What the ledger holds, document by document: how far each was read and how many claims it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from contested.store.reading import Status


@dataclass(frozen=True, slots=True)
class Holding:
    """One document as the ledger holds it, in its current version."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str
    url: str | None
    status: Status
    claims: int
    versions: int
    acquisitions: int
    characters: int


def load(connection: sa.Connection) -> Iterator[Holding]:
    """Every document, by its id, read or not."""
    columns: list[sa.ColumnClause[Any]] = [sa.column(name) for name in Holding.__dataclass_fields__]
    query = sa.select(*columns).select_from(sa.table("documents")).order_by(sa.column("id"))
    for row in connection.execute(query):
        values = row._asdict()
        yield Holding(**{**values, "status": Status(values["status"])})
