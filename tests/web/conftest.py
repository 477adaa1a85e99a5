"""The application over a ledger of samples, asked in this process as a browser would ask it."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contested.settings import Settings
from contested.store import Ledger
from contested.web.app import guarded
from contested.web.desk import Desk, Showing
from contested.web.guard import Rules
from contested.web.page import BuiltPage
from contested.web.reviewers import make_token
from tests.masking.reports import masked_ledger
from tests.run.ledgers import sample_ledger
from tests.scratch import scratch

HOST = "127.0.0.1:8477"
RULES = Rules(frozenset({HOST, "localhost:8477"}))


@cache
def _page() -> Path:
    """A folder as the page's build makes it."""
    folder = scratch("page")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text(
        "<!doctype html><html><title>page</title></html>", encoding="utf-8"
    )
    (folder / "assets" / "app-1.js").write_text("'use strict'", encoding="utf-8")
    return folder


def client(ledger: Ledger, showing: Showing | None = None, rules: Rules = RULES) -> TestClient:
    """The guarded application over a ledger."""
    desk = Desk(ledger, Settings.from_environment(), showing or Showing())
    app = guarded(desk, rules, BuiltPage(_page()))
    return TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=True)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of the sample reports that may be written to."""
    with Ledger.open(shutil.copy(sample_ledger(), tmp_path / "samples.db")) as opened:
        opened.reconcile()
        yield opened


@pytest.fixture
def masked(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of reports with private people in them."""
    with Ledger.open(shutil.copy(masked_ledger(), tmp_path / "masked.db")) as opened:
        opened.reconcile()
        yield opened


@pytest.fixture
def web(ledger: Ledger) -> TestClient:
    """The application over the samples."""
    return client(ledger)


@pytest.fixture
def token(ledger: Ledger) -> str:
    """The token of a reviewer named Ada."""
    return make_token(ledger, "Ada")
