"""`contested evaluate`: the extractor's quality against gold claims."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from contested.cli.codes import Code
from contested.cli.console import asides, harmless, print_json, results
from contested.cli.options import JsonOption
from contested.settings import Settings

if TYPE_CHECKING:
    from contested.evaluate import Evaluation, Score

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="A gold claim a line.")],
    documents: Annotated[
        Path,
        typer.Option("--documents", "-d", metavar="PATH", help="The reports: a folder, or JSONL."),
    ],
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed and what was found wrongly.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Measure the extractor against claims that people marked by hand, field by field.

    A claim is *usable* where modality, polarity, verification, sides, figure, place, day and
    speaker's side are all right.

    For example:

        contested evaluate gold.jsonl --documents reports.jsonl --misses
    """
    from contested.evaluate import evaluate as measured  # noqa: PLC0415 (the language model)

    done = measured(gold, documents, Settings.from_environment())
    if json:
        unplaced = [{"line": each.line, "reason": each.reason} for each in done.unplaced]
        print_json({**done.score.record(), "unplaced": unplaced})
    else:
        _print(results(), done.score)
        if misses:
            _print_misses(results(), done.score)
    _complain(done, gold)
    raise typer.Exit(Code.PART if done.unplaced else Code.DONE)


def _print(console: Console, score: "Score") -> None:
    console.print(
        f"gold {score.gold}, found {score.found}, matched {score.matched}:"
        f" precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}"
    )
    console.print(
        f"usable {score.usable}, F1 {score.usable_f1:.3f}; rare values F1 {score.rare_f1:.3f}"
    )
    table = Table.grid(padding=(0, 2))
    for name, (right, seen) in score.fields.items():
        table.add_row(f"  {name}", f"{right / seen:.3f}", f"of {seen}")
    console.print(table)


def _print_misses(console: Console, score: "Score") -> None:
    for what, claims in (("missed", score.missed), ("spurious", score.spurious)):
        for claim in claims:
            words = " ".join(claim.sentence.text.split())
            name = f"{what:8} {claim.document.id[:12]} {claim.type} | {claim.trigger.text}"
            console.print(harmless(f"{name} | {words[:140]}"))


def _complain(done: "Evaluation", gold: Path) -> None:
    for each in done.unplaced:
        asides().print(harmless(f"{gold}:{each.line} (gold): {each.reason}"))
