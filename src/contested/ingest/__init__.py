"""Reports in: files, folders and standard input become documents, a record at a time.

Nothing raises for a bad record: it becomes a `Failed` and the rest is read. Nothing that a report
names is opened or fetched. Another package adds a reader with the entry-point group
`contested.readers`; each entry point is a `Reader`.
"""

from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import BinaryIO

from contested.errors import IngestError
from contested.ingest import csv, html, jsonl, text
from contested.ingest.compose import Told, compose
from contested.ingest.desk import Desk, Reader
from contested.ingest.record import Acquired, Failed, Record
from contested.ingest.route import read_all
from contested.settings import Settings

GROUP = "contested.readers"
READERS: tuple[Reader, ...] = (
    Reader("jsonl", jsonl.read, (".jsonl", ".ndjson"), (jsonl.MEDIA_TYPE, "application/jsonl")),
    Reader("html", html.read, (".html", ".htm", ".xhtml"), (html.MEDIA_TYPE,)),
    Reader("csv", csv.read, (".csv", ".tsv"), (csv.MEDIA_TYPE, "text/tab-separated-values")),
    Reader("text", text.read, (".txt", ".text", ".md"), (text.MEDIA_TYPE,)),
)

__all__ = [
    "READERS", "Acquired", "Desk", "Failed", "Reader", "Record", "Told", "compose", "read_path",
    "readers",
]  # fmt: skip


def readers() -> tuple[Reader, ...]:
    """The readers, those of other packages first, so that they can take an ending over."""
    others = (point.load() for point in entry_points(group=GROUP))
    return (*others, *READERS)


def read_path(
    path: str | Path,
    settings: Settings | None = None,
    *,
    kind: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Record]:
    """Every report under a path, in a stable order, bad ones as `Failed`.

    Args:
        path: a file, a folder (read with its subfolders, by name), or `-` for standard input.
        settings: how to read; the defaults if None.
        kind: the name of the reader to use; None: by the file's ending, else by its looks.
        stdin: what to read for `-`; None: the process's own standard input.

    Raises:
        IngestError: no reader has the name `kind`.
    """
    known = readers()
    if kind is not None:
        known = tuple(reader for reader in known if reader.name == kind)
        if not known:
            names = ", ".join(sorted({reader.name for reader in readers()}))
            raise IngestError(f"No reader is named {kind!r}.", f"Use one of {names}.", stage="open")
    return _read(str(path), settings or Settings(), known, stdin)


def _read(
    path: str, settings: Settings, known: tuple[Reader, ...], stdin: BinaryIO | None
) -> Iterator[Record]:
    with Desk(settings) as desk:
        yield from read_all(path, desk, known, stdin)
