"""What a run says of each record as it comes to it."""

from dataclasses import dataclass
from enum import StrEnum

from contested.ingest import Acquired, Failed, Record
from contested.store import Change, Failure


class Outcome(StrEnum):
    """What became of a record."""

    READ = "read"
    SAME = "same"
    OLDER = "older"
    NOT_READ = "not read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Done:
    """One record of the input, done.

    Attributes:
        record: where it stands in the input, such as "reports.jsonl: line 12".
        outcome: READ; SAME where the ledger has it read; OLDER where it has it read by an
            earlier extractor and was not asked to read it again; NOT_READ where its language
            cannot be read; FAILED.
        document: the document's id where it got as far as having one.
        language: the document's language likewise.
        change: what the ledger changed, where something was put into it.
        failure: why it failed.
    """

    record: str
    outcome: Outcome
    document: str | None = None
    language: str | None = None
    change: Change | None = None
    failure: Failure | None = None


def label(record: Record) -> str:
    """What to call a record of the input: its path, and where in it or which document."""
    if isinstance(record, Failed):
        return f"{record.source}: {record.record}" if record.record else record.source
    return f"{record.source}: {record.document.id}"


def failure_of(failed: Failed) -> Failure:
    """A record that could not be acquired, as the ledger keeps it."""
    return Failure(label(failed), failed.stage, f"{failed.reason} {failed.remedy}".strip())


def extraction_failure(acquired: Acquired, reason: str) -> Failure:
    """A document that was acquired and in which reading stopped."""
    return Failure(label(acquired), "extract", reason, acquired.document.id)
