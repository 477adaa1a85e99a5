"""Reading inputs into a ledger on one machine: many may read, one writes, in the input's order.

Each document is one transaction, so that a run may be stopped at any moment; the same run again
goes on where it was stopped. What the ledger holds at the end does not depend on the number of
processes or on having been stopped.
"""

import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from contested.errors import IngestError
from contested.ingest import Acquired, Failed, Record, read_path
from contested.model.document import Document
from contested.run.extractor import extractor_version
from contested.run.outcome import Done, Outcome, extraction_failure, failure_of, label
from contested.run.reading import Found, Job, Start, reading
from contested.settings import Settings
from contested.store import Failure, Ledger, Reading, Status, runs

AHEAD = 4
_READABLE = ("en", "und")


@dataclass(frozen=True, slots=True)
class Options:
    """How to run.

    Attributes:
        settings: how to read; its `workers` processes.
        again: whether to read documents anew that an earlier extractor has read.
        kind: the name of the reader to use for all inputs; None: by their endings and looks.
        stdin: what to read for `-`; None: the process's own standard input.
    """

    settings: Settings = field(default_factory=Settings)
    again: bool = False
    kind: str | None = None
    stdin: BinaryIO | None = None


def read_into(ledger: Ledger, paths: Sequence[str], options: Options) -> Iterator[Done]:
    """Read every report under `paths` into the ledger; what became of each, in order.

    Raises:
        ContestedError: nothing can be read at all, or the ledger cannot be written.
    """
    inputs = "\0".join(path if path == "-" else str(Path(path).absolute()) for path in paths)
    writer = Writer(ledger, options, runs.begin(ledger, inputs))
    with reading(options.settings, options.settings.workers) as start:
        for record, job in _under_way(writer, _records(paths, options), start):
            yield writer.enter(record, job)
    writer.settle()
    runs.finish(ledger, inputs)


def _records(paths: Sequence[str], options: Options) -> Iterator[Record]:
    for path in paths:
        stdin = options.stdin if options.stdin is not None else sys.stdin.buffer
        yield from read_path(path, options.settings, kind=options.kind, stdin=stdin)


def _under_way(
    writer: "Writer", records: Iterator[Record], start: Start
) -> Iterator[tuple[Record, Job | None]]:
    """Each record with the job that reads it, jobs being started some records ahead."""
    workers = writer.options.settings.workers
    most = AHEAD * workers if workers > 1 else 0
    waiting = deque[tuple[Record, Job | None]]()
    for record in records:
        wanted = isinstance(record, Acquired) and writer.outcome(record.document) is Outcome.READ
        waiting.append((record, start(record.document) if wanted else None))  # type: ignore[union-attr]
        if len(waiting) > most:
            yield waiting.popleft()
    yield from waiting


class Writer:
    """Puts what was read into the ledger, one record after another."""

    def __init__(self, ledger: Ledger, options: Options, moment: str) -> None:
        """For one run, whose documents are all acquired at `moment`."""
        self.ledger, self.options, self.moment = ledger, options, moment
        self.extractor = extractor_version(options.settings)
        self._sources: set[str] = set()
        self._failed: set[str] = set()

    def outcome(self, document: Document) -> Outcome:
        """What is to become of a document: READ, NOT_READ, or what the ledger has of it."""
        if not self.ledger.needs_reading(document, self.extractor):
            return Outcome.SAME
        if not self.options.again and runs.was_read(self.ledger, document):
            return Outcome.OLDER
        return Outcome.READ if readable(document) else Outcome.NOT_READ

    def enter(self, record: Record, job: Job | None) -> Done:
        """Put one record into the ledger."""
        self._sources.add(record.source)
        if isinstance(record, Failed):
            return self._fail(failure_of(record))
        outcome = self.outcome(record.document)  # it may have come in since the job was made
        try:
            if outcome in (Outcome.SAME, Outcome.OLDER):
                return self._acquire(record, outcome)
            if outcome is Outcome.NOT_READ:
                return self._add(record, Reading(extractor=self.extractor, status=Status.NOT_READ))
            assert job is not None
            return self._add_found(record, job())
        except IngestError as error:
            return self._fail(Failure(label(record), error.stage, str(error), record.document.id))

    def settle(self) -> None:
        """At the end: forget failures of these inputs that did not occur any more."""
        gone = [
            failure.record
            for failure in self.ledger.failures()
            if failure.record not in self._failed and self._ours(failure.record)
        ]
        runs.forget(self.ledger, gone)

    def _ours(self, record: str) -> bool:
        ends = (found.start() for found in re.finditer(": ", record))
        return any(record[:end] in self._sources for end in (len(record), *ends))

    def _add_found(self, acquired: Acquired, found: Found) -> Done:
        if not found.fault:
            read = Reading(
                found.claims, self.extractor, conflict=found.conflict, private=found.private
            )
            return self._add(acquired, read)
        failure = extraction_failure(acquired, found.fault)
        if runs.was_read(self.ledger, acquired.document):
            return self._fail(failure)  # what an earlier extractor found there stays
        stopped = Reading(extractor=self.extractor, status=Status.FAILED, failures=(failure,))
        return self._add(acquired, stopped)

    def _acquire(self, acquired: Acquired, outcome: Outcome) -> Done:
        runs.acquire(
            self.ledger,
            acquired.document,
            acquired.raw,
            source=label(acquired),
            at=self.moment,
        )
        return Done(label(acquired), outcome, acquired.document.id, acquired.document.language)

    def _add(self, acquired: Acquired, read: Reading) -> Done:
        name, document = label(acquired), acquired.document
        try:
            change = self.ledger.add(document, acquired.raw, read, source=name, at=self.moment)
        except ValueError as error:
            fault = f"A fault in the program ({error}). Please report it."
            return self._add_found(acquired, Found(fault=fault))
        if read.failures:
            self._failed.add(name)
            return Done(
                name, Outcome.FAILED, document.id, document.language, change, read.failures[0]
            )
        outcome = Outcome.READ if read.status is Status.READ else Outcome.NOT_READ
        return Done(name, outcome, document.id, document.language, change)

    def _fail(self, failure: Failure) -> Done:
        self._failed.add(failure.record)
        self.ledger.fail(failure)
        return Done(failure.record, Outcome.FAILED, failure.document, failure=failure)


def readable(document: Document) -> bool:
    """Whether the document's language can be read: English, or too short to tell and in Latin."""
    if document.language != "und":
        return document.language in _READABLE
    letters = [letter for letter in document.text if letter.isalpha()]
    return sum(letter.isascii() for letter in letters) >= 0.9 * len(letters)
