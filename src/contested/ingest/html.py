"""HTML: one file is one page, its report taken out in a process that can be stopped."""

from collections.abc import Iterator

from contested.ingest.compose import compose
from contested.ingest.decode import decode
from contested.ingest.desk import Desk
from contested.ingest.facts import Facts
from contested.ingest.record import Acquired, Record
from contested.ingest.source import Source
from contested.ingest.told import of_page

MEDIA_TYPE = "text/html"


def read(source: Source, desk: Desk) -> Iterator[Record]:
    """The report of a page.

    Raises:
        IngestError: it cannot be opened or decoded, is too large, takes too long or holds none.
    """
    raw = source.whole(desk.settings.max_html, "max_html")
    told = of_page(decode(raw), source.stem, Facts(), desk)
    yield Acquired(compose(told, raw, desk), raw, MEDIA_TYPE, source.name)
