"""`contested split`: two claims are not of one event."""

from typing import Annotated

import typer

from contested.cli.deciding import ByOption, WhyOption, enter
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.model.decision import Verdict

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def split(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or its beginning.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another's.")],
    by: ByOption = None,
    why: WhyOption = "",
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Say that two claims are not about one happening: their event is divided between them.

    For example:

        contested split 3f9a2b1c05 77d01e4b2a --why "The second hit another market."
    """
    enter(ledger, Verdict.DIFFERENT, claim, by=by, why=why, json=json, other=other)
