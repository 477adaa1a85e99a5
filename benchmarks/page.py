"""How fast the page and its API answer over a large ledger, and what both hold in memory.

    python -m benchmarks.page [LEDGER] [--claims 100000] [--each 20]

LEDGER is one of `benchmarks.generate`, or is made if there is none. `contested serve` runs over it as
a process of its own. Chromium opens the page at an empty memory, filters, and moves the map; what
it asks and how long that takes is the browser's own account. Without Chromium or the built page
the browser's part is left out. Every kind of question is asked of a server that has just started, a
server each; a first view is taken so too. Then, once a server has made what it makes as it starts,
every question is asked once, with filters that no question before it had, so that no answer is one
that was remembered. Times are milliseconds: of the clock, and for the API also of the server's
processor, so that other programs on the machine do not count. Prints one JSON object.
"""

import argparse
import json
import math
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from benchmarks.asked import EACH, Question, kinds, questions
from benchmarks.browsing import browsed, first_views
from benchmarks.generate import fill
from contested.store import Ledger

PATIENCE = 120.0
IDLE = 5.0
"""Milliseconds of the processor in a second under which a server is at rest."""
SMALL = 2_000
STARTS = 3
"""How many servers a first view is taken of right after their start."""


def measure(file: Path, each: int = EACH) -> dict[str, Any]:
    """What there is, how long the server takes to start and to answer, and the browser's part."""
    with Ledger.open(file) as ledger:
        extent = ledger.extent()
    begun = time.perf_counter()
    with serving(file) as (url, process):
        started = time.perf_counter() - begun
        at_rest = resident_mb(process.pid)
        rest(process.pid)
        answers = answered(url, process.pid, questions(url, each))
        after = resident_mb(process.pid)
        browser = browsed(url) or {}
    return {
        "claims": extent.claims,
        "events": extent.events,
        "seconds_to_start": round(started, 2),
        "browser": {k: spread(v) if isinstance(v, list) else v for k, v in browser.items()}
        | _first_views(file),
        "api": answers,
        "at_start": at_start(file),
        "server_mb_at_start": at_rest,
        "server_mb_after": after,
    }


def at_start(file: Path) -> dict[str, Any]:
    """What the first question of a server takes, of each kind, and over all kinds."""
    taken = dict[str, tuple[float, float]]()
    for question in kinds():
        with serving(file) as (url, process):
            taken[question.kind] = _take(url, process.pid, question)
    return {"all": _both(list(taken.values()))} | {
        kind: {"clock": round(clock, 1), "processor": round(busy, 1)}
        for kind, (clock, busy) in taken.items()
    }


def _first_views(file: Path) -> dict[str, dict[str, float]]:
    """Milliseconds to the first view, each of a server that has just started."""

    @contextmanager
    def served() -> Iterator[str]:
        with serving(file) as (url, _):
            yield url

    taken = first_views(served, STARTS)
    return {"first_view_at_start_ms": spread(taken)} if taken else {}


@contextmanager
def serving(file: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`contested serve` over a ledger, once it answers; its address and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = [sys.executable, "-c", "from contested.cli import main; main()", "serve"]
    options = ["--ledger", str(file), "--port", str(port), "--read-only"]
    process = subprocess.Popen([*program, *options], stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    try:
        until = time.monotonic() + PATIENCE
        while not _answers(url):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("the server did not start")
            time.sleep(0.02)
        yield url, process
    finally:
        process.terminate()
        process.wait()


def rest(process: int) -> None:
    """Wait until a process has nothing more to do."""
    before, now = -math.inf, processor_ms(process)
    while now - before > IDLE:
        time.sleep(1)
        before, now = now, processor_ms(process)


def answered(url: str, process: int, asked: Iterable[Question]) -> dict[str, Any]:
    """What answers take by their kind, and over all: of the clock, and of the server's processor."""
    taken = defaultdict[str, list[tuple[float, float]]](list)
    for question in asked:
        taken[question.kind].append(_take(url, process, question))
    every = [each for found in taken.values() for each in found]
    return {name: _both(found) for name, found in (("all", every), *taken.items())}


def _take(url: str, process: int, question: Question) -> tuple[float, float]:
    """What one answer takes, of the clock and of the processor."""
    begun, busy = time.perf_counter(), processor_ms(process)
    with urlopen(question.address(url), timeout=PATIENCE) as answer:
        answer.read()
    return (time.perf_counter() - begun) * 1000, processor_ms(process) - busy


def _both(found: list[tuple[float, float]]) -> dict[str, Any]:
    clock, busy = zip(*found, strict=True)
    return {"clock": spread(list(clock)), "processor": spread(list(busy))}


def processor_ms(process: int) -> float:
    """The processor time of a process so far, of its ended threads too; 0 where none is told."""
    try:
        return time.clock_gettime(~process << 3 | 2) * 1000  # as clock_getcpuclockid(3) makes it
    except (AttributeError, OSError):
        return 0.0


def spread(taken: list[float]) -> dict[str, float]:
    """How many there are, their median, 95th percentile and most."""
    ordered = sorted(taken)
    return {
        "asked": len(ordered),
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1),
        "most": round(ordered[-1], 1),
    }


def resident_mb(process: int) -> int | None:
    """What a process holds in memory; None where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return None
    line = next(s for s in status.read_text().splitlines() if s.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024)


def _answers(url: str) -> bool:
    try:
        with urlopen(f"{url}api/v1/about", timeout=PATIENCE):
            return True
    except OSError:
        return False


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("ledger", nargs="?", type=Path)
    parser.add_argument("--claims", type=int, default=SMALL)
    parser.add_argument("--each", type=int, default=EACH, help="questions of a kind")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = given.ledger or Path(folder) / "page.db"
        if not file.exists():
            with Ledger.open(file, create=True) as ledger:
                fill(ledger, given.claims)
                ledger.reconcile()
        print(json.dumps(measure(file, given.each), indent=2))


if __name__ == "__main__":
    main()
