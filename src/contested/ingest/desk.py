"""What all readers share for one run, and what a reader is.

Nothing is loaded, and no process started, before it is needed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from contested.ingest.extraction import Extraction
from contested.ingest.furniture import Rules, rules
from contested.ingest.publishers import Publishers, publishers
from contested.ingest.record import Record
from contested.ingest.source import Source
from contested.settings import Settings


class Desk:
    """The tools of one run; close it, or use it in a `with` block, to end its page process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def rules(self) -> Rules:
        """What page furniture looks like."""
        return rules(self.settings.data)

    @cached_property
    def publishers(self) -> Publishers:
        """The known publishers."""
        return publishers(self.settings.data)

    @cached_property
    def pages(self) -> Extraction:
        """The process that takes HTML pages apart."""
        return Extraction(self.settings.page_seconds)

    def close(self) -> None:
        """End the page process if there is one."""
        if "pages" in self.__dict__:
            self.pages.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


Read = Callable[[Source, Desk], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Reader:
    """An extension point: how one kind of input becomes records.

    Attributes:
        name: its word on the command line.
        read: yields a record for each report in the source. A bad record is a `Failed`, or an
            `IngestError` raised before the first record; a bug raises.
        endings: the file name endings that it takes, with the dot, in lower case.
        media_types: the media types that it takes, its own first.
    """

    name: str
    read: Read
    endings: tuple[str, ...]
    media_types: tuple[str, ...] = field(default=("application/octet-stream",))
