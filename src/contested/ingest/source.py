"""One input under reading: a regular file or standard input, opened without being misled.

A pipe, a device or a folder under a file's name is refused rather than waited for, and no more is
read than the settings allow.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from contested.errors import IngestError

STANDARD_INPUT = "-"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """An input by its name.

    Attributes:
        name: the path as it was given, `-` for standard input.
        stream: standard input; None for a file, which is opened when it is read.
    """

    name: str
    stream: BinaryIO | None = None

    @property
    def stem(self) -> str | None:
        """The file's name without its ending; None for standard input."""
        return None if self.stream else Path(self.name).stem

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes to read.

        Raises:
            IngestError: it cannot be opened or is no regular file.
        """
        if self.stream is not None:
            yield self.stream
            return
        with _opened(self.name) as file:
            yield file

    def whole(self, most: int, setting: str = "max_file") -> bytes:
        """All bytes of an input that is one report; `setting` is where `most` comes from.

        Raises:
            IngestError: it cannot be opened or is larger than `most` bytes.
        """
        with self.open() as file:
            parts, size = list[bytes](), 0
            while part := file.read(min(_CHUNK, most + 1 - size)):
                parts.append(part)
                size += len(part)
                if size > most:
                    raise IngestError(
                        f"The file is larger than {most:,} bytes.",
                        f"Split it, or raise the setting {setting}.",
                        stage="open",
                    )
            return b"".join(parts)


def _opened(name: str) -> BinaryIO:
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        number = os.open(
            name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise IngestError(
            f"It cannot be opened: {why}.", "Check the path and its permissions.", stage="open"
        ) from None
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise IngestError(
            "It is no regular file.",
            "Give a file or a folder; give - to read from a pipe.",
            stage="open",
        )
    return os.fdopen(number, "rb")
