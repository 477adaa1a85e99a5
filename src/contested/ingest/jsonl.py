"""JSONL: one report a line, read line by line; a bad line is one failure."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from contested.errors import IngestError
from contested.ingest.compose import compose
from contested.ingest.decode import refuse_no_text
from contested.ingest.desk import Desk
from contested.ingest.fields import row
from contested.ingest.record import Acquired, Failed, Record
from contested.ingest.source import Source
from contested.ingest.told import told

MEDIA_TYPE = "application/x-ndjson"
_MARK = b"\xef\xbb\xbf"
_PART = 1 << 20
_BLANK = b" \t\r\n\x0b\x0c"


def read(source: Source, desk: Desk) -> Iterator[Record]:
    """The reports of a JSONL file, in order.

    Raises:
        IngestError: the file cannot be opened or its first bytes are no text.
    """
    most = desk.settings.max_file
    with source.open() as file:
        for number, line in enumerate(_lines(file, most), 1):
            if line is None:
                yield Failed(
                    source.name,
                    f"line {number}",
                    "parse",
                    f"The line is longer than {most:,} bytes.",
                    "Write one report a line, or raise the setting max_file.",
                )
                continue
            record = (line.removeprefix(_MARK) if number == 1 else line).strip(_BLANK)
            if record and number == 1:
                refuse_no_text(record)
            if record:
                yield _record(record, number, source.name, desk)


def _lines(file: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The file's lines; None for one that is longer than `most`, which is passed over in parts."""
    while line := file.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(_PART)) and not rest.endswith(b"\n"):
            pass
        yield None


def _record(line: bytes, number: int, source: str, desk: Desk) -> Record:
    label = f"line {number}"
    try:
        fields = row(_object(line))
        label = f"line {number} ({fields.id[:80]})" if fields.id else label
        document = compose(told(fields, desk), line, desk)
    except IngestError as error:
        return Failed.of(error, source, label)
    return Acquired(document, line, MEDIA_TYPE, source)


def _object(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise IngestError(
            f"Byte {error.start} of the line is not UTF-8.",
            "Save the file as UTF-8.",
            stage="decode",
        ) from None
    except RecursionError:
        raise IngestError(
            "The line is nested too deeply.", "Write one flat record a line.", stage="parse"
        ) from None
    except ValueError as error:
        raise IngestError(
            f"The line is not JSON: {error}.", "Write one record a line.", stage="parse"
        ) from None
    if not isinstance(value, dict):
        raise IngestError(
            f"The line is a JSON {type(value).__name__}, not a record.",
            'Write each report as {"id": …, "text": …}.',
            stage="parse",
        )
    return value
