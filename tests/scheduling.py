"""Which tests run beside each other: what shares something costly in one process, the slow first.

Files are handed out one by one to whoever is done. A folder that compiles, or serves, one thing for
all its tests is handed out as a whole. What takes longest begins, so that nobody waits for it.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

TOGETHER = ("tests/estimate", "tests/web/page")
SLOW = (
    *TOGETHER,
    "tests/cli/test_estimate.py",
    "tests/export",
    "tests/run",
    "tests/web",
    "tests/store",
    "tests/reconcile",
    "tests/stories",
    "tests/cli",
)


class Scheduling(LoadFileScheduling):  # type: ignore[misc]
    """By file, but whole folders where it says so."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)


def scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """For the tests on several cores."""
    config.option.loadscopereorder = False  # a file of many tests may be over in no time
    return Scheduling(config, log)


def slow_first(items: list[pytest.Item]) -> None:
    """Put what takes longest at the beginning; otherwise they stay as they are."""
    items.sort(key=lambda item: _rank(item.nodeid))


def _rank(nodeid: str) -> int:
    return next((n for n, begins in enumerate(SLOW) if nodeid.startswith(begins)), len(SLOW))
