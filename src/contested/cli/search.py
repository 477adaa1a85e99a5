"""`contested search`: words in claims' sentences and in reports."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.text import Text

from contested.cli.console import asides, harmless, indented, print_json, results
from contested.cli.lines import print_claim
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    filtered,
    shown,
    wording,
)
from contested.model.record import record
from contested.present.days import day_words
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
@filtered
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='All of them; "these together" in quotes.')
    ],
    filters: Filters,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="Of each.")] = 20,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Find words in claims' sentences, and in whole reports.

    For example:

        contested search drone Odesa

        contested search '"power station"' --since 2024-08-01
    """
    wanted = " ".join(f'"{each}"' if " " in each and '"' not in each else each for each in words)
    with Ledger.open(ledger) as opened:
        found = shown(opened, filters, unmask=unmask, command="search").search(wanted, limit)
    if json:
        claims, reports = map(record, found.claims), map(asdict, found.documents)
        print_json({"claims": list(claims), "documents": list(reports)})
        return
    console, texts = results(), wording()
    for claim in found.claims:
        print_claim(console, claim, texts)
    for hit in found.documents:
        parts = (hit.title or hit.document, hit.publisher, day_words(hit.published))
        console.print(Text(harmless("Report: " + " — ".join(p for p in parts if p)), "bold"))
        indented(console, Text(harmless(hit.excerpt)))
    if not found.claims and not found.documents:
        asides().print("Nothing holds all these words.")
