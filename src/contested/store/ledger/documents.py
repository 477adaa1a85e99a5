"""The documents of a ledger: what was acquired, and how far each was read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from contested.errors import LedgerError
from contested.model.document import Document
from contested.store import custody, delicate, failures, loading, lookup, readings, shelving
from contested.store import holdings as held
from contested.store.connection import reading, writing
from contested.store.filters import ALL, Filters
from contested.store.ledger.opened import Opened
from contested.store.reading import Change, Failure, Reading

if TYPE_CHECKING:
    import pyarrow


class Documents(Opened):
    """What can be asked and said of documents."""

    def needs_reading(self, document: Document, extractor: str) -> bool:
        """Whether this extractor has not yet read the document, as it is now, to its end."""
        with reading(self.engine) as connection:
            return readings.needs_reading(connection, document, extractor)

    def add(
        self,
        document: Document,
        raw: bytes | None,
        read: Reading,
        *,
        source: str = "",
        at: str | None = None,
    ) -> Change:
        """Put in a document, its bytes as acquired, and what was read in it.

        Args:
            document: as cleaned; a new text or new metadata under its id is a new version.
            raw: the bytes it was made of, or None where there are none.
            read: its claims. The machine's replace the machine's earlier ones of this version;
                another maker's are joined to those that this maker has there.
            source: the record of the input; its failures of earlier are forgotten.
            at: the moment of acquisition. Give all documents of one run the same, so that
                which version of a document is current does not depend on their order.

        Raises:
            IngestError: the document holds what no database can hold.
            LedgerError: the disk is full, the ledger is locked or cannot be written.
            ValueError: a claim is not one of this document.
        """
        shelving.check(document)
        now = custody.now()
        acquired = shelving.Acquired(raw, source, at or now)
        with writing(self.engine) as connection:
            shelved = shelving.shelve(connection, document, acquired)
            change = readings.enter(connection, document, shelved, read, now)
            if source and not any(f.record == source for f in read.failures):
                failures.clear(connection, source)
            failures.put(connection, read.failures, now)
            return change

    def annotate(self, document: Document, read: Reading) -> Change:
        """Put claims beside a document that is in the ledger; joined to those of their maker.

        Raises:
            LedgerError: the document, as it is given, is not in the ledger.
            ValueError: a claim is not one of this document.
        """
        with writing(self.engine) as connection:
            shelved = shelving.find(connection, document)
            if shelved is None:
                raise LedgerError(
                    f"Document {document.id!r} is not in the ledger.", "Read it first."
                )
            return readings.enter(connection, document, shelved, read, custody.now())

    def fail(self, *failed: Failure) -> None:
        """Note records of the input that could not be read."""
        with writing(self.engine) as connection:
            failures.put(connection, failed, custody.now())

    def failures(self) -> list[Failure]:
        """The records that could not be read, until they are."""
        return self._all(failures.load)

    def documents(self, filters: Filters = ALL) -> Iterator[Document]:
        """The documents in their current versions, by id; of the filters, those on documents."""
        with reading(self.engine) as connection:
            yield from loading.documents(connection, filters)

    def holdings(self) -> list[held.Holding]:
        """Every document with how far it was read and its number of claims, by id."""
        return self._all(held.load)

    def holding(self, document: str) -> held.Holding | None:
        """The document of that id as the ledger holds it, or None."""
        with reading(self.engine) as connection:
            return held.one(connection, document)

    def holding_page(self, after: str | None, limit: int) -> list[held.Holding]:
        """The first `limit` documents after an id, and one more where there is one."""
        with reading(self.engine) as connection:
            return held.page(connection, after, limit)

    def document_count(self) -> int:
        """How many documents there are."""
        with reading(self.engine) as connection:
            return held.count(connection)

    def document_ids(self) -> list[str]:
        """The ids of all documents."""
        with reading(self.engine) as connection:
            return held.ids(connection)

    def raw(self, document: str) -> bytes | None:
        """The bytes of a document's current version, as first acquired; None where none are."""
        with reading(self.engine) as connection:
            return lookup.raw_bytes(connection, document)

    def text(self, hash_: str) -> str | None:
        """The text with that hash, or None."""
        with reading(self.engine) as connection:
            return delicate.body(connection, hash_)

    def documents_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The documents as an Arrow table, with the columns of `store.columns`."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.documents_table(self.documents(filters))
