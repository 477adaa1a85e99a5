"""Pages taken apart in a process of their own, which is stopped when one takes too long.

One process serves all pages of a run and is started again after it was stopped.
"""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass, field

from contested.errors import IngestError
from contested.ingest.facts import Page
from contested.ingest.worker import receive, send

_START_SECONDS = 60.0


@dataclass(slots=True)
class Extraction:
    """The page process; `seconds` is how long one page may take."""

    seconds: float
    _process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    def page(self, html: str) -> Page:
        """Take a page apart.

        Raises:
            IngestError: it takes too long, breaks the parser or holds no text.
        """
        answer, late = self._ask(html.encode("utf-8", "replace"))
        if answer is None:
            raise _too_slow(self.seconds) if late else _broken("the parser gave up")
        told = json.loads(answer)
        if "error" in told:
            raise _broken(told["error"])
        if told["page"] is None:
            raise IngestError(
                "The page holds no text.", "Save the report's text instead.", stage="extract"
            )
        return Page(**told["page"])

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _ask(self, raw: bytes) -> tuple[bytes | None, bool]:
        """The process's answer, or None, and whether it was stopped for taking too long."""
        process = self._running()
        answer, late = _timed(process, self.seconds, raw)
        if answer is None:
            self.close()
        return answer, late

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "contested.ingest.worker", str(self.seconds)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            ready, _ = _timed(self._process, _START_SECONDS, None)
            if ready is None:
                self.close()
                raise _broken("the page process did not start")
        return self._process


def _timed(
    process: "subprocess.Popen[bytes]", seconds: float, message: bytes | None
) -> tuple[bytes | None, bool]:
    """Send a message if there is one and wait for the answer; kill the process when time is up."""
    assert process.stdin is not None
    assert process.stdout is not None
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        if message is not None:
            send(process.stdin, message)
        return receive(process.stdout), late.is_set()
    except OSError:
        return None, late.is_set()
    finally:
        timer.cancel()


def _too_slow(seconds: float) -> IngestError:
    return IngestError(
        f"The page took longer than {seconds:g} seconds to take apart.",
        "Save the report's text instead, or raise the setting page_seconds.",
        stage="extract",
    )


def _broken(why: str) -> IngestError:
    return IngestError(
        f"The page cannot be taken apart: {why}.",
        "Save the report's text instead.",
        stage="extract",
    )
