"""The records that could not be read: each once, until it is read after all."""

from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from contested.store.reading import Failure
from contested.store.tables import failure

LONGEST = 2000


def put(connection: sa.Connection, failures: Iterable[Failure], at: str) -> None:
    """Enter failures; one of the same record and stage takes the place of an older one."""
    f = failure.c
    for each in failures:
        record, reason = _storable(each.record), _storable(each.reason)
        values = {"document": each.document, "reason": reason}
        same = sa.and_(f.record == record, f.stage == each.stage)
        known = connection.execute(sa.select(f.document, f.reason).where(same)).one_or_none()
        if known is None:
            rest = {"record": record, "stage": each.stage, "failed": at}
            connection.execute(failure.insert().values(**values, **rest))
        elif tuple(known) != (each.document, reason):
            connection.execute(failure.update().where(same).values(**values, failed=at))


def clear(connection: sa.Connection, record: str) -> None:
    """Forget the failures of a record that was read."""
    connection.execute(failure.delete().where(failure.c.record == _storable(record)))


def load(connection: sa.Connection) -> Iterator[Failure]:
    """The failures that stand, by record and stage."""
    query = sa.select(failure).order_by(failure.c.record, failure.c.stage)
    for row in connection.execute(query):
        yield Failure(row.record, row.stage, row.reason, row.document)


def _storable(words: str) -> str:
    return (
        words.replace("\0", "\N{REPLACEMENT CHARACTER}").encode(errors="replace").decode()[:LONGEST]
    )
