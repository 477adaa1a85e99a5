"""What reading an input gives: documents acquired and records that failed, never an exception."""

from dataclasses import dataclass

from contested.errors import IngestError
from contested.model.document import Document


@dataclass(frozen=True, slots=True)
class Acquired:
    """A document with the bytes that it was made of.

    Attributes:
        document: the report, cleaned.
        raw: its bytes as acquired: the file, or the line or row of a record stream.
        media_type: what the bytes are, as `text/plain`.
        source: the path that was read, `-` for standard input.
    """

    document: Document
    raw: bytes
    media_type: str
    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A record that could not be read; the others are.

    Attributes:
        source: the path that was read, `-` for standard input.
        record: which record of it, as `line 12`, with its id where known; empty: all of it.
        stage: where it failed: `open`, `decode`, `parse`, `extract` or `clean`.
        reason: what was wrong.
        remedy: what to do about it, in one sentence.
    """

    source: str
    record: str
    stage: str
    reason: str
    remedy: str

    @classmethod
    def of(cls, error: IngestError, source: str, record: str = "") -> "Failed":
        """The record of an error that stopped one document."""
        reason = str(error).removesuffix(error.remedy).strip()
        return cls(source, record, error.stage, reason, error.remedy)


Record = Acquired | Failed
