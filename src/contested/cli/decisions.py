"""`contested decisions`: what people decided."""

from collections.abc import Sequence
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

    A decision about a claim that is no longer read stays, and is marked as not applied.

    For example:

        contested decisions --ledger sudan.db
    """
    with Ledger.open(ledger) as opened:
        found = opened.decisions(withdrawn=withdrawn)
        there = opened.claims_by_id([id_ for each in found for id_ in _about(each)])
    for each in found:
        gone = [id_ for id_ in _about(each) if id_ not in there]
        if json:
            print_json({**asdict(each), "gone": gone})
        else:
            results().print(harmless(line(each, gone)))
    if not json:
        count = f"{len(found):,} decision{'' if len(found) == 1 else 's'}."
        asides().print(count if found else "There is no decision.")


def _about(made: Decision) -> list[str]:
    return [id_ for id_ in (made.claim, made.other) if id_]


def line(made: Decision, gone: Sequence[str] = ()) -> str:
    """A decision in one line, with those of its claims that are not in the ledger any more."""
    about = " and ".join(i[:SHORT_ID] for i in (made.claim, made.other) if i)
    changes = " ".join(f"{field}={value}" for field, value in made.corrections)
    parts = [f"{made.id[:SHORT_ID]}  {made.verdict} {about}", changes, f"by {made.by}", made.why]
    if made.withdrawn_at:
        parts.append(f"withdrawn by {made.withdrawn_by}")
    elif gone:
        parts.append(f"not applied: {' and '.join(i[:SHORT_ID] for i in gone)} is no longer there")
    return " · ".join(part for part in parts if part)
