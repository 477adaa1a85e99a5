"""What the ledger holds, document by document: how far each was read and how many claims it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from contested.store.reading import Status
from contested.store.tables import document


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
    return _load(connection, _query())


def page(connection: sa.Connection, after: str | None, limit: int) -> list[Holding]:
    """The first `limit` documents whose id comes after one, and one more if there is one."""
    query = _query().limit(limit + 1)
    if after is not None:
        query = query.where(sa.column("id", sa.Text) > after)
    return list(_load(connection, query))


def one(connection: sa.Connection, id_: str) -> Holding | None:
    """The document of that id, or None."""
    return next(_load(connection, _query().where(sa.column("id", sa.Text) == id_)), None)


def ids(connection: sa.Connection) -> list[str]:
    """Every document's id."""
    return list(connection.execute(sa.select(document.c.id).order_by(document.c.id)).scalars())


def count(connection: sa.Connection) -> int:
    """How many documents there are."""
    return connection.execute(sa.select(sa.func.count()).select_from(document)).scalar_one()


def _query() -> sa.Select[Any]:
    columns: list[sa.ColumnClause[Any]] = [sa.column(name) for name in Holding.__dataclass_fields__]
    return sa.select(*columns).select_from(sa.table("documents")).order_by(sa.column("id"))


def _load(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Holding]:
    for row in connection.execute(query):
        values = row._asdict()
        yield Holding(**{**values, "status": Status(values["status"])})
