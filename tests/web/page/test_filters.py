"""Filters and the brush: set in one view, they hold in all."""

import re

from playwright.sync_api import Browser, Page, expect

from contested.store import Filters, Ledger
from tests.web.page.browser import opened
from tests.web.page.serving import Served


def test_a_filter_leaves_the_events_that_the_ledger_leaves(
    browser: Browser, reading: Served
) -> None:
    """The count beside the filters is that of the same filters on the command line."""
    with Ledger.open(reading.ledger) as ledger:
        expected = sum(1 for _ in ledger.events(Filters(conflict="sudan")))
    with opened(browser) as (page, _):
        page.goto(reading.at("events"))
        page.get_by_role("button", name="Filters").click()
        page.get_by_label("War").select_option("sudan")
        expect(page.locator(".found")).to_have_text(f"{expected} events")
        assert "conflict=sudan" in page.url
        page.get_by_role("link", name="Timeline").click()
        page.wait_for_selector(".bin")
        assert "conflict=sudan" in page.url
        assert page.inner_text(".found") == f"{expected} events"


def test_a_filter_can_be_taken_away_again(browser: Browser, reading: Served) -> None:
    """Each filter is a button that removes it."""
    with opened(browser) as (page, _):
        page.goto(reading.at("events?type=strike&conflict=sudan"))
        page.get_by_role("button", name="Remove the filter War").click()
        expect(page).not_to_have_url(re.compile("conflict"))
        assert "type=strike" in page.url


def test_the_brush_sets_the_days_of_every_view(browser: Browser, reading: Served) -> None:
    """Dragged over bars, it filters the list below it, and the map after it."""
    with opened(browser) as (page, _):
        page.goto(reading.at("timeline"))
        page.wait_for_selector(".bin")
        before = found(page)
        _drag(page, 0.5, 0.99)
        expect(page).to_have_url(re.compile("since="))
        expect(page.locator(".found")).not_to_have_text(f"{before} events")
        after = found(page)
        assert 0 < after < before
        page.get_by_role("link", name="Map", exact=True).click()
        page.wait_for_selector(".map[data-drawn]")
        assert "since=" in page.url
        assert found(page) == after


def test_the_brush_moves_by_keys(browser: Browser, reading: Served) -> None:
    """Its ends are sliders: an arrow moves one by a day."""
    with opened(browser) as (page, _):
        page.goto(reading.at("timeline?conflict=sudan"))
        slider = page.get_by_role("slider", name="From")
        slider.focus()
        first = slider.get_attribute("aria-valuetext")
        page.keyboard.press("ArrowRight")
        expect(page).to_have_url(re.compile("since="))
        assert page.get_by_role("slider", name="From").get_attribute("aria-valuetext") != first


def test_play_moves_the_days_on(browser: Browser, reading: Served) -> None:
    """Each step shows the next span of the same length."""
    with opened(browser) as (page, _):
        page.goto(reading.at("timeline?conflict=sudan"))
        page.get_by_role("button", name="Play").click()
        expect(page).to_have_url(re.compile("since="))
        first = page.url
        expect(page).not_to_have_url(first)
        page.get_by_role("button", name="Pause").click()


def test_what_a_search_is_taken_to_mean_leads_to_all_such_events(
    browser: Browser, reading: Served
) -> None:
    """Each meaning by itself: a side that acts is not asked to suffer and to speak as well."""
    with opened(browser) as (page, _):
        page.goto(reading.at("search?q=Russia"))
        meanings = page.locator("main a.tag")
        meanings.first.wait_for()
        assert meanings.count() > 1
        for address in [each.get_attribute("href") or "" for each in meanings.all()]:
            page.goto(f"{reading.url}{address}")
            assert found(page) > 0, address


def found(page: Page) -> int:
    """How many events the filters leave, as the page says."""
    page.wait_for_selector(".found")
    return int(page.inner_text(".found").split()[0].replace(",", ""))


def _drag(page: Page, start: float, end: float) -> None:
    box = page.locator(".bars .chart").bounding_box()
    assert box is not None
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, height, steps=5)
    page.mouse.up()
