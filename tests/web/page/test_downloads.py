"""What is taken from a view: the files of the command line, pictures, frames, feeds."""

import json
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from contested.export import Shown, export, exporter
from contested.store import Filters, Ledger
from tests.web.page.browser import opened
from tests.web.page.serving import Served


@pytest.mark.parametrize(
    ("what", "form", "name"),
    [
        ("claims", "jsonl", "JSONL"),
        ("claims", "csv", "CSV"),
        ("claims", "geojson", "GeoJSON"),
        ("events", "jsonl", "JSONL"),
        ("events", "csv", "CSV"),
        ("series", "csv", "CSV"),
    ],
)
def test_a_download_is_what_the_command_line_exports(
    browser: Browser, reading: Served, what: str, form: str, name: str
) -> None:
    """Byte for byte, under the filters of the view."""
    out, war = BytesIO(), "russia-ukraine" if what == "series" else "sudan"
    with Ledger.open(reading.ledger) as ledger:
        export(Shown(ledger, Filters(conflict=war)), exporter(what, form), out)
    assert out.getvalue().count(b"\n") > 1
    with opened(browser) as (page, _):
        page.goto(reading.at(f"{'series' if what == 'series' else 'events'}?conflict={war}"))
        open_menu(page)
        part = page.locator(".take-part").filter(has=page.get_by_role("heading", name=what))
        with page.expect_download() as waiting:
            part.get_by_role("link", name=name, exact=True).click()
        assert Path(waiting.value.path()).read_bytes() == out.getvalue()


@pytest.mark.parametrize("path", ["timeline", "map"])
def test_charts_and_the_map_can_be_taken_as_pictures(
    browser: Browser, reading: Served, path: str
) -> None:
    """A PNG is one, and not empty."""
    with opened(browser) as (page, _):
        page.goto(reading.at(path))
        page.wait_for_selector(".map[data-drawn]" if path == "map" else ".bin")
        open_menu(page)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="PNG").click()
        picture = Path(waiting.value.path()).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 3000


def test_a_chart_can_be_taken_as_svg_with_its_colours(browser: Browser, reading: Served) -> None:
    """The file stands alone: it names no class's colour that only the page has."""
    with opened(browser) as (page, _):
        page.goto(reading.at("timeline"))
        page.wait_for_selector(".bin")
        open_menu(page)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="SVG").click()
        drawn = ElementTree.fromstring(Path(waiting.value.path()).read_text("utf-8"))
    bars = [each for each in drawn.iter() if "bar" in each.get("class", "").split()]
    assert bars
    assert all(each.get("fill", "").startswith("rgb") for each in bars)


def test_the_address_and_the_frame_lead_to_the_same_view(browser: Browser, reading: Served) -> None:
    """The frame shows the view without the navigation, and the notes stay."""
    with opened(browser) as (page, _):
        page.goto(reading.at("events?conflict=sudan"))
        open_menu(page)
        frame = page.get_by_label("To embed").input_value()
        address = frame.split('src="')[1].split('"')[0].replace("&amp;", "&")
        page.goto(address)
        page.wait_for_selector("tr[data-id]")
        assert page.locator("nav#nav").count() == 0
        assert "not reviewed" in page.inner_text(".foot")


def test_the_feed_is_that_of_the_filters(browser: Browser, reading: Served) -> None:
    """The link leads to an Atom feed under the same filters."""
    with opened(browser) as (page, _):
        page.goto(reading.at("events?conflict=sudan"))
        open_menu(page)
        link = page.get_by_role("link", name="Atom feed").get_attribute("href") or ""
        answer = page.request.get(link).text()
    assert "conflict=sudan" in link
    assert ElementTree.fromstring(answer).tag.endswith("feed")


def test_json_lines_are_claims(browser: Browser, reading: Served) -> None:
    """A reader's program can read them line by line."""
    with opened(browser) as (page, _):
        answer = page.request.get(f"{reading.url}api/v1/download/claims.jsonl").text()
    assert all(json.loads(line)["id"] for line in answer.splitlines())


def open_menu(page: Page) -> None:
    """Open the menu of what can be taken."""
    page.get_by_role("button", name="Take").click()
