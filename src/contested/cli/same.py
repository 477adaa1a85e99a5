"""`contested same`: two claims are of one event."""

from typing import Annotated

import typer

from contested.cli.deciding import ByOption, WhyOption, enter
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.model.decision import Verdict

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def same(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or its beginning.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another's.")],
    by: ByOption = None,
    why: WhyOption = "",
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Say that two claims are about one happening: they and what belongs with them are joined.

    For example:

        contested same 3f9a2b1c05 77d01e4b2a --why "One strike, told twice."
    """
    enter(ledger, Verdict.SAME, claim, by=by, why=why, json=json, other=other)
