"""`contested site`: the page as a folder of files."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from contested.cli.console import asides
from contested.cli.options import DEFAULT_LEDGER, LedgerOption, filtered
from contested.settings import Settings
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
@filtered
def site(  # noqa: PLR0913, PLR0917 (an option each)
    filters: Filters,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder; new or an old site.")
    ],
    whole_texts: Annotated[
        bool, typer.Option("--whole-texts", help="Show reports whole, not only the sentences.")
    ] = False,
    delay: Annotated[
        int | None, typer.Option(min=0, metavar="DAYS", help="Hold back what is newer than that.")
    ] = None,
    coarse: Annotated[
        bool | None, typer.Option("--coarse/--fine", help="Show no place below its region.")
    ] = None,
    tiles: Annotated[
        str | None, typer.Option(metavar="URL|FILE", help="A basemap's tiles or PMTiles.")
    ] = None,
    estimate: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Show this estimate of losses: what `estimate -o` wrote."
        ),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write the page as a folder that works from any web host or a USB stick, without review.

    Of each report it shows the sentences of its claims, with a link.

    For example:

        contested site -o public/ --ledger sudan.db

        contested site -o public/ --conflict sudan --delay 2 --coarse
    """
    from contested.web.desk import Desk, Showing  # noqa: PLC0415 (loads the server)
    from contested.web.estimates import read_estimate  # noqa: PLC0415
    from contested.web.page import BuiltPage  # noqa: PLC0415
    from contested.web.site import write_site  # noqa: PLC0415
    from contested.web.tiles import tiles_of  # noqa: PLC0415

    settings = Settings.from_environment()
    basemap = tiles_of(tiles or settings.tiles)
    page = BuiltPage(beside=basemap.beside)
    losses = read_estimate(estimate) if estimate else None
    showing = Showing(
        whole_texts=whole_texts,
        static=True,
        writable=False,
        tiles=basemap.address,
        delay=settings.delay if delay is None else delay,
        coarse=settings.coarse if coarse is None else coarse,
        today=datetime.now(UTC).date(),
    )
    with Ledger.open(ledger) as opened:
        files = write_site(
            Desk(opened, settings, showing, losses), output, filters=filters, page=page
        )
    asides().print(f"Wrote {files:,} files to {output}; open {output / 'index.html'}.")
