"""The static site in Chromium, from a folder that is served and from a disk."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from contested.settings import Settings
from contested.store import Ledger
from contested.web.desk import Desk, Showing
from contested.web.site import write_site
from tests.web.page.browser import opened
from tests.web.page.serving import grouped_ledger
from tests.web.page.test_views import assert_fits
from tests.web.page.views import View, views

LIVE_ONLY = ("check", "review")


@pytest.fixture(scope="module")
def folder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as a site, in a folder whose name has a space, as a stick's may have."""
    made = tmp_path_factory.mktemp("my site") / "war reports"
    showing = Showing(whole_texts=False, static=True, writable=False)
    with Ledger.open(grouped_ledger()) as ledger:
        write_site(Desk(ledger, Settings.from_environment(), showing), made)
    return made


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def hosted(folder: Path) -> Iterator[str]:
    """The folder's address on a plain web server, below its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{folder.name.replace(' ', '%20')}/"
    server.shutdown()


@pytest.mark.parametrize("where", ["hosted", "disk"])
def test_every_view_of_a_site_opens(
    browser: Browser, folder: Path, where: str, request: pytest.FixtureRequest
) -> None:
    """No script fails, nothing is asked of another host, and each view has what it lists."""
    root = _root(where, folder, request)
    for view in _views():
        with opened(browser) as (page, watch):
            _show(page, root, view)
            assert watch.problems == [], view.name
            own = (root.removesuffix("index.html"), "blob:")
            assert {host for host in watch.hosts if not host.startswith(own)} == set(), view.name
            assert_fits(page, view)


@pytest.mark.parametrize("where", ["hosted", "disk"])
def test_a_site_leads_from_an_event_to_its_sentence_and_its_source(
    browser: Browser, folder: Path, where: str, request: pytest.FixtureRequest
) -> None:
    """By links; the report is its sentences, and its source a link; there is no review."""
    with opened(browser) as (page, _):
        page.goto(f"{_root(where, folder, request)}#/events")
        page.locator("tr[data-id] a").first.click()
        page.wait_for_selector(".claim-row")
        page.locator(".claim-row a, .claim-row button").first.click()
        page.wait_for_selector(".report-pane mark")
        assert page.locator(".report-pane a[href^=http]").count() >= 1
        assert page.locator("nav#nav").get_by_role("link", name="Review").count() == 0


@pytest.mark.parametrize("where", ["hosted", "disk"])
def test_filters_and_search_work_without_a_server(
    browser: Browser, folder: Path, where: str, request: pytest.FixtureRequest
) -> None:
    """They are worked out in the page, and count what the ledger counts."""
    root = _root(where, folder, request)
    with Ledger.open(grouped_ledger()) as ledger:
        expected = sum(event.conflict == "sudan" for event in ledger.events())
    with opened(browser) as (page, _):
        page.goto(f"{root}#/events?conflict=sudan")
        expect(page.locator(".found")).to_have_text(f"{expected} events")
        page.goto(f"{root}#/search?q=Kharkiv")
        page.wait_for_selector(".event-row, .claim-row")


def test_a_site_holds_no_whole_report(folder: Path) -> None:
    """No file has two paragraphs of a report one after another."""
    assert not (folder / "data" / "download" / "documents.jsonl").exists()
    with Ledger.open(grouped_ledger()) as ledger:
        texts = {document.id: document.text for document in ledger.documents()}
    for file in (folder / "data" / "documents").glob("*.json"):
        shown = json.loads(file.read_text("utf-8"))
        assert not shown["whole"]
        assert len(shown["text"]) < len(texts[shown["document"]["id"]])


def _root(where: str, folder: Path, request: pytest.FixtureRequest) -> str:
    if where == "disk":
        return f"{folder.as_uri()}/index.html"
    return str(request.getfixturevalue("hosted"))


def _views() -> tuple[View, ...]:
    return tuple(view for view in views(grouped_ledger()) if view.name not in LIVE_ONLY)


def _show(page: Page, root: str, view: View) -> None:
    page.goto(f"{root}#/{view.path}")
    page.wait_for_selector(view.content)
    page.wait_for_selector(".skeleton", state="detached")
