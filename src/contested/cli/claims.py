"""`contested claims`: the list of claims that pass the filters."""

import typer

from contested.cli.console import print_json, results
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption, filtered
from contested.model.record import record
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="rich")


@app.command()
@filtered
def claims(
    filters: Filters, ledger: LedgerOption = DEFAULT_LEDGER, json: JsonOption = False
) -> None:
    """List claims."""
    console = results()
    with Ledger.open(ledger) as opened:
        for claim in opened.claims(filters):
            if json:
                print_json(record(claim))
            else:
                console.print(f"{claim.id[:8]} {claim.type} {claim.sentence.text}")
