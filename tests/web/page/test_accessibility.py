"""Every view passes axe-core's rules for WCAG 2.2 A and AA, in light and in dark."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.web.page.browser import PHONE, WIDE, opened
from tests.web.page.serving import Served
from tests.web.page.test_review import enter, skip_to
from tests.web.page.test_views import turn
from tests.web.page.views import views

AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What the colours of the other scheme, or another width, leave as it is need not be judged twice.
ONLY = {"resultTypes": ["violations"]}  # of what passes no list is made, which takes long
ALL = {**ONLY, "runOnly": {"type": "tag", "values": TAGS}}
COLOURS = {**ONLY, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
NO_COLOURS = {**ALL, "rules": {"color-contrast": {"enabled": False}}}


@pytest.mark.parametrize(
    ("scheme", "size", "rules"),
    [("light", WIDE, ALL), ("light", PHONE, NO_COLOURS), ("dark", WIDE, COLOURS)],
    ids=["light-wide", "light-phone", "dark-wide"],
)
def test_every_view_passes(
    browser: Browser, reading: Served, scheme: str, size: dict[str, int], rules: dict[str, Any]
) -> None:
    """No finding of any weight; the page's policy is set aside for axe alone."""
    need_axe()
    found = {}
    with opened(browser, size=size, scheme=scheme, bypass=True) as (page, _):
        for view in views(reading.ledger):
            turn(page, reading, view)
            if findings := judged(page, rules):
                found[view.name] = findings
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_review_with_its_editor_open_passes(
    browser: Browser, reading: Served, scheme: str
) -> None:
    """Every field of the editor has a name."""
    need_axe()
    with opened(browser, scheme=scheme, bypass=True) as (page, _):
        enter(page, reading)
        skip_to(page, pair=False)
        page.keyboard.press("e")
        page.wait_for_selector(".editor fieldset")
        assert judged(page) == []


def test_the_menus_pass_when_open(browser: Browser, reading: Served) -> None:
    """The filters and what can be taken, opened."""
    need_axe()
    with opened(browser, bypass=True) as (page, _):
        page.goto(reading.at("events"))
        page.wait_for_selector("tr[data-id]")
        page.get_by_role("button", name="Filters").click()
        page.get_by_role("button", name="Take").click()
        assert judged(page) == []


def test_the_keyboard_reaches_the_content_at_once(browser: Browser, reading: Served) -> None:
    """The first stop of Tab skips the navigation."""
    with opened(browser) as (page, _):
        page.goto(reading.at("events"))
        page.wait_for_selector("tr[data-id]")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def need_axe() -> None:
    """Skip where the page's packages are not installed."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run make page")


def judged(page: Page, rules: dict[str, Any] = ALL) -> list[dict[str, Any]]:
    """What axe-core finds by these rules, short enough to read."""
    page.add_script_tag(path=AXE)
    result = page.evaluate("rules => axe.run(document, rules)", rules)
    return [
        {
            "rule": finding["id"],
            "impact": finding["impact"],
            "nodes": [
                f"{node['target']} {node['failureSummary'][:200]}" for node in finding["nodes"][:3]
            ],
        }
        for finding in result["violations"]
    ]
