"""`contested brief`: a daily update, in sections, for the terminal, in Markdown or as a page."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from contested.cli.briefs.html import html
from contested.cli.briefs.markdown import markdown
from contested.cli.briefs.terminal import print_brief
from contested.cli.console import asides, print_json, results
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    filtered_events,
    shown,
    wording,
)
from contested.cli.topics import evidence
from contested.data import entries
from contested.errors import ContestedError
from contested.present import Brief
from contested.present import brief as briefed
from contested.present.briefing import Unread
from contested.settings import Settings
from contested.store import Filters, Ledger, Status
from contested.store.holdings import Holding

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")


class Form(StrEnum):
    """The forms of a brief."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"


_ENDINGS = {".md": Form.MARKDOWN, ".html": Form.HTML, ".htm": Form.HTML}
_WRITERS: dict[Form, Callable[[Brief], str]] = {Form.MARKDOWN: markdown, Form.HTML: html}


@app.command()
@filtered_events
def brief(  # noqa: PLR0913, PLR0917 (an option each)
    filters: Filters,
    form: Annotated[
        Form | None, typer.Option("--format", "-f", help="By default what FILE ends in.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to a file.")
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", "-n", min=0, metavar="N", help="Lines a section on the terminal; 0: all."
        ),
    ] = 10,
    unmask: UnmaskOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """What happened, as reports tell it: an update in sections, an event a line.

    An event that many reports tell of stands there once, with where each side stands, its figures
    and how they were corrected, how many independent origins it has, and the sentences behind it.

    For example:

        contested brief --since 2024-08-14 --until 2024-08-15

        contested brief --conflict sudan -o sudan.html

        contested brief --speaker "United Nations" --format markdown
    """
    made = brief_of(ledger, filters, unmask=unmask)
    chosen = form or _ENDINGS.get(output.suffix.lower() if output else "", Form.TERMINAL)
    if json:
        print_json(asdict(made))
    elif chosen in _WRITERS:
        write(_WRITERS[chosen](made), output)
    elif output is not None:
        raise typer.BadParameter("give --format markdown or html, or a FILE.md or FILE.html.")
    else:
        print_brief(results(), made, limit or None)
    if not made.claims:
        asides().print("No event passes these filters.")


def brief_of(ledger: str, filters: Filters, *, unmask: bool = False) -> Brief:
    """The brief of a ledger's events that pass the filters."""
    with Ledger.open(ledger) as opened:
        visible = shown(opened, filters, unmask=unmask, command="brief")
        found = evidence(visible)
        unread = tuple(
            Unread(held.id, held.language, held.publisher, held.title)
            for held in map(visible.holding, _not_read(opened))
        )
        return briefed(
            found.events, found.claims, wording(), titles(), series=found.series, unread=unread
        )


def titles() -> dict[str, str]:
    """The names of wars by their ids."""
    folders = Settings.from_environment().data
    return {e.text("id"): e.text("name") for e in entries("conflicts", "conflict", folders)}


def _not_read(ledger: Ledger) -> list[Holding]:
    return [held for held in ledger.holdings() if held.status is Status.NOT_READ]


def write(words: str, output: Path | None, *, quiet: bool = False) -> None:
    """Write a text to a file, saying so unless `quiet`, or to standard output.

    Raises:
        ContestedError: the file cannot be written.
    """
    if output is None:
        sys.stdout.write(words)
        return
    try:
        output.write_text(words, encoding="utf-8")
    except OSError as error:
        problem = f"{output} cannot be written: {error.strerror}."
        raise ContestedError(problem, "Check the path and its permissions.") from error
    if not quiet:
        asides().print(f"Wrote {output}.")
