"""`contested documents`: the reports in a ledger, and what cleaning left out of one."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from contested.cli.console import asides, harmless, indented, print_json, results
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    shown,
)
from contested.errors import LedgerError
from contested.export.shown import Shown
from contested.model.document import Document
from contested.present.days import day_words
from contested.store import Filters, Ledger, Status
from contested.store.holdings import Holding

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
_COLOURS = {Status.READ: "green", Status.NOT_READ: "yellow", Status.FAILED: "red"}


@app.command()
def documents(
    document: Annotated[
        str | None, typer.Argument(metavar="[DOCUMENT]", help="Show this one: its id.")
    ] = None,
    not_read: Annotated[
        bool, typer.Option("--not-read", help="Only those that were not read, or failed.")
    ] = False,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """List the reports in a ledger with how far they were read, or show one of them.

    Of one, its text is shown as it was cleaned, what was left out and why, and how its title,
    publisher and date are known.

    For example:

        contested documents --not-read

        contested documents sample-07
    """
    console = results()
    with Ledger.open(ledger) as opened:
        visible = shown(opened, Filters(document=document), unmask=unmask, command="documents")
        if document is not None:
            _show(console, _find(visible, document), json=json)
            return
        holdings = [h for h in visible.holdings() if not (not_read and h.status is Status.READ)]
    if json:
        for holding in holdings:
            print_json(asdict(holding))
        return
    for holding in holdings:
        _print(console, holding)
    asides().print(f"{len(holdings):,} reports.")


def _find(visible: Shown, name: str) -> Document:
    found = next(visible.documents(), None)
    if found is None:
        raise LedgerError(f"There is no document {name!r}.", "List them: contested documents.")
    return found


def _print(console: Console, holding: Holding) -> None:
    status = holding.status.value.replace("_", " ")
    line = Text(f"{status:8} ", _COLOURS[holding.status])
    line.append(f"{holding.claims:4} claims  ", "dim")
    line.append(harmless(holding.id), "default bold")
    console.print(line)
    parts = [holding.title, holding.publisher, day_words(holding.published), holding.language]
    indented(console, Text(harmless(" — ".join(part for part in parts if part))), 9)


def _show(console: Console, document: Document, *, json: bool) -> None:
    if json:
        print_json(asdict(document))
        return
    known = dict(document.origins)
    for name in ("publisher", "title", "published", "url"):
        value, how = getattr(document, name), known.get(name)
        console.print(harmless(f"{name:10} {value or '—'}{f'  ({how.value})' if how else ''}"))
    console.print(f"language   {document.language}\n")
    console.print(harmless(document.text))
    if document.dropped:
        console.print(Text("\nLeft out of the text:", "bold"))
    for item in document.dropped:
        words = " ".join(item.text.split())
        indented(console, Text(f"{item.reason}: ", "dim").append(harmless(words), "default"))
