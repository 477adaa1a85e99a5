"""`contested events`: the events that pass the filters."""

from itertools import islice
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from contested.cli.briefs.wordings import many
from contested.cli.console import asides, harmless, indented, print_json, results
from contested.cli.lines import SHORT_ID
from contested.cli.options import (
    DEFAULT_LEDGER,
    FiguresOption,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    filtered_events,
    shown,
    wording,
)
from contested.model.event_record import record
from contested.present.event_summary import EventSummary, event_summary
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
@filtered_events
def events(
    filters: Filters,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Show no more than N.")
    ] = None,
    figures: FiguresOption = None,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """List events by their day: claims about one happening or state, with where each side stands.

    With `--json`, an event a line, with all its fields.

    For example:

        contested events --status disputed

        contested events --type strike --place Kharkiv --since 2024-08-01

        contested events --known-by 2024-08-15 --json
    """
    console, words, n = results(), wording(), 0
    with Ledger.open(ledger) as opened:
        visible = shown(opened, filters, unmask=unmask, command="events", figures=figures)
        for event in islice(visible.events(), limit):
            n += 1
            if json:
                print_json(record(event))
            else:
                print_event(console, event_summary(event, words))
    if not json:
        asides().print(f"{many(n, 'event')}." if n else "No event passes these filters.")


def print_event(console: Console, short: EventSummary) -> None:
    """A line of what happened, one of figures, one of who says what."""
    head = Text(f"{short.id[:SHORT_ID]}  ", "dim")
    head.append(harmless(short.label), "bold").append(harmless(short.facts and f": {short.facts}"))
    console.print(head)
    for line in (*short.figures, short.standing):
        if line:
            indented(console, Text(harmless(line)))
    indented(console, Text(harmless(short.counts), "dim"))
