"""`contested check`: what the ledger has on a sentence, a headline or a figure."""

import sys
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from contested.cli.console import asides, harmless, indented, print_json, results
from contested.cli.lines import SHORT_ID
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    check_day,
    filtered_events,
    shown,
    wording,
)
from contested.export.shown import Shown
from contested.model.event_record import record as event_record
from contested.model.record import record as claim_record
from contested.present.check import Answer, CheckPart, Verdict, check
from contested.present.check.checking import MOST_TEXT
from contested.present.check.nearest import Library
from contested.reader import Reader
from contested.reconcile.rules import Rules
from contested.settings import Settings
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
_GOOD = {Verdict.CONFIRMED_BY_BOTH, Verdict.INDEPENDENTLY_CONFIRMED}
_BAD = {
    Verdict.DISPUTED,
    Verdict.OTHER_SIDE,
    Verdict.OTHER_FIGURE,
    Verdict.CONTRADICTED,
    Verdict.NOT_FOUND,
}


@app.command("check")
@filtered_events
def check_text(  # noqa: PLR0913, PLR0917 (an option each)
    filters: Filters,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="A sentence, a headline, a figure; - reads it.")
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DAY", help="The day that the text is of.", callback=check_day
        ),
    ] = None,
    limit: Annotated[
        int,
        typer.Option("--limit", "-n", min=1, max=20, metavar="N", help="Events for each claim."),
    ] = 1,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Check a sentence or a figure: who said it first, where each side stands, what figures there are.

    The answer is about what is claimed, not about what is true.

    For example:

        contested check "Ukraine controls 93 settlements in the Kursk region"

        contested check "1,263" --conflict russia-ukraine

        contested check "Rebels captured Lashio" --on 2024-07-26 --limit 3
    """
    words = (sys.stdin.read(MOST_TEXT + 1) if text == "-" else text).strip()
    if not words:
        raise typer.BadParameter("there is no text to check.")
    if len(words) > MOST_TEXT:
        raise typer.BadParameter(f"the text is longer than {MOST_TEXT:,} characters; give a part.")
    with Ledger.open(ledger) as opened:
        claims = Reader().claims(words, published=on)
        parts = check(
            words,
            claims,
            library(shown(opened, filters, unmask=unmask, command="check")),
            wording(),
            limit,
        )
    if json:
        print_json([_record(part) for part in parts])
        return
    if not claims:
        asides().print("No claim was read in it; its figures were looked for.")
    for part in parts:
        _print(results(), part)


def library(visible: Shown) -> Library:
    """Where a check looks: the ledger as it may be shown, within the filters."""
    return Library(
        visible.claim,
        lambda asked: replace(visible, filters=asked).claims(),
        lambda asked: replace(visible, filters=asked).events(),
        Rules.load(Settings.from_environment().data),
        visible.filters,
    )


def _record(part: CheckPart) -> dict[str, Any]:
    answers = [
        {
            "likeness": each.likeness,
            "reasons": list(each.reasons),
            "first": claim_record(each.first),
            "figures": [asdict(given) for given in each.figures],
            "checks": list(each.checks),
            "event": event_record(each.event),
        }
        for each in part.answers
    ]
    own = {name: getattr(part, name) for name in ("text", "start", "end", "label")}
    return {**own, "verdict": part.verdict.value, "because": list(part.because), "answers": answers}


def _print(console: Console, part: CheckPart) -> None:
    colour = "green" if part.verdict in _GOOD else "red" if part.verdict in _BAD else "yellow"
    console.print(Text("“").append(harmless(part.text)).append("”"))
    if part.label:
        indented(console, Text(harmless(part.label), "bold"))
    indented(console, Text(part.verdict.value.capitalize(), f"bold {colour}"))
    for line in part.because:
        indented(console, Text(harmless(line)))
    for answer in part.answers:
        _print_event(console, answer)
    console.print()


def _print_event(console: Console, answer: Answer) -> None:
    short = answer.summary
    head = Text(f"{short.id[:SHORT_ID]}  ", "dim").append(harmless(short.label), "bold")
    head.append(harmless(f": {short.facts}" if short.facts else ""))
    indented(console, head, 4)
    indented(console, Text(harmless("Nearest because: " + " ".join(answer.reasons[:4])), "dim"), 4)
