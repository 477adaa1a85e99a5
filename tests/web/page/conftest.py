"""One browser and one served ledger for all tests that only read; their own for those that write."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.web.page.browser import chromium, need_page
from tests.web.page.serving import Served, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    need_page()
    with sync_playwright() as playwright:
        found = chromium(playwright)
        yield found
        found.close()


@pytest.fixture(scope="session")
def reading(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The served samples, for tests that decide nothing."""
    with served(tmp_path_factory.mktemp("reading")) as found:
        yield found


@pytest.fixture
def writing(browser: Browser, tmp_path: Path) -> Iterator[Served]:
    """The served samples, for one test that decides."""
    with served(tmp_path) as found:
        yield found
