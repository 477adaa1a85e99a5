"""The page process: takes pages from its standard input, one after the other, and answers each.

A message is its length in eight bytes, then as many bytes: a page in UTF-8 one way, JSON the
other. The process ends with its input, and by itself when a page takes too long, even if nobody
is left who would end it.
"""

import contextlib
import json
import logging
import os
import signal
import struct
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import IO

LENGTH = struct.Struct(">Q")
_MEMORY = 3 << 30


def main(seconds: float) -> None:
    """Answer pages until the input ends; `seconds` is how long one page may take."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit_memory()
    logging.disable(logging.CRITICAL)
    from contested.ingest.page import take_apart  # noqa: PLC0415 (slow to import)

    send(answers, b"ready")
    while (raw := receive(sys.stdin.buffer)) is not None:
        with _alarm(seconds):
            try:
                page = take_apart(raw.decode("utf-8", "replace"))
                answer = json.dumps({"page": asdict(page) if page else None})
            except Exception as error:  # any page may break any parser
                answer = json.dumps({"error": f"{type(error).__name__}: {error}"[:300]})
        send(answers, answer.encode())


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(LENGTH.pack(len(message)) + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; None where the stream has ended."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    message = stream.read(size)
    return message if len(message) == size else None


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """End the process, whatever it is doing, a second after its time is over."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
    yield
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 (not on every system)

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass


if __name__ == "__main__":
    main(float(sys.argv[1]))
