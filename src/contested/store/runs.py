"""What a run over many inputs asks of the ledger beside adding documents to it.

A run that was stopped goes on under the moment at which it began, so that which version of a
document is current is the same as if it had never been stopped.
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from contested.model.document import Document
from contested.store import custody, failures, shelving
from contested.store.claim_tables import extraction
from contested.store.connection import reading, writing
from contested.store.ledger import Ledger
from contested.store.reading import MACHINE, Status
from contested.store.shelving import fingerprint
from contested.store.tables import document as document_table
from contested.store.tables import meta, version

RESUMED_WITHIN = timedelta(days=1)


def begin(ledger: Ledger, inputs: str) -> str:
    """The moment (UTC) of a run over `inputs`: that of the last such run if it was stopped.

    A run that was stopped more than a day ago is over.
    """
    now, name = custody.now(), _name(inputs)
    oldest = (datetime.now(UTC) - RESUMED_WITHIN).isoformat()
    with writing(ledger.engine) as connection:
        query = sa.select(meta.c.value).where(meta.c.name == name)
        stopped = connection.execute(query).scalar()
        if stopped is not None and stopped > oldest:
            return str(stopped)
        connection.execute(meta.delete().where(meta.c.name == name))
        connection.execute(meta.insert().values(name=name, value=now))
    return now


def finish(ledger: Ledger, inputs: str) -> None:
    """Note that a run over `inputs` came to its end."""
    with writing(ledger.engine) as connection:
        connection.execute(meta.delete().where(meta.c.name == _name(inputs)))


def was_read(ledger: Ledger, document: Document) -> bool:
    """Whether some version of the extractor has read the document, as it is now, to its end."""
    done = (
        sa.select(extraction.c.key)
        .join(version, version.c.key == extraction.c.version)
        .where(version.c.fingerprint == fingerprint(document))
        .where(extraction.c.maker == MACHINE, extraction.c.in_force)
        .where(extraction.c.status != Status.FAILED.value)
    )
    with reading(ledger.engine) as connection:
        return connection.execute(done).first() is not None


def acquire(ledger: Ledger, document: Document, raw: bytes | None, *, source: str, at: str) -> None:
    """Note that a document which was read already came again, perhaps as other bytes.

    Raises:
        IngestError: the document holds what no database can hold.
    """
    shelving.check(document)
    with writing(ledger.engine) as connection:
        shelving.shelve(connection, document, shelving.Acquired(raw, source, at))


def forget(ledger: Ledger, records: Collection[str]) -> None:
    """Forget the failures of records that no longer fail."""
    if records:
        with writing(ledger.engine) as connection:
            for record in records:
                failures.clear(connection, record)


def conflicts(ledger: Ledger) -> dict[str, str]:
    """The conflict of every document that fits one, by the document's id."""
    query = (
        sa.select(document_table.c.id, extraction.c.conflict)
        .join(version, version.c.document == document_table.c.key)
        .join(extraction, extraction.c.version == version.c.key)
        .where(extraction.c.in_force, extraction.c.conflict.is_not(None))
        .order_by(document_table.c.id, version.c.rank)
    )
    with reading(ledger.engine) as connection:
        return {row.id: row.conflict for row in connection.execute(query)}


def _name(inputs: str) -> str:
    return f"run {custody.digest(inputs)}"
