"""What Chromium needs for the page over a served ledger: first view, filters, map moves, memory."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from contested.web.page import BuiltPage

FIRST_VIEWS = 5
MOVES = 24
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
_FILTERS = (
    "type=strike", "type=territory", "status=disputed", "agent=Ukraine", "target=Russia",
    "speaker=Russia", "since=2020-03-01", "until=2020-08-01", "status=unverified",
    "since=2020-02-01&until=2020-02-20", "type=people", "conflict=sudan-2023",
)  # fmt: skip
_VIEWS = ("", "events", "claims", "timeline", "map")
_DRAWN = {
    "": ".overview", "events": ".rows-total", "claims": ".rows-total", "timeline": ".bin",
    "map": ".map[data-drawn]",
}  # fmt: skip
_TAKEN = """() => performance.getEntriesByType('resource')
    .filter((entry) => entry.name.includes('/api/v1/'))
    .map((entry) => entry.responseEnd - entry.requestStart)"""
_QUIET = """() => !document.querySelector('.skeleton, [aria-busy=true]')"""


def browsed(url: str) -> dict[str, Any] | None:
    """Milliseconds, each by itself, and megabytes; None without Chromium or the built page."""
    with _chromium() as browser:
        if browser is None:
            return None
        first = [_first_view(browser, url) for _ in range(FIRST_VIEWS)]
        page = browser.new_page(viewport={"width": 1360, "height": 860})
        filters = _filtered(page, url)
        moves = _moved(page, url)
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 2**20
    return {
        "first_view_ms": [round(ms) for ms in first],
        **{f"filter_drawn_{name}": taken for name, taken in filters.items()},
        "map_move_answered": moves,
        "page_heap_mb": round(heap),
    }


def first_views(served: Callable[[], AbstractContextManager[str]], times: int) -> list[float]:
    """Milliseconds to the first view, each of a server that starts only once the browser has.

    Args:
        served: gives the address of a server that has just started.
        times: how many servers to start; none without Chromium or the built page.
    """
    taken = list[float]()
    with _chromium() as browser:
        for _ in range(times if browser is not None else 0):
            with served() as url:
                taken.append(round(_first_view(browser, url)))
    return taken


@contextmanager
def _chromium() -> Iterator[Any]:
    """The browser; None without it or the built page."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None or not BuiltPage().built:
        yield None
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only where it is used)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


def _first_view(browser: Any, url: str) -> float:
    """Milliseconds from the address to the overview's first event, at an empty memory."""
    context = browser.new_context(viewport={"width": 1360, "height": 860})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.wait_for_selector(".event-row")
    taken = (time.perf_counter() - begun) * 1000
    context.close()
    return taken


def _filtered(page: Any, url: str) -> dict[str, list[float]]:
    """Milliseconds from each filter to its drawn answer, by view."""
    taken = dict[str, list[float]]()
    for view in _VIEWS:
        page.goto(f"{url}#/{view}")
        page.wait_for_selector(_DRAWN[view])
        page.wait_for_function(_QUIET)
        taken[view or "overview"] = [
            page.evaluate(_CHANGE, [f"#/{view}?{words}"]) for words in _FILTERS
        ]
    return taken


_CHANGE = """([address]) => new Promise((done) => {
  const begun = performance.now(), fetched = window.fetch;
  let waiting = 0, drawn = begun, quiet;
  const settle = (patience) => {
    clearTimeout(quiet);
    if (!waiting) quiet = setTimeout(() => { window.fetch = fetched; done(drawn - begun); }, patience);
  };
  window.fetch = (...given) => {
    waiting += 1;
    return fetched(...given).finally(() => {
      waiting -= 1;
      requestAnimationFrame(() => requestAnimationFrame(() => { drawn = performance.now(); settle(80); }));
    });
  };
  location.hash = address;
  settle(1000);
})"""


def _moved(page: Any, url: str) -> list[float]:
    """Milliseconds of each answer that moves of the map asked for."""
    page.goto(f"{url}#/map")
    page.wait_for_selector(".map[data-drawn]")
    page.evaluate("performance.clearResourceTimings()")
    box = page.locator(".map canvas").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for move in range(MOVES):
        page.mouse.move(x, y)
        if move % 3 == 0:
            page.mouse.wheel(0, -240 if move % 2 else 200)
        else:
            page.mouse.down()
            page.mouse.move(x + 90 * (-1) ** move, y + 40, steps=3)
            page.mouse.up()
        page.wait_for_timeout(700)
    return list(page.evaluate(_TAKEN))
