"""Each view opens, asks no other host, breaks no policy, and its address brings it back."""

import pytest
from playwright.sync_api import Browser, Page

from tests.web.page.browser import PHONE, WIDE, Watch, opened
from tests.web.page.serving import Served
from tests.web.page.views import LISTS, View, views


def test_every_view_opens_without_an_error(browser: Browser, reading: Served) -> None:
    """Scripts raise nothing, the policy refuses nothing, and all that is asked is our own."""
    for view in views(reading.ledger):
        with opened(browser, size=WIDE) as (page, watch):
            show(page, reading, view)
            assert_sound(page, watch, reading, view)


def test_every_view_is_turned_to_without_an_error(browser: Browser, reading: Served) -> None:
    """The same on a phone, from view to view as by the navigation."""
    with opened(browser, size=PHONE) as (page, watch):
        for view in views(reading.ledger):
            turn(page, reading, view)
            assert_sound(page, watch, reading, view)


def test_no_view_is_wider_than_a_small_phone(browser: Browser, reading: Served) -> None:
    """Text reflows at 320 pixels without scrolling sideways (WCAG 1.4.10)."""
    with opened(browser, size={"width": 320, "height": 640}) as (page, _):
        for view in views(reading.ledger):
            turn(page, reading, view)
            assert_fits(page, view)


def test_machine_read_is_said_wherever_something_is_listed(
    browser: Browser, reading: Served
) -> None:
    """Nobody has reviewed the samples, and each list says so."""
    for view in LISTS[:5]:
        if view.name == "claims":
            continue  # its rows link to the claim's own page, which says it
        with opened(browser) as (page, _):
            show(page, reading, view)
            assert "not reviewed" in page.locator("footer").inner_text(), view.name


@pytest.mark.parametrize(
    "path", ["events?conflict=russia-ukraine&sort=reports", "timeline?type=strike&since=2024-08-01"]
)
def test_an_address_holds_the_view_and_its_filters(
    browser: Browser, reading: Served, path: str
) -> None:
    """What an address shows, it shows again after a reload, and in another browser."""
    shown = []
    for _ in range(2):
        with opened(browser) as (page, _watch):
            page.goto(reading.at(path))
            page.wait_for_selector(".found")
            page.wait_for_selector(".event-row, tr[data-id]")
            shown.append((page.inner_text(".found"), listed(page)))
            page.reload()
            page.wait_for_selector(".event-row, tr[data-id]")
            page.wait_for_selector(".found")
            shown.append((page.inner_text(".found"), listed(page)))
    assert len(set(shown)) == 1


def test_an_address_that_leads_nowhere_says_so(browser: Browser, reading: Served) -> None:
    """A wrong id or view is told in words, and the navigation stays."""
    for path, told in (("events/0123456789abcdef", ".problem"), ("nowhere", ".nothing")):
        with opened(browser) as (page, _):
            page.goto(reading.at(path))
            page.wait_for_selector(told)
            assert page.locator("nav#nav a").count() > 10


def listed(page: Page) -> tuple[str, ...]:
    """The first of the events that a view lists."""
    links = page.locator(".event-row h3, tr[data-id] td:nth-child(2)")
    return tuple(links.all_inner_texts()[:8])


def show(page: Page, site: Served, view: View) -> None:
    """Open a view and wait for its content."""
    page.goto(site.at(view.path))
    page.wait_for_selector(view.content)
    page.wait_for_selector(".skeleton", state="detached")


def turn(page: Page, site: Served, view: View) -> None:
    """Go on to a view in a page that is open, and wait until the one before is gone."""
    page.evaluate("for (const each of document.querySelectorAll('h1')) each.dataset.before = ''")
    page.goto(site.at(view.path))
    page.wait_for_selector("h1:not([data-before])")
    page.wait_for_selector(view.content)
    page.wait_for_selector(".skeleton", state="detached")


def assert_sound(page: Page, watch: Watch, site: Served, view: View) -> None:
    """One heading, nothing wrong, nobody else asked, and no wider than the screen."""
    assert page.locator("h1").count() == 1, view.name
    assert watch.problems == [], view.name
    assert {host for host in watch.hosts if not host.startswith((site.url, "blob:"))} == set()
    assert_fits(page, view)


def assert_fits(page: Page, view: View) -> None:
    """The page does not scroll sideways."""
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], f"{view.name} is {width[0]} wide in {width[1]}"
