"""`contested export`: claims, documents, events, series or positions as a file."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from contested.cli.console import asides
from contested.cli.options import (
    DEFAULT_LEDGER,
    FiguresOption,
    LedgerOption,
    UnmaskOption,
    filtered,
    shown,
)
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


class What(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    DOCUMENTS = "documents"
    EVENTS = "events"
    SERIES = "series"
    MATRIX = "matrix"


_RECORDS = {What.MATRIX: "rows of the matrix", What.SERIES: "points or series"}


@app.command()
@filtered
def export(  # noqa: PLR0913, PLR0917 (an option each)
    what: Annotated[
        What,
        typer.Argument(metavar="claims|documents|events|series|matrix", help="What to export."),
    ],
    filters: Filters,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="jsonl, csv, parquet, arrow or geojson; by default what the file's name ends in.",
        ),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file; - for the output.")
    ] = Path("-"),
    figures: FiguresOption = None,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write claims, documents, events, series, or the matrix of positions to a file.

    The matrix is event by speaker: a row for each position and figure that a speaker held, with
    the day from which it was known. Claims in JSONL have every field, with offsets into the
    documents' texts as exported. The same ledger gives the same bytes, whenever and however it
    was made.

    For example:

        contested export claims -o claims.csv --type people --since 2024-08-01

        contested export documents --format jsonl -o texts.jsonl

        contested export claims -f jsonl | jq .type

        contested export events --known-by 2024-08-15 -o events.geojson

        contested export matrix --type people.killed -o tolls.parquet
    """
    from contested.export import export as write  # noqa: PLC0415
    from contested.export import exporter  # noqa: PLC0415 (loads Arrow)
    from contested.export.exporter import ExportError  # noqa: PLC0415

    try:
        chosen = exporter(what.value, form or output.suffix.removeprefix(".") or "jsonl")
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error
    to_stdout = str(output) == "-"
    with Ledger.open(ledger) as opened:
        visible = shown(opened, filters, unmask=unmask, command="export", figures=figures)
        done = write(visible, chosen, sys.stdout.buffer if to_stdout else output)
    if not to_stdout:
        asides().print(
            f"Wrote {done.records:,} {_RECORDS.get(what, what.value)} to {output} ({done.size:,} bytes)."
        )
