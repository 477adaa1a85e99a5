"""The ledger: one file, or one database, that holds every document, claim and decision.

One document is one transaction: it is in the ledger with its claims, its failures and its entry
in the log, or not at all. What is there already changes nothing.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.model.claim import Claim
from contested.model.decision import Decision, Verdict
from contested.model.document import Document
from contested.model.event import Event
from contested.model.series import Series
from contested.model.span import Span
from contested.model.told import Told
from contested.reconcile.explain import Explanation
from contested.store import (
    briefs,
    claims_by_id,
    custody,
    decisions,
    delicate,
    dialect,
    event_loading,
    evidence,
    explaining,
    failures,
    loading,
    lookup,
    marks,
    migrate,
    paging,
    pairs,
    readings,
    reconciling,
    searching,
    shelving,
    told,
)
from contested.store import extent as extents
from contested.store import holdings as held
from contested.store import private_names as private
from contested.store.connection import reading, writing
from contested.store.filters import Filters
from contested.store.known import known_events, known_shelf
from contested.store.known_series import (
    ground,
    has_series,
    keep_series,
    known_series,
    of_status,
    worth_keeping,
)
from contested.store.reading import Change, Failure, Reading

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")
ALL = Filters()
_FORMS = "Give a file's path, or postgresql://user@host/name."


class Ledger:
    """A ledger that is open; `Ledger.open` opens one. Use it in a `with`, or `close` it."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, where: str | Path, *, create: bool = False) -> Self:
        """The ledger in a SQLite file, or in the database of a URL such as `postgresql://…`.

        Args:
            where: the file's path, or the URL.
            create: whether to make a ledger where there is none.

        Raises:
            LedgerError: there is none, or what is there is none, or it cannot be opened.
        """
        url = _url(where)
        file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
        if file is not None and not create and not file.is_file():
            raise LedgerError(f"There is no ledger at {where}.", "Make one with `contested read`.")
        engine = dialect.engine(url)
        try:
            migrate.upgrade(engine, create=create)
        except LedgerError as error:
            engine.dispose()
            raise LedgerError(f"{url}: {error}") from error
        return cls(engine)

    def close(self) -> None:
        """Let go of the file or the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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

    def raw(self, document: str) -> bytes | None:
        """The bytes of a document's current version, as first acquired; None where none are."""
        with reading(self.engine) as connection:
            return lookup.raw_bytes(connection, document)

    def claims(self, filters: Filters = ALL) -> Iterator[Claim]:
        """The claims that pass, by document's id and then place in the text."""
        with reading(self.engine) as connection:
            yield from loading.claims(connection, filters)

    def claim_page(
        self, filters: Filters = ALL, after: paging.Place | None = None, limit: int = 50
    ) -> paging.ClaimPage:
        """The first `limit` claims after a place in the list, the latest published first."""
        with reading(self.engine) as connection:
            return paging.claim_page(connection, filters, after, limit)

    def claim_count(self, filters: Filters = ALL) -> int:
        """How many claims pass."""
        with reading(self.engine) as connection:
            return paging.claim_count(connection, filters)

    def extent(self) -> extents.Extent:
        """How much the ledger holds, and from when to when."""
        with reading(self.engine) as connection:
            return extents.extent(connection)

    def claims_by_conflict(self) -> dict[str, int]:
        """How many claims stand in the reports of each conflict."""
        with reading(self.engine) as connection:
            return extents.claims_by_conflict(connection)

    def claims_by_id(self, ids: Sequence[str]) -> dict[str, Claim]:
        """The claims of these ids that there are, by id."""
        with reading(self.engine) as connection:
            return claims_by_id.claims_by_id(connection, ids)

    def told(self, ids: Sequence[str]) -> dict[str, Told]:
        """What the claims of these ids tell, by id."""
        with reading(self.engine) as connection:
            return told.told(connection, ids)

    def sentences(self, ids: Sequence[str]) -> dict[str, tuple[Span, str]]:
        """The sentences of the claims of these ids, each with the hash of its text, by claim."""
        with reading(self.engine) as connection:
            return told.sentences(connection, ids)

    def confidences(self, ids: Sequence[str]) -> dict[str, float]:
        """How sure each of the claims of these ids was read, by claim."""
        with reading(self.engine) as connection:
            return told.confidences(connection, ids)

    def known_shelf(self, day: str) -> sa.Engine:
        """A database in memory with the events as they were known by a day."""
        with reading(self.engine) as connection:
            return known_shelf(connection, day)

    def revision(self) -> str:
        """A mark of the ledger's state: it changes with every entry in the log."""
        with reading(self.engine) as connection:
            return custody.head(connection)

    def private_names(self, hashes: Sequence[str]) -> dict[str, private.Names]:
        """Private people's names in each text of these hashes that was looked through."""
        with reading(self.engine) as connection:
            return private.load(connection, hashes)

    def keep_private_names(self, hash_: str, names: private.Names) -> None:
        """Keep the private people's names of a text that was looked through."""
        with writing(self.engine) as connection:
            private.put_by_hash(connection, hash_, names)

    def is_private(self, words: str) -> bool:
        """Whether the words are a private person's name in some text."""
        with reading(self.engine) as connection:
            return private.is_private(connection, words)

    def private_persons(self) -> set[str]:
        """The names of all private people in the ledger's texts."""
        with reading(self.engine) as connection:
            return private.persons(connection)

    def not_looked_through(self, readable: Sequence[str]) -> set[str]:
        """The ids of documents in languages other than these, if nobody looked for names there."""
        with reading(self.engine) as connection:
            return private.not_looked_through(connection, readable)

    def texts_not_looked_through(self, readable: Sequence[str]) -> tuple[list[str], list[str]]:
        """The texts with claims in which nobody looked for names: in these languages, in others."""
        with reading(self.engine) as connection:
            return private.texts_not_looked_through(connection, readable)

    def claims_beginning(self, types: Collection[str], begins: Sequence[str]) -> list[str]:
        """The ids of claims of these types whose sentence has a word, or words, that begin so."""
        with reading(self.engine) as connection:
            return told.claims_beginning(connection, types, begins)

    def document_ids(self) -> list[str]:
        """The ids of all documents."""
        with reading(self.engine) as connection:
            return held.ids(connection)

    def last_told(self, name: str) -> briefs.Told | None:
        """What the last brief under that name told of."""
        with reading(self.engine) as connection:
            return briefs.last(connection, name)

    def keep_told(self, name: str, body: str) -> None:
        """Note what a brief told of, now, in place of the one before it.

        Raises:
            LedgerError: the ledger cannot be written.
        """
        with writing(self.engine) as connection:
            briefs.keep(connection, name, briefs.Told(custody.now(), body))

    def publishers(self) -> frozenset[str]:
        """Under which names documents were published, in lower case and without brackets."""
        with reading(self.engine) as connection:
            return private.publishers(connection)

    def delicate_places(
        self, words: Sequence[str], *, every: bool = False
    ) -> dict[str, tuple[delicate.DelicatePlace, ...]]:
        """Places of claims of sexual violence, which are told by `words`, by their text's hash."""
        with reading(self.engine) as connection:
            return delicate.delicate_places(connection, words, every=every)

    def claims_of_texts(self, hashes: Sequence[str]) -> list[str]:
        """The ids of the claims in the texts of these hashes."""
        with reading(self.engine) as connection:
            return delicate.claims_of_texts(connection, hashes)

    def texts_of_claims(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The hashes of the texts that each of these claims stands in."""
        with reading(self.engine) as connection:
            return delicate.texts_of_claims(connection, ids)

    def text(self, hash_: str) -> str | None:
        """The text with that hash, or None."""
        with reading(self.engine) as connection:
            return delicate.body(connection, hash_)

    def log_unmasking(self, what: str, by: str) -> None:
        """Note in the log that names of private people were shown, to whom and where."""
        with writing(self.engine) as connection:
            custody.append(connection, "unmasking", what, {"by": by}, custody.now())

    def claim(self, id_: str) -> Claim:
        """The claim with an id, or with the one id that begins so; the machine's own if several.

        Raises:
            LedgerError: none begins so, or several do.
        """
        with reading(self.engine) as connection:
            return lookup.claim(connection, id_)

    def reconcile(
        self, folders: tuple[Path, ...] = (), *, again: bool = False, series: bool | None = None
    ) -> reconciling.Reconciled:
        """Bring the events up to the claims and decisions, and the series that are kept.

        Only what changed since the last time, and what that can touch, is looked at; the result
        is the same as of making everything anew, which is done where the program or its data
        are others than those that made the events.

        Args:
            folders: the user's data folders.
            again: whether to make every event anew.
            series: whether to make the series too. They are made whole, so by default only where
                a good part of the ledger is new; who asks for them has them as they should be in
                any case.
        """
        with writing(self.engine) as connection:
            done = reconciling.reconcile(connection, folders, again=again)
            if worth_keeping(connection, done.documents) if series is None else series:
                keep_series(connection)
            return done

    def keep_series(self) -> None:
        """Make the series anew where what they are made of has changed, so that all have them."""
        with reading(self.engine) as connection:
            if has_series(connection):
                return
        with writing(self.engine) as connection:
            keep_series(connection)

    def events(
        self, filters: Filters = ALL, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Event]:
        """The events that pass, by the day that they are listed under, then id.

        They are as the last reconciliation left them. With `known_by`, they are made anew of
        the claims known by then, in memory.
        """
        with reading(self.engine) as connection:
            yield from known_events(connection, filters, limit=limit, offset=offset)

    def event(self, id_: str) -> Event:
        """The event whose id, or one of whose claims' ids, is this or the only one to begin so.

        Raises:
            LedgerError: none begins so, or several do.
        """
        with reading(self.engine) as connection:
            return event_loading.event_with_id(connection, id_)

    def explain(
        self, id_: str, folders: tuple[Path, ...] = ()
    ) -> tuple[Explanation, dict[str, Claim]]:
        """Why each claim is in an event and what nearly was, with the claims named, by id.

        Args:
            id_: of the event or of one of its claims, or how the only such id begins.
            folders: the user's data folders.

        Raises:
            LedgerError: none begins so, or several do.
        """
        event = self.event(id_)
        with reading(self.engine) as connection:
            return explaining.explanation(connection, event, folders)

    def near_pairs(self, events: Sequence[Event]) -> dict[str, pairs.NearPair]:
        """Of each event the pair of claims of which it was nearest whether they are one, by id."""
        with reading(self.engine) as connection:
            return pairs.nearest(connection, {event.id: event.claims for event in events})

    def series(self, filters: Filters = ALL, folders: tuple[Path, ...] = ()) -> Iterator[Series]:
        """The series that pass, by conflict, type, side and speaker, as the claims are now.

        Args:
            filters: which ones; `since` and `until` choose days of theirs.
            folders: the user's data folders.
        """
        with reading(self.engine) as connection:
            yield from known_series(connection, filters, folders)

    def counted_of_status(self, filters: Filters) -> frozenset[str] | None:
        """The ids of the counted claims of the filters' status; None where they ask for none."""
        with reading(self.engine) as connection:
            return of_status(connection, filters)

    def series_ground(self) -> str:
        """A mark of what the series are made of: while it is the same, so are they."""
        with reading(self.engine) as connection:
            return ground(connection)

    def pending(self) -> int:
        """How many documents changed since the events were made."""
        with reading(self.engine) as connection:
            return marks.count(connection)

    def search(self, words: str, filters: Filters = ALL, limit: int = 50) -> searching.Found:
        """Claims and documents that hold all the words; those in double quotes together."""
        with reading(self.engine) as connection:
            return searching.search(connection, words, filters, limit)

    def decide(
        self,
        verdict: Verdict,
        claim: str,
        *,
        by: str,
        why: str = "",
        other: str | None = None,
        corrections: tuple[tuple[str, str], ...] = (),
    ) -> Decision:
        """Enter what a person says of a claim, or of two; claims by id or its unique beginning.

        Raises:
            LedgerError: there is no such claim, or the verdict does not fit what is given.
        """
        made = Decision(
            id="",
            verdict=verdict,
            claim=self.claim(claim).id,
            other=self.claim(other).id if other is not None else None,
            by=by,
            why=why,
            at=custody.now(),
            corrections=corrections,
        )
        made = replace(made, id=decisions.identified(made))
        with writing(self.engine) as connection:
            decisions.put(connection, made)
            marks.mark_claims(connection, [c for c in (made.claim, made.other) if c is not None])
        return made

    def withdraw(self, decision: str, *, by: str) -> None:
        """Withdraw a decision; it stays in the ledger, marked.

        Raises:
            LedgerError: there is none with this id that stands.
        """
        with writing(self.engine) as connection:
            of = decisions.withdraw(connection, decision, by, custody.now())
            marks.mark_claims(connection, of)

    def decisions(self, claim: str | None = None, *, withdrawn: bool = False) -> list[Decision]:
        """The decisions that stand, or those on one claim, oldest first."""
        return self._all(lambda c: decisions.load(c, claim, withdrawn=withdrawn))

    def claims_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The claims that pass as an Arrow table, with the columns of `store.columns`."""
        from contested.store import arrow  # noqa: PLC0415 (slow to import, and not always needed)

        return arrow.claims_table(self.claims(filters))

    def documents_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The documents as an Arrow table, with the columns of `store.columns`."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.documents_table(self.documents(filters))

    def events_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The events that pass as an Arrow table, with the columns of `store.event_columns`."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.events_table(self.events(filters))

    def series_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The points of the series as an Arrow table, a row a point."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.series_table(self.series(filters))

    def log(self) -> list[custody.Entry]:
        """Every acquisition, extraction, decision, withdrawal and export, oldest first."""
        return self._all(custody.entries)

    def log_export(self, what: str, content: dict[str, Any]) -> None:
        """Note in the log that something left the ledger."""
        with writing(self.engine) as connection:
            custody.append(connection, "export", what, content, custody.now())

    def verify(self) -> evidence.Custody:
        """Whether the log's chain is whole and the ledger is what the log says."""
        with reading(self.engine) as connection:
            return evidence.verify(connection)

    def _all(self, load: Callable[[sa.Connection], Iterator[T]]) -> list[T]:
        with reading(self.engine) as connection:
            return list(load(connection))


def _url(where: str | Path) -> sa.URL:
    words = str(where)
    if "://" not in words:
        return sa.URL.create("sqlite", database=words)
    try:
        url = sa.make_url(words)
    except sa.exc.ArgumentError as error:
        raise LedgerError(f"{words!r} is no address of a database.", _FORMS) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database:
        return url
    raise LedgerError(f"{url.get_backend_name()!r} is no database for a ledger.", _FORMS)
