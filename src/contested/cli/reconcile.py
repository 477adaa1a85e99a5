"""`contested reconcile`: claims grouped into events, by hand."""

from typing import Annotated

import typer

from contested.cli.briefs.wordings import many
from contested.cli.codes import Code
from contested.cli.console import print_json, results
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.cli.unused import records, tell
from contested.settings import Settings
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def reconcile(
    again: Annotated[
        bool, typer.Option("--again", help="Make every event anew, not only what changed.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Group claims into events. `read` and `import` do it at their end, and decisions too.

    Only what changed and what that can touch is looked at; the result is the same as of making
    everything anew. Decisions about claims that are no longer there are listed.

    For example:

        contested reconcile --ledger sudan.db
    """
    with Ledger.open(ledger) as opened:
        done = opened.reconcile(Settings.from_environment().data, again=again, series=True)
    if json:
        counts = {"documents": done.documents, "claims": done.claims, "events": done.events}
        print_json({**counts, "unused": records(done.unused)})
    else:
        results().print(
            f"Changed: {many(done.documents, 'document')}. Made anew:"
            f" {many(done.events, 'event')} of {many(done.claims, 'claim')}."
        )
        tell(done.unused)
    raise typer.Exit(Code.PART if done.unused else Code.DONE)
