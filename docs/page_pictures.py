"""Takes pictures of the page's views, wide and phone, light and dark, to be looked at.

`python docs/page_pictures.py URL FOLDER [VIEW …]` takes every view of a served ledger, such as that of
`contested serve`, or those named; needs Playwright and Chromium. The four pictures of a view are also
put on a small sheet, NAME.jpg. With a reviewer's token in TOKEN, the review's queue is taken behind
its door. Those of docs/pictures/views are made of the sample reports, served
with `--estimate` and what `contested estimate` makes of them.
"""

import base64
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

SIZES = {"wide": (1200, 760), "phone": (390, 844)}
SCHEMES = ("light", "dark")
HEIGHT, QUALITY = 300, 55
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
LISTS = (
    "map timeline events claims series reports prisoners territory losses strikes civilians talks"
    " speakers review"
).split()


def views(url: str) -> Iterator[tuple[str, str]]:
    """Each view's name and address behind `#/`."""
    yield "overview", ""
    for name in LISTS:
        yield name, name
    yield "search", "search?q=Kharkiv"
    yield "check", "check?text=Russia+and+Ukraine+each+released+115+prisoners."
    events = _items(url, "events?sort=reports&limit=1")
    claims = _items(url, "claims?limit=1")
    reports = _items(url, "documents?limit=1")
    series = _items(url, "series?limit=1")
    yield from (("event", f"events/{each}") for each in events)
    yield from (("claim", f"claims/{each}") for each in claims)
    yield from (("report", f"reports/{each}") for each in reports)
    yield from (("one-series", f"series/{each}") for each in series)


def _items(url: str, path: str) -> list[str]:
    with urlopen(f"{url}/api/v1/{path}") as answer:
        return [item["id"] for item in json.load(answer)["items"]]


def take(browser: Browser, address: str, file: Path, size: str, scheme: str) -> None:
    """One picture."""
    width, height = SIZES[size]
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.set_default_timeout(120_000)
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector(".skeleton", state="detached")
    page.get_by_text("Loading …").wait_for(state="detached")
    if "#/check" in address:
        page.wait_for_selector(".check + div")
    if "#/review" in address and os.environ.get("TOKEN"):
        page.get_by_label("Token").fill(os.environ["TOKEN"])
        page.get_by_role("button", name="Begin").click()
        page.wait_for_selector(".skeleton", state="detached")
        page.get_by_text("Who reviews?").wait_for(state="detached")
    if "#/map" in address:
        page.wait_for_selector(".map[data-drawn]")
    page.wait_for_timeout(1500)
    page.screenshot(path=file)
    page.close()


def sheet(browser: Browser, files: list[Path], out: Path) -> None:
    """Pictures side by side, small."""
    data = [base64.b64encode(file.read_bytes()).decode() for file in files]
    page = browser.new_page(viewport={"width": 600, "height": HEIGHT + 16})
    shown = "".join(f'<img height="{HEIGHT}" src="data:image/png;base64,{each}">' for each in data)
    style = "display: inline-flex; gap: 8px; padding: 8px; background: #888"
    page.set_content(f'<body style="margin: 0"><div style="{style}">{shown}</div>')
    page.locator("div").screenshot(path=out, type="jpeg", quality=QUALITY)
    page.close()


def main() -> None:
    """Take them all."""
    url, folder = sys.argv[1].rstrip("/"), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        wanted = sys.argv[3:]
        for name, path in views(url):
            if wanted and name not in wanted:
                continue
            files = []
            for size in SIZES:
                for scheme in SCHEMES:
                    files.append(folder / f"{name}-{size}-{scheme}.png")
                    take(browser, f"{url}/#/{path}", files[-1], size, scheme)
            sheet(browser, files, folder / f"{name}.jpg")
        browser.close()


if __name__ == "__main__":
    main()
