"""One report as it was acquired: cleaned text whose offsets are stable, and where it came from."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Origin(StrEnum):
    """How a piece of metadata is known."""

    GIVEN = "given"
    MARKUP = "markup"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Page furniture that cleaning took out: its words and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report.

    Attributes:
        id: the source's own id (JSONL `id`), a file's name without its ending, or the first
            16 hex digits of the text's SHA-256.
        text: cleaned text; its first line is the title where there is one. All offsets of all
            claims point into it.
        published: ISO date or date-time, or None.
        language: ISO 639-1 code, or "und".
        origins: how each of publisher, title, url and published is known, as (field, origin).
        dropped: what cleaning removed, in the order of the source.
        raw_hash: SHA-256 of the bytes as acquired, in hex.
    """

    id: str
    text: str
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "en"
    origins: tuple[tuple[str, Origin], ...] = ()
    dropped: tuple[Dropped, ...] = ()
    raw_hash: str | None = None

    @property
    def text_hash(self) -> str:
        """SHA-256 of the cleaned text, in hex."""
        return text_hash(self.text)

    @property
    def published_day(self) -> str | None:
        """The ISO date of publication, without the time of day."""
        return self.published[:10] if self.published else None

    @property
    def published_on(self) -> date | None:
        """The day of publication; None where it is unknown or no date."""
        try:
            return date.fromisoformat(self.published[:10]) if self.published else None
        except ValueError:
            return None


def text_hash(text: str) -> str:
    """SHA-256 over the text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def default_id(text: str) -> str:
    """The id of a document whose source gives none."""
    return text_hash(text)[:16]
