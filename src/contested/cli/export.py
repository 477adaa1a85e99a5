"""`contested export`: claims, documents, events or series as a file."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from contested.cli.console import asides
from contested.cli.options import DEFAULT_LEDGER, LedgerOption, UnmaskOption, filtered, shown
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


class What(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    DOCUMENTS = "documents"
    EVENTS = "events"
    SERIES = "series"


@app.command()
@filtered
def export(
    what: Annotated[
        What,
        typer.Argument(metavar="claims|documents|events|series", help="What to export."),
    ],
    filters: Filters,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="jsonl, csv, parquet or geojson; by default what the file's name ends in.",
        ),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file; - for the output.")
    ] = Path("-"),
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write claims, documents, events or series to a file.

    Claims in JSONL have every field, with offsets into the documents' texts as exported. The same
    ledger gives the same bytes, whenever and however it was made.

    For example:

        contested export claims -o claims.csv --type people --since 2024-08-01

        contested export documents --format jsonl -o texts.jsonl

        contested export claims -f jsonl | jq .type

        contested export events --known-by 2024-08-15 -o events.geojson
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
        visible = shown(opened, filters, unmask=unmask, command="export")
        done = write(visible, chosen, sys.stdout.buffer if to_stdout else output)
    if not to_stdout:
        asides().print(f"Wrote {done.records:,} {what.value} to {output} ({done.size:,} bytes).")
