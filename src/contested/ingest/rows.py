"""The rows of a CSV file, read without holding more than one of them.

A quotation mark that never closes would swallow the rest of the file: such a row fails alone, and
reading goes on at the line after the one that it began on.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from contested.errors import IngestError
from contested.ingest.decode import decode, refuse_no_text

_SEPARATORS = (",", ";", "\t", "|")
_MARK = b"\xef\xbb\xbf"
_PART = 1 << 20
_MOST_RETRIES = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """A row: its cells, and its bytes as they stood in the file."""

    cells: list[str]
    raw: bytes


class Rows:
    """The rows of a file below its header, an error in place of one that cannot be read.

    No row may be longer than `most` bytes.
    """

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most = most
        self._back: deque[bytes] = deque()
        self._taken: list[bytes] = []
        self._open = False
        self._separator = ","
        self._retries = 0

    def header(self) -> list[str]:
        """The first row, which also tells what parts the cells.

        Raises:
            IngestError: there is none, or it is no text.
        """
        first = self._next_line() or b""
        refuse_no_text(first)
        line = decode(first).removeprefix("\ufeff")
        self._separator = max(_SEPARATORS, key=line.count)
        self._back.appendleft(first.removeprefix(_MARK))
        found = self._row()
        if isinstance(found, Cells):
            return found.cells
        raise found or IngestError("It is empty.", "Put a header and rows in.", stage="parse")

    def __iter__(self) -> Iterator[Cells | IngestError]:
        while (found := self._row()) is not None:
            yield found

    def _row(self) -> Cells | IngestError | None:
        """The next row; None at the end."""
        self._taken, self._open = [], True
        reader = csv.reader(self._followed(), delimiter=self._separator)
        # A cell may be as long as its row; the module's limit is one for the whole process.
        before = csv.field_size_limit(max(self._most, 131_072))
        try:
            cells = next(reader, None)
        except csv.Error as error:
            return _bad(str(error))
        except IngestError as error:
            self._go_back()
            return error
        finally:
            csv.field_size_limit(before)
        if cells is not None and not self._open:
            self._go_back()
            return _bad("a quotation mark never closes")
        return None if cells is None else Cells(cells, b"".join(self._taken))

    def _followed(self) -> Iterator[str]:
        """The lines that one row takes, kept as they are taken."""
        size = 0
        while (line := self._next_line()) is not None:
            size += len(line)
            self._taken.append(line)
            if size > self._most:
                raise _bad(f"it is longer than {self._most:,} bytes (setting max_file)")
            yield _decoded(line)
        self._open = not self._taken

    def _next_line(self) -> bytes | None:
        """The next line; what exceeds the longest row is passed over."""
        if self._back:
            return self._back.popleft()
        line = self._file.readline(self._most + 1)
        if len(line) > self._most and not line.endswith(b"\n"):
            while (rest := self._file.readline(_PART)) and not rest.endswith(b"\n"):
                pass
        return line or None

    def _go_back(self) -> None:
        """Read on at the line after the one that a failed row began on; not for ever, though."""
        if self._retries < _MOST_RETRIES:
            self._retries += 1
            self._back.extendleft(reversed(self._taken[1:]))


def _decoded(line: bytes) -> str:
    """A line as text; `csv` wants no zero bytes, so that they fail as what they are.

    Raises:
        IngestError: it is no text.
    """
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return decode(line)


def _bad(why: str) -> IngestError:
    return IngestError(
        f"The row cannot be read: {why}.", "Look at its quotation marks.", stage="parse"
    )
