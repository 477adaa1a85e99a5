"""A limit on time."""

import signal
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from contested.model.document import Document
from contested.reader import Findings, Reader
from contested.run.limit import OutOfTime, limited
from contested.run.reading import find
from tests.run.ledgers import OPTIONS


class Slow(Reader):
    """A reader that does not come to an end, and swallows every error."""

    def findings(self, document: Document) -> Findings:
        """Try for ever."""
        while True:
            with suppress(Exception):
                time.sleep(0.01)


def test_what_takes_too_long_is_stopped_and_told() -> None:
    """With the name of the setting."""
    reader = Slow(replace(OPTIONS.settings, read_seconds=0.2))
    began = time.monotonic()
    found = find(reader, Document("a", "Text."))
    assert time.monotonic() - began < 5
    assert "read_seconds" in found.fault


def test_what_is_done_in_time_is_left_alone() -> None:
    """And the timer is as it was."""
    with limited(5):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    with pytest.raises(OutOfTime), limited(0.05):
        time.sleep(5)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
