"""`contested demo`: the sample reports read, and the result opened."""

import os
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from contested.cli.brief import brief_of, write
from contested.cli.briefs.html import html
from contested.cli.briefs.terminal import print_brief
from contested.cli.console import asides, harmless, indented, results
from contested.cli.progress import watched
from contested.cli.tally import Tally
from contested.present.highlights import highlights
from contested.samples import REPORTS
from contested.settings import Settings
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
ENTRIES = 4


@app.command()
def demo(
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", "-l", metavar="FILE", help="Keep the ledger in this file."),
    ] = None,
    browser: Annotated[
        bool, typer.Option(help="Open the page in a browser where there is one.")
    ] = True,
) -> None:
    """Read the sample reports that ship with the program, and open the result as a page.

    The samples were written for the program and come from invented outlets. Without `--ledger`
    the ledger is kept in a temporary folder.

    For example:

        contested demo --ledger demo.db
    """
    from contested.run import Options, read_into  # noqa: PLC0415 (loads the language model)

    where = ledger or Path(tempfile.mkdtemp(prefix="contested-demo-")) / "demo.db"
    tally = Tally()
    asides().print("Reading the sample reports …")
    with Ledger.open(where, create=True) as opened:
        options = Options(Settings.from_environment())
        for done in watched(read_into(opened, [str(REPORTS)], options)):
            tally.add(done)
        opened.reconcile(options.settings.data)
    made = brief_of(str(where), Filters())
    page = where.with_suffix(".html")
    write(html(made), page, quiet=True)
    console = results()
    tally.show(console, str(where), again=False)
    console.print()
    print_brief(console, highlights(made, ENTRIES))
    _print_next(console, where, page, opened=browser and _open(page))
    raise typer.Exit(tally.code)


def _print_next(console: Console, ledger: Path, page: Path, *, opened: bool) -> None:
    console.print()
    here = "is open in your browser" if opened else "is a page that you can open in a browser"
    console.print(Text(f"The whole brief {here}: ", "bold"))
    indented(console, Text(harmless(page.resolve().as_uri())))
    console.print(Text("What to try next:", "bold"))
    place = harmless(str(ledger))
    for command in (
        f"contested claims --ledger {place} --status disputed",
        f"contested brief --ledger {place} --conflict sudan",
        f"contested events --ledger {place} --status disputed",
        f"contested search --ledger {place} hospital",
        f"contested estimate --ledger {place} --fast",
        f"contested serve --ledger {place}",
        f"contested export claims --ledger {place} -o claims.csv",
        "contested read YOUR-REPORTS/ --ledger my.db",
    ):
        indented(console, Text(command))


def _open(page: Path) -> bool:
    """Open the page if a browser with a window can be; a browser in the terminal is none."""
    has_windows = sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    try:
        return has_windows and sys.stdout.isatty() and webbrowser.open(page.resolve().as_uri())
    except webbrowser.Error:
        return False
