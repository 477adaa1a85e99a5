"""What the commands that decide share: who and why, and entering a decision with its effect."""

from typing import Annotated

import typer

from contested.cli.briefs.wordings import many
from contested.cli.console import harmless, print_json, results
from contested.cli.lines import SHORT_ID
from contested.cli.options import user
from contested.model.decision import Verdict
from contested.settings import Settings
from contested.store import Ledger

ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides; by default who is logged in."),
]
WhyOption = Annotated[str, typer.Option("--why", metavar="WORDS", help="Why.")]


def enter(  # noqa: PLR0913 (each is an option of the commands)
    ledger: str,
    verdict: Verdict,
    claim: str,
    *,
    by: str | None,
    why: str,
    json: bool,
    other: str | None = None,
    corrections: tuple[tuple[str, str], ...] = (),
) -> None:
    """Enter a decision, group anew what it touches, and say so."""
    with Ledger.open(ledger) as opened:
        made = opened.decide(
            verdict, claim, by=by or user(), why=why, other=other, corrections=corrections
        )
        done = opened.reconcile(Settings.from_environment().data)
    if json:
        print_json({"decision": made.id, "events": done.events})
        return
    words = f"{made.verdict} by {made.by}: decision {made.id[:SHORT_ID]}."
    results().print(harmless(f"{words} Made anew: {many(done.events, 'event')}."))
