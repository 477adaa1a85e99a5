"""`contested claims`: the claims that pass the filters."""

from itertools import islice
from typing import Annotated

import typer

from contested.cli.console import asides, print_json, results
from contested.cli.lines import print_claim
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption, filtered, wording
from contested.export.shown import Shown
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
    console, words, shown = results(), wording(), 0
    with Ledger.open(ledger) as opened:
        for claim in islice(Shown(opened, filters).claims(), limit):
            shown += 1
            if json:
                print_json(record(claim))
            else:
                print_claim(console, claim, words)
    if not json:
        asides().print(f"{shown:,} claims." if shown else "No claim passes these filters.")
