"""The map: a cluster opens into what it holds."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.web.page.browser import opened
from tests.web.page.serving import Served

SMALL = {"width": 900, "height": 700}
ZOOM = 4


def test_a_cluster_opens(browser: Browser, reading: Served) -> None:
    """A click on it goes to where its events stand apart, and the address follows."""
    with opened(browser, size=SMALL) as (page, watch):
        cluster = max(_map(page, reading)["clusters"], key=lambda each: each["count"])
        _click_at(page, reading, cluster)
        expect(page).not_to_have_url(re.compile(rf"at=[^&]*%2C{ZOOM}\.00"))
        assert _zoom(page) > ZOOM
        assert watch.problems == []


def _map(page: Page, site: Served) -> dict[str, Any]:
    found: dict[str, Any] = page.request.get(f"{site.url}api/v1/map?zoom={ZOOM}").json()
    return found


def _click_at(page: Page, site: Served, place: dict[str, Any]) -> None:
    """Show the map with a place in its middle, and click there."""
    page.goto(site.at(f"map?at={place['lon']},{place['lat']},{ZOOM}"))
    page.wait_for_selector(".map[data-drawn]")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    page.locator(".map canvas").click()


def _zoom(page: Page) -> float:
    return float(page.url.partition("at=")[2].partition("&")[0].split("%2C")[2])
