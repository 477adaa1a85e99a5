"""`contested reject`: a claim is not what its report says."""

from typing import Annotated

import typer

from contested.cli.deciding import ByOption, WhyOption, enter
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.model.decision import Verdict

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def reject(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or how its id begins.")],
    by: ByOption = None,
    why: WhyOption = "",
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Say that a claim is not what its report says: no event has it. It stays in the ledger.

    For example:

        contested reject 3f9a2b1c05 --why "It is said of another town."
    """
    enter(ledger, Verdict.REJECT, claim, by=by, why=why, json=json)
