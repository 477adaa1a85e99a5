"""`contested withdraw`: a decision no longer stands."""

from typing import Annotated

import typer

from contested.cli.briefs.wordings import many
from contested.cli.console import harmless, print_json, results
from contested.cli.deciding import ByOption
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption, user
from contested.errors import LedgerError
from contested.settings import Settings
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def withdraw(
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="Its id, or how its id begins.")
    ],
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Withdraw a decision. It stays in the ledger, marked, and events are made without it.

    For example:

        contested withdraw 9c41d0aa17
    """
    with Ledger.open(ledger) as opened:
        found = [each.id for each in opened.decisions() if each.id.startswith(decision.lower())]
        if len(found) != 1:
            which = (
                "Several decisions' ids begin" if found else "No decision's id that stands begins"
            )
            raise LedgerError(f"{which} with {decision!r}.", "List them: contested decisions.")
        opened.withdraw(found[0], by=by or user())
        done = opened.reconcile(Settings.from_environment().data)
    if json:
        print_json({"decision": found[0], "events": done.events})
    else:
        results().print(harmless(f"Withdrawn. Made anew: {many(done.events, 'event')}."))
