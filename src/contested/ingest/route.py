"""From a path to the readers: folders walked, each file given to the reader of its ending."""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from contested.errors import IngestError
from contested.ingest.desk import Desk, Reader
from contested.ingest.folder import files
from contested.ingest.record import Failed, Record
from contested.ingest.source import STANDARD_INPUT, Source

_URL = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
_LOOK = 4096


def read_all(
    path: str, desk: Desk, known: tuple[Reader, ...], stdin: BinaryIO | None
) -> Iterator[Record]:
    """The records of a path: standard input, a folder's files, or one file."""
    if path == STANDARD_INPUT:
        stream = stdin if stdin is not None else sys.stdin.buffer
        yield from _guarded(Source(path, stream), desk, known)
    elif _URL.match(path):
        yield Failed(
            path, "", "open", "Addresses are not fetched.", "Save the page and read the file."
        )
    else:
        for found in files(path):
            if isinstance(found, Failed):
                yield found
            else:
                yield from _guarded(Source(found), desk, known)


def _guarded(source: Source, desk: Desk, known: tuple[Reader, ...]) -> Iterator[Record]:
    """The records of one source; what stops all of it is one failure."""
    try:
        reader, source = _chosen(source, known)
        yield from reader.read(source, desk)
    except IngestError as error:
        yield Failed.of(error, source.name)
    except OSError as error:
        yield Failed(
            source.name,
            "",
            "open",
            f"It cannot be read: {error.strerror or error}.",
            "Check the file and the disk it is on.",
        )


def _chosen(source: Source, known: tuple[Reader, ...]) -> tuple[Reader, Source]:
    """The reader for a source, and the source as it is to be read.

    Raises:
        IngestError: no reader takes the file's ending.
    """
    if len(known) == 1:
        return known[0], source
    ending = Path(source.name).suffix.lower() if source.stream is None else ""
    if not ending:
        return _by_looks(source, known)
    for reader in known:
        if ending in reader.endings:
            return reader, source
    raise IngestError(
        f"No reader takes files that end in {ending}.",
        "Convert it to text, HTML, JSONL or CSV.",
        stage="open",
    )


def _by_looks(source: Source, known: tuple[Reader, ...]) -> tuple[Reader, Source]:
    """The reader for bytes without a name: JSON begins with a brace, a page with a tag."""
    with source.open() as file:
        head = file.read(_LOOK)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    name = "text"
    if start.startswith(b"{"):
        name = "jsonl"
    elif re.match(rb"<(?:!doctype|html|\?xml|head|body|!--)", start, re.IGNORECASE):
        name = "html"
    reader = next(r for r in known if r.name == name)
    if source.stream is not None:
        source = Source(source.name, _Rejoined(head, source.stream))
    return reader, source


class _Rejoined(BytesIO):
    """A stream with the bytes that were already read from it put back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__(head)
        self._rest = rest

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes."""
        if size is None or size < 0:
            return super().read() + self._rest.read()
        return super().read(size) or self._rest.read(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """A line, of up to `size` bytes."""
        limit = -1 if size is None else size
        line = super().readline(limit)
        if line.endswith(b"\n") or 0 <= limit <= len(line):
            return line
        return line + self._rest.readline(limit - len(line) if limit >= 0 else -1)
