"""`contested accept`: a claim is what its report says."""

from typing import Annotated

import typer

from contested.cli.deciding import ByOption, WhyOption, enter
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.model.decision import Verdict

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def accept(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or how its id begins.")],
    by: ByOption = None,
    why: WhyOption = "",
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Say that a claim is what its report says. The decision can be withdrawn.

    For example:

        contested accept 3f9a2b1c05 --by "R. Reader" --why "As in the report."
    """
    enter(ledger, Verdict.ACCEPT, claim, by=by, why=why, json=json)
