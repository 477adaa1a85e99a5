"""The estimate on the Losses page: its totals, intervals and factors, and a run that failed."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from tests.web.estimated import FAULT, small_estimate
from tests.web.page.browser import PHONE, WIDE, opened
from tests.web.page.serving import served
from tests.web.page.test_accessibility import judged, need_axe

ROWS = ".estimate tbody tr"


def test_totals_and_factors_stand_with_their_intervals(browser: Browser, tmp_path: Path) -> None:
    """As the file has them; names are words; the chart can be taken."""
    with served(tmp_path, estimate=small_estimate()) as site, opened(browser) as (page, watch):
        page.goto(site.at("losses"))
        page.wait_for_selector(ROWS)
        rows = [each.split("\t") for each in page.locator(ROWS).all_inner_texts()]
        assert rows[0][:5] == ["Russia", "Tanks", "3,300", "3,000", "1,500 – 4,500"]
        assert "leans on the assumption" in rows[1][-1]
        assert rows[2] == ["UA Source", "Russia", "Tanks", "1.52", "0.76 – 3.04", "4"]
        assert rows[3][0] == "<img src=x onerror=alert(1)>"
        assert "No finding" in page.inner_text(".estimate")
        page.get_by_text("Methods").click()
        assert "<b>with</b>" in page.inner_text(".estimate details")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Chart as SVG").click()
        drawn = ElementTree.fromstring(Path(waiting.value.path()).read_text("utf-8"))
        assert sum(each.get("class") == "interval" for each in drawn.iter()) == 2
        assert watch.problems == []


def test_of_a_run_that_has_not_converged_no_figure_is_shown(
    browser: Browser, tmp_path: Path
) -> None:
    """Why stands there instead."""
    failed = small_estimate(converged=False)
    with served(tmp_path, estimate=failed) as site, opened(browser) as (page, _):
        page.goto(site.at("losses"))
        assert FAULT in page.locator(".estimate .problem").inner_text()
        assert page.locator(f"{ROWS}, .estimate svg.chart").count() == 0


@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", PHONE)])
def test_it_passes_in_light_and_dark(
    browser: Browser, tmp_path: Path, scheme: str, size: dict[str, int]
) -> None:
    """By axe-core, and no wider than the screen."""
    need_axe()
    with (
        served(tmp_path, estimate=small_estimate()) as site,
        opened(browser, scheme=scheme, size=size, bypass=True) as (page, _),
    ):
        page.goto(site.at("losses"))
        page.wait_for_selector(ROWS)
        assert judged(page) == []
        width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1]
