"""`contested decisions`: what people decided."""

from dataclasses import asdict
from typing import Annotated

import typer

from contested.cli.console import asides, harmless, print_json, results
from contested.cli.lines import SHORT_ID
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.model.decision import Decision
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def decisions(
    withdrawn: Annotated[
        bool, typer.Option("--withdrawn", help="Those that were withdrawn as well.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """List decisions, oldest first, with who made each and why.

    For example:

        contested decisions --ledger sudan.db
    """
    with Ledger.open(ledger) as opened:
        found = opened.decisions(withdrawn=withdrawn)
    for each in found:
        if json:
            print_json(asdict(each))
        else:
            results().print(harmless(line(each)))
    if not json:
        asides().print(f"{len(found):,} decisions." if found else "There is no decision.")


def line(made: Decision) -> str:
    """A decision in one line."""
    about = " and ".join(i[:SHORT_ID] for i in (made.claim, made.other) if i)
    changes = " ".join(f"{field}={value}" for field, value in made.corrections)
    parts = [f"{made.id[:SHORT_ID]}  {made.verdict} {about}", changes, f"by {made.by}", made.why]
    if made.withdrawn_at:
        parts.append(f"withdrawn by {made.withdrawn_by}")
    return " · ".join(part for part in parts if part)
