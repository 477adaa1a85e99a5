"""`contested read`: reports into a ledger."""

import os
from dataclasses import replace
from typing import Annotated

import typer

from contested.cli.console import print_json, results
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption
from contested.cli.progress import watched
from contested.cli.tally import Tally
from contested.cli.unused import records, tell
from contested.settings import Settings
from contested.store import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


@app.command()
def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, JSONL; - for standard input."),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    workers: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Processes that read; 0: one a core."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read anew what an earlier extractor has read.")
    ] = False,
    form: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND", help="What the inputs are: text, html, jsonl, csv."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Read reports into a ledger of claims.

    A report that the ledger has is not read again, so that a run which was stopped goes on where
    it was. Reports in languages that cannot be read are kept and listed; records that fail are
    listed with where and why. At the end the claims are grouped into events.

    For example:

        contested read reports/ --ledger sudan.db

        contested read archive.jsonl page.html --workers 4

        curl -s https://example.org/report | contested read - --as html
    """
    from contested.run import Options, read_into  # noqa: PLC0415 (loads the language model)

    settings = Settings.from_environment()
    wanted = settings.workers if workers is None else workers
    settings = replace(settings, workers=wanted or os.cpu_count() or 1)
    options = Options(settings, again, form)
    tally = Tally()
    with Ledger.open(ledger, create=True) as opened:
        for done in watched(read_into(opened, paths, options)):
            tally.add(done)
        unused = opened.reconcile(settings.data).unused
    if json:
        print_json({**tally.record(), "unused": records(unused)})
    else:
        tally.show(results(), ledger, again=again)
        tell(unused)
    raise typer.Exit(tally.code)
