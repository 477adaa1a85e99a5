"""Chromium as the tests use it, and a page that notes whatever goes wrong in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, expect

from contested.web.page import BuiltPage

REQUIRED = "CONTESTED_TEST_PAGE"
PATIENCE = 45_000
expect.set_options(timeout=PATIENCE)
WIDE = {"width": 1360, "height": 860}
PHONE = {"width": 390, "height": 844}
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]


def chromium(playwright: Playwright) -> Browser:
    """The installed Chromium."""
    return playwright.chromium.launch(executable_path=_program(), args=FLAGS)


def need_page() -> None:
    """Skip where the page or the browser is missing; fail where they are required."""
    missing = None
    if not BuiltPage().built:
        missing = "the page is not built: run make page"
    elif _program() is None:
        missing = "Chromium is not installed"
    if missing and os.environ.get(REQUIRED) == "required":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)


def _program() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Watch:
    """What a page complained of: errors of its scripts, and what its policy refused."""

    def __init__(self, page: Page) -> None:
        self.problems: list[str] = []
        self.hosts: set[str] = set()
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", self._heard)
        page.on("request", lambda request: self.hosts.add(request.url.partition("/#")[0]))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(message.text)


@contextmanager
def opened(
    browser: Browser, *, size: dict[str, int] = WIDE, scheme: str = "light", bypass: bool = False
) -> Iterator[tuple[Page, Watch]]:
    """A page in a browser of its own, and its watch."""
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=bypass,
        reduced_motion="reduce",
        accept_downloads=True,
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    try:
        yield page, Watch(page)
    finally:
        context.close()
