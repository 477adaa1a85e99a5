"""Scripts in titles, texts, publishers, places and addresses are words and nothing else."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from contested.cli.brief import brief_of
from contested.cli.briefs.html import html
from contested.store import Filters, Ledger
from tests.web.conftest import client
from tests.web.hostile import hostile_ledger, payloads

SAFE = ("http://", "https://")


@pytest.fixture
def opened() -> Iterator[Ledger]:
    """A ledger of reports that hold the payloads everywhere."""
    with Ledger.open(hostile_ledger()) as ledger:
        yield ledger


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name in ("url", "href", "src") and isinstance(each, str):
                yield each
            yield from _addresses(each)
    elif isinstance(value, list):
        for each in value:
            yield from _addresses(each)


def test_there_are_a_hundred_payloads() -> None:
    """None twice."""
    assert len(set(payloads())) == len(payloads()) >= 100


@pytest.mark.parametrize(
    "path",
    [
        "about", "overview", "events?limit=200", "claims?limit=200", "documents?limit=200",
        "series", "changes?limit=200", "map?zoom=6", "facets", "timeline", "search?q=script",
        "search?q=shelling&limit=100", "review/queue?limit=100", "topics/strikes",
        "topics/speakers", "topics/civilians",
    ],
)  # fmt: skip
def test_answers_are_json_and_every_address_is_a_plain_one(opened: Ledger, path: str) -> None:
    """No `javascript:`, no `data:`, nothing that a browser would run."""
    answer = client(opened).get(f"/api/v1/{path}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    for address in _addresses(answer.json()):
        assert address.startswith(SAFE)
        assert not set(address) & set("\"'<>` \\\n")


def test_a_document_and_a_claim_hold_the_words_as_words(opened: Ledger) -> None:
    """Offsets quote the shown text."""
    web = client(opened)
    for document in web.get("/api/v1/documents?limit=20").json()["items"]:
        shown = web.get(f"/api/v1/documents/{document['id']}").json()
        for claim in shown["claims"]:
            sentence = claim["sentence"]
            assert shown["text"][sentence["start"] : sentence["end"]] == sentence["text"]


def test_the_feed_is_wellformed_and_holds_no_markup_of_a_report(opened: Ledger) -> None:
    """Atom elements alone."""
    feed = ElementTree.fromstring(client(opened).get("/api/v1/feed.atom").content)
    atom = "{http://www.w3.org/2005/Atom}"
    known = {"feed", "id", "title", "link", "updated", "author", "name", "entry", "summary"}
    assert {each.tag for each in feed.iter()} <= {atom + name for name in known}


def test_no_page_that_is_served_holds_a_payload(opened: Ledger) -> None:
    """The page is the built file; what reports say comes as JSON only."""
    web = client(opened)
    for path in ("/", "/embed", "/index.html"):
        text = web.get(path).text
        assert not any(payload in text for payload in payloads())


def test_errors_echo_nothing_as_html(opened: Ledger) -> None:
    """They are JSON, whatever was asked for."""
    web = client(opened)
    for payload in payloads()[:60]:
        for path in ("/api/v1/claims", "/api/v1/search", "/api/v1/map"):
            answer = web.get(path, params={"q": payload, "type": payload, "bbox": payload})
            assert answer.status_code < 500
            assert answer.headers["content-type"] == "application/json"


def test_a_brief_as_a_page_holds_no_script(opened: Ledger, tmp_path: Path) -> None:
    """Nor an attribute that runs one."""

    class Reader(HTMLParser):
        """Notes what would run."""

        found: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in ("script", "iframe", "object", "embed", "svg", "img", "form", "base"):
                self.found.append(tag)
            self.found += [n for n, _ in attrs if n.startswith("on")]
            self.found += [
                v for n, v in attrs if n == "href" and v and not v.startswith((*SAFE, "#"))
            ]

    reader = Reader()
    reader.feed(html(brief_of(str(hostile_ledger()), Filters())))
    assert reader.found == []
