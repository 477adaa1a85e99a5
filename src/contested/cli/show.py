"""`contested show`: one claim in its report."""

from dataclasses import asdict, replace
from itertools import pairwise
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from contested.cli.console import harmless, print_json, results
from contested.cli.lines import SHORT_ID, heading, voice
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    shown,
    wording,
)
from contested.cli.palette import PARTS
from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.record import record
from contested.present import Mark, Wording, marks, summary
from contested.present.days import day_words
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
AROUND = 400


@app.command()
def show(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or how its id begins.")],
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """Show one claim in its report: which words carry which part of it, and what they mean.

    For example:

        contested show 3f9a2b1c05
    """
    with Ledger.open(ledger) as opened:
        visible = shown(opened, Filters(), unmask=unmask, command="show")
        found = visible.claim(claim)
        same = replace(visible, filters=Filters(document=found.document.id))
        others, document = list(same.claims()), visible.report(found)
        decisions = opened.decisions(found.id)
    if json:
        print_json({**record(found), "decisions": [asdict(each) for each in decisions]})
        return
    console, words = results(), wording()
    short = summary(found, words)
    console.print(heading(short))
    console.print(voice(short))
    console.print()
    found_marks = marks(found, words)
    if document is not None:
        console.print(in_report(document, found, found_marks))
        console.print()
    console.print(legend(found_marks))
    _print_report(console, found)
    _print_links(console, found, others, words)
    for decision in decisions:
        console.print(harmless(f"{decision.verdict} by {decision.by}: {decision.why}"))


def in_report(document: Document, claim: Claim, found: tuple[Mark, ...]) -> Text:
    """The claim's sentence with some text around it, its words numbered as in the legend."""
    first = min([claim.sentence.start, *(mark.span.start for mark in found)])
    last = max([claim.sentence.end, *(mark.span.end for mark in found)])
    start = _word_end(document.text, max(0, first - AROUND), first)
    end = min(len(document.text), last + AROUND)
    text = Text(harmless(document.text[start:end]), "dim")
    text.stylize("not dim", claim.sentence.start - start, claim.sentence.end - start)
    cuts = sorted({0, len(text), *(at - start for m in found for at in (m.span.start, m.span.end))})
    pieces = Text("… " if start else "")
    for here, there in pairwise(cuts):
        opening = [n for n, m in enumerate(found, 1) if m.span.start - start == here]
        inside = [m for m in found if m.span.start - start <= here and there <= m.span.end - start]
        pieces.append("".join(f"[{n} " for n in opening), "dim")
        piece = text[here:there]
        for mark in inside[:1]:
            piece.stylize(PARTS[mark.part])
        pieces.append_text(piece)
        closing = sum(m.span.end - start == there for m in found)
        pieces.append("]" * closing, "dim")
    return pieces.append(" …" if end < len(document.text) else "")


def legend(found: tuple[Mark, ...]) -> Table:
    """What each of the marked words was taken to be."""
    table = Table.grid(padding=(0, 2))
    for number, mark in enumerate(found, 1):
        words = " ".join(mark.span.text.split())
        table.add_row(
            Text(f"{number}", "dim"),
            Text(mark.part, PARTS[mark.part]),
            Text(harmless(f"“{words}”")),
            Text(harmless(mark.meaning)),
        )
    return table


def _word_end(text: str, at: int, before: int) -> int:
    """The beginning of the next word, so that no word is cut."""
    if at == 0:
        return 0
    space = text.find(" ", at, before)
    return space + 1 if space >= 0 else at


def _print_report(console: Console, claim: Claim) -> None:
    source = claim.document
    console.print()
    parts = [source.title or source.id, source.publisher, day_words(source.published), source.url]
    console.print(harmless("Report: " + " — ".join(part for part in parts if part)))
    checked = claim.verification.status.value
    made = "machine-read, not reviewed" if claim.maker == "contested" else f"by {claim.maker}"
    console.print(
        harmless(
            f"{claim.type}, {claim.modality.value}, {claim.polarity.value}; verification:"
            f" {checked}; confidence {claim.confidence:.2f}; {made}"
        )
    )
    console.print(Text(f"Id {claim.id}", "dim"))


def _print_links(console: Console, claim: Claim, others: list[Claim], words: Wording) -> None:
    linked = [("Reacts to", c) for c in others if c.id == claim.reaction_to]
    linked += [("Reaction", c) for c in others if c.reaction_to == claim.id]
    if claim.quantity is not None and claim.quantity.part_of:
        linked += [("Part of", c) for c in others if c.id == claim.quantity.part_of]
    for relation, other in linked:
        short = summary(other, words)
        said = f"{relation}: {short.label}: {short.facts} — {short.said} ({other.id[:SHORT_ID]})"
        console.print(harmless(said))
