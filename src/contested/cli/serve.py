"""`contested serve`: the page and the HTTP API, on the loopback."""

import getpass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from contested.cli.console import asides, harmless
from contested.cli.options import DEFAULT_LEDGER, LedgerOption
from contested.settings import Settings
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def serve(  # noqa: PLR0913, PLR0917 (an option each)
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; others reach it only so.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, metavar="N")] = 8477,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Another name (with its port) by which it is asked for."),
    ] = None,
    reviewer: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Make a token for this reviewer and show it once."),
    ] = None,
    tiles: Annotated[
        str | None,
        typer.Option(
            metavar="URL|FILE", help="A basemap's tiles or PMTiles; by default one offline."
        ),
    ] = None,
    embed: Annotated[
        list[str] | None,
        typer.Option(metavar="ORIGIN", help="A site whose pages may show views in a frame."),
    ] = None,
    estimate: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Show this estimate of losses: what `estimate -o` wrote."
        ),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="No review.")] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Open the ledger as a page: a map, a timeline, events and claims, and their review.

    Nobody but this machine can reach it unless `--host` says so. Review needs a token: the first
    start makes one and shows it, once.

    For example:

        contested serve --ledger sudan.db

        contested serve --reviewer "Ada Example" --port 9000
    """
    from contested.web.desk import Desk, Showing  # noqa: PLC0415 (loads the server)
    from contested.web.estimates import read_estimate  # noqa: PLC0415
    from contested.web.page import BuiltPage  # noqa: PLC0415
    from contested.web.reviewers import make_token, names  # noqa: PLC0415
    from contested.web.serving import Address, serve  # noqa: PLC0415
    from contested.web.tiles import tiles_of  # noqa: PLC0415

    settings = Settings.from_environment()
    basemap = tiles_of(tiles or settings.tiles)
    losses = read_estimate(estimate) if estimate else None
    address = Address(host, port, tuple(allow_host or ()), tuple(embed or ()))
    with Ledger.open(ledger) as opened:
        showing = Showing(writable=not read_only, tiles=basemap.address)
        desk = Desk(opened, settings, showing, losses)
        first = not read_only and not names(opened)
        if reviewer or first:
            name = reviewer or _login()
            _show_token(name, make_token(opened, name))
        asides().print(Text(f"Serving {harmless(ledger)} at {address.url} (Ctrl-C stops it)"))
        serve(desk, address, BuiltPage(beside=basemap.beside))


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "reviewer"


def _show_token(name: str, token: str) -> None:
    asides().print(Text(f"Token of {name} for review, shown this once:", "bold"))
    asides().print(Text(f"  {token}"))
