"""Plain text: one file is one report."""

from collections.abc import Iterator

from contested.ingest.compose import Told, compose
from contested.ingest.decode import decode
from contested.ingest.desk import Desk
from contested.ingest.record import Acquired, Record
from contested.ingest.source import Source

MEDIA_TYPE = "text/plain"


def read(source: Source, desk: Desk) -> Iterator[Record]:
    """The report in a text file.

    Raises:
        IngestError: it cannot be opened or decoded, is empty or too large.
    """
    raw = source.whole(desk.settings.max_file)
    document = compose(Told(text=decode(raw), id=source.stem), raw, desk)
    yield Acquired(document, raw, MEDIA_TYPE, source.name)
