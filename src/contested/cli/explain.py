"""`contested explain`: why each claim is in an event, and what nearly was."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from contested.cli.console import harmless, indented, print_json, results
from contested.cli.events import print_event
from contested.cli.lines import print_claim
from contested.cli.options import (
    DEFAULT_LEDGER,
    FiguresOption,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    shown,
    wording,
)
from contested.present.event_summary import event_summary
from contested.present.explaining import near_words, tie_words
from contested.settings import Settings
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

_NOT_BEHIND = "(does not stand behind it)"


@app.command()
def explain(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="Its id or a claim's, or how the id begins.")
    ],
    figures: FiguresOption = None,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Say in words why each claim is in an event, which count as one origin, and what nearly was.

    For example:

        contested explain 61475218f5
    """
    with Ledger.open(ledger) as opened:
        visible = shown(opened, Filters(), unmask=unmask, command="explain", figures=figures)
        found = visible.event(event)
        made, _ = opened.explain(found.id, Settings.from_environment().data)
        if json:
            print_json(asdict(made))
            return
        named = {tie.claim: visible.claim(tie.claim) for tie in (*made.members, *made.near)}
    console, words = results(), wording()
    print_event(console, event_summary(found, words))
    _head(console, "Its claims, each with what ties it most to the others:")
    for tie in made.members:
        print_claim(console, named[tie.claim], words)
        indented(console, Text(harmless(tie_words(tie)), "dim"))
    _head(console, "Its independent origins:")
    for number, origin in enumerate(found.origins, 1):
        who = ", ".join(origin.publishers or origin.documents)
        line = Text(harmless(f"{number}. {origin.why} [{who}]"))
        indented(console, line if origin.behind else line.append(f"  {_NOT_BEHIND}", "yellow"))
    _head(console, f"Credibility {found.grounds.credibility}: {found.grounds.because}")
    if made.near:
        _head(console, "What came nearest, and is not in it:")
    for tie in made.near:
        print_claim(console, named[tie.claim], words)
        indented(console, Text(harmless(near_words(tie, made)), "dim"))


def _head(console: Console, words: str) -> None:
    console.print()
    console.print(Text(harmless(words), "bold"))
