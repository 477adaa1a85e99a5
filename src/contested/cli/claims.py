"""`contested claims`: the claims that pass the filters."""

from itertools import islice
from typing import Annotated

import typer

from contested.cli.console import asides, print_json, results
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
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
@filtered
def claims(
    filters: Filters,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Show no more than N.")
    ] = None,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """List claims, by report and then as they stand in it.

    With `--json`, a claim a line, with all its fields.

    For example:

        contested claims --type people.killed --place Kharkiv

        contested claims --speaker Russia --status disputed

        contested claims --known-by 2024-08-15 --json
    """
    console, words, n = results(), wording(), 0
    with Ledger.open(ledger) as opened:
        visible = shown(opened, filters, unmask=unmask, command="claims")
        for claim in islice(visible.claims(), limit):
            n += 1
            if json:
                print_json(record(claim))
            else:
                print_claim(console, claim, words)
    if not json:
        asides().print(f"{n:,} claims." if n else "No claim passes these filters.")
