"""The page as its readers have it: the real server over a copy of the samples' ledger."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uvicorn

from contested.settings import Settings
from contested.store import Ledger
from contested.web.app import guarded
from contested.web.desk import Desk, Showing
from contested.web.page import BuiltPage
from contested.web.reviewers import make_token
from contested.web.serving import Address
from contested.web.shapes.estimate import EstimateView
from tests.run.ledgers import sample_ledger
from tests.scratch import scratch

REVIEWER = "Ada Example"
SECONDS = 30


@dataclass(frozen=True, slots=True)
class Served:
    """A served ledger: its file, the page's address, and a reviewer's token."""

    ledger: Path
    url: str
    token: str

    def at(self, view: str) -> str:
        """The address of a view with its filters."""
        return f"{self.url}#/{view}"


@cache
def grouped_ledger() -> Path:
    """The samples' ledger with its claims grouped into events; not to be written to."""
    file = scratch("tests") / "samples.db"
    shutil.copy(sample_ledger(), file)
    with Ledger.open(file) as ledger:
        ledger.reconcile(Settings.from_environment().data)
    return file


@contextmanager
def served(
    folder: Path,
    source: Path | None = None,
    showing: Showing | None = None,
    beside: dict[str, Path] | None = None,
    estimate: EstimateView | None = None,
) -> Iterator[Served]:
    """A ledger, by default the samples', copied to a folder and served on a port of its own."""
    file = folder / "samples.db"
    shutil.copy(source or grouped_ledger(), file)
    address = Address(port=_free_port())
    with Ledger.open(file) as ledger:
        token = make_token(ledger, REVIEWER)
        desk = Desk(ledger, Settings.from_environment(), showing or Showing(), estimate)
        app = guarded(desk, address.rules(desk.showing.tiles), BuiltPage(beside=beside))
        config = uvicorn.Config(app, host=address.host, port=address.port, log_level="error")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        _wait(lambda: server.started)
        yield Served(file, address.url, token)
        server.should_exit = True
        thread.join(SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not ready():
        assert time.monotonic() < until, "the server did not start"
        time.sleep(0.05)
