"""Serving: the application on an address, on the loopback unless told otherwise."""

import gc
import socket
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from threading import Thread
from urllib.parse import urlsplit

import uvicorn

from contested.errors import ContestedError
from contested.model.event import EventStatus
from contested.store import Filters
from contested.web.answers.about import about
from contested.web.answers.counting import facets
from contested.web.answers.overview import overview
from contested.web.app import guarded
from contested.web.desk import Desk
from contested.web.guard import LOOPBACK, Rules
from contested.web.page import BuiltPage


@dataclass(frozen=True, slots=True)
class Address:
    """Where to serve, and by which other names the server may be asked for."""

    host: str = "127.0.0.1"
    port: int = 8477
    names: tuple[str, ...] = ()
    embedders: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The page's address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"

    def rules(self, tiles: str | None) -> Rules:
        """What the guard of this address lets pass."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        own = {host, *(LOOPBACK if is_loopback(self.host) else ())}
        ports = {f":{self.port}"} | ({""} if self.port == 80 else set())
        named = {f"{name.lower()}{port}" for name in own for port in ports}
        return Rules(
            frozenset({*named, *map(str.lower, self.names)}), origin(tiles), self.embedders
        )


def _load(desk: Desk) -> None:
    """Load what every view needs, so that the first one to be asked for does not wait for it."""
    with suppress(ContestedError):  # whoever asks is told
        about(desk)
        overview(desk, Filters(), None)
        facets(desk, Filters())


def _make_ready(desk: Desk) -> None:
    """Make what takes long before it is asked for, and tell the collector that it stays."""
    with suppress(ContestedError):
        if desk.showing.writable:
            desk.ledger.keep_series()
        desk.series(Filters())
        for status in EventStatus:
            desk.series(Filters(status=status))
    gc.collect()
    gc.freeze()


def is_loopback(host: str) -> bool:
    """Whether nobody but this machine can reach an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def origin(url: str | None) -> str | None:
    """The origin of an address for a policy; None for none, or for a file of our own."""
    parts = urlsplit((url or "").removeprefix("pmtiles://"))
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") else None


def serve(desk: Desk, address: Address, page: BuiltPage | None = None) -> None:
    """Serve the page and the API until stopped.

    Raises:
        ContestedError: the address is taken or is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except OSError as error:
            problem = f"{address.url} cannot be served: {error.strerror}."
            raise ContestedError(problem, "Choose another with --port or --host.") from error
    app = guarded(desk, address.rules(desk.showing.tiles), page)
    _load(desk)
    Thread(target=_make_ready, args=(desk,), daemon=True, name="make ready").start()
    uvicorn.run(
        app,
        host=address.host,
        port=address.port,
        log_level="warning",
        server_header=False,
        date_header=False,
        limit_concurrency=200,
        h11_max_incomplete_event_size=32_768,
        timeout_keep_alive=15,
    )
