"""A basemap of the operator's own, in Chromium: tiles of another origin, and files of PMTiles."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from contested.errors import ContestedError
from contested.web.desk import Showing
from contested.web.tiles import NAME, tiles_of
from tests.web.page.browser import opened
from tests.web.page.serving import served
from tests.web.page.tiles_made import COLOUR, first_pixel, picture, raster_file, vector_file

SMALL = {"width": 640, "height": 560}


@dataclass
class Host:
    """A server of one file under any address, and what it was asked for."""

    body: bytes = b""
    asked: list[str] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def host() -> Iterator[Host]:
    """Another origin on the loopback, which lets pages of others read it, also in parts."""
    made = Host()

    class Handler(BaseHTTPRequestHandler):
        """Gives the file."""

        def do_GET(self) -> None:
            """The part that is asked for."""
            made.asked.append(self.path)
            first, last = 0, len(made.body) - 1
            if part := self.headers.get("Range"):
                first, last = (int(n) for n in part.removeprefix("bytes=").split("-"))
            body = made.body[first : last + 1]
            self.send_response(206 if part else 200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.url = f"http://127.0.0.1:{server.server_port}"
    yield made
    server.shutdown()


def test_picture_tiles_are_drawn_and_their_origin_alone_is_let_in(
    browser: Browser, host: Host, tmp_path: Path
) -> None:
    """The policy names it; any other host stays refused."""
    host.body = picture()
    showing = Showing(tiles=f"{host.url}/{{z}}/{{x}}/{{y}}.png")
    with served(tmp_path, showing=showing) as site, opened(browser, size=SMALL) as (page, watch):
        assert drawn(page, site.at("map")) == COLOUR
        assert watch.problems == []
        assert {
            url for url in watch.hosts if not url.startswith((site.url, "blob:", host.url))
        } == set()
        assert any(path.startswith("/") and path.endswith(".png") for path in host.asked)
        policy = page.request.get(site.url).headers["content-security-policy"]
        parts = dict(part.split(" ", 1) for part in policy.split("; "))
        assert parts["img-src"] == f"'self' data: blob: {host.url}"
        assert parts["connect-src"] == f"'self' {host.url}"
        assert [name for name, words in parts.items() if host.url in words] == [
            "img-src", "connect-src",
        ]  # fmt: skip
        other = host.url.replace("127.0.0.1", "localhost")
        assert not page.evaluate("url => fetch(url).then(() => true, () => false)", other)


def test_a_file_of_another_origin_is_read_in_parts(
    browser: Browser, host: Host, tmp_path: Path
) -> None:
    """PMTiles say themselves whether they hold pictures or lines."""
    host.body = raster_file(tmp_path / "made.pmtiles").read_bytes()
    showing = Showing(tiles=f"{host.url}/world.pmtiles")
    with served(tmp_path, showing=showing) as site, opened(browser, size=SMALL) as (page, watch):
        assert drawn(page, site.at("map")) == COLOUR
        assert watch.problems == []
        assert set(host.asked) == {"/world.pmtiles"}


def test_a_file_of_this_machine_is_served_beside_the_page(browser: Browser, tmp_path: Path) -> None:
    """Its land is drawn where the basemap of the page has sea, and nothing else is asked for."""
    basemap = tiles_of(str(vector_file(tmp_path / "own.pmtiles")))
    assert basemap.address == NAME
    showing = Showing(tiles=basemap.address)
    with (
        served(tmp_path, showing=showing, beside=basemap.beside) as site,
        opened(browser, size=SMALL) as (page, watch),
    ):
        land = drawn(page, site.at("map"))
        assert watch.problems == []
        assert {u for u in watch.hosts if not u.startswith((site.url, "blob:"))} == set()
        assert page.request.get(f"{site.url}{NAME}", headers={"Range": "bytes=0-6"}).body() == (
            b"PMTiles"
        )
    with served(tmp_path, showing=showing) as site, opened(browser, size=SMALL) as (page, _):
        assert drawn(page, site.at("map")) != land  # the file is gone: the basemap of the page


@pytest.mark.parametrize("given", ["file:///etc/passwd", "nowhere.pmtiles", "javascript:x", "//x"])
def test_what_is_no_basemap_is_refused(given: str) -> None:
    """In words, before anything is served."""
    with pytest.raises(ContestedError, match="neither the address of tiles nor a PMTiles file"):
        tiles_of(given)


def drawn(page: Page, address: str) -> tuple[int, ...]:
    """The colour at the map's upper left, once all of it is drawn."""
    page.goto(address)
    page.wait_for_selector(".map[data-drawn]")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(700)
    box = page.locator(".map").bounding_box()
    assert box is not None
    clip = {"x": box["x"] + 16, "y": box["y"] + 16, "width": 1, "height": 1}
    return first_pixel(page.screenshot(clip=clip))  # type: ignore[arg-type]
