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
    FiguresOption,
    JsonOption,
    LedgerOption,
    UnmaskOption,
    filtered_events,
    shown,
    wording,
)
from contested.cli.topics import claims_of
from contested.data import entries
from contested.errors import ContestedError, LedgerError
from contested.model.event import FigurePolicy
from contested.present import Brief
from contested.present import brief as briefed
from contested.present.briefing import Unread
from contested.present.changes import changes, told
from contested.settings import Settings
from contested.store import Filters, Ledger, Status
from contested.store.custody import canonical
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
    since_last: Annotated[
        bool,
        typer.Option(
            "--since-last", help="Only what is new or changed since the last brief of this kind."
        ),
    ] = False,
    mark: Annotated[
        bool,
        typer.Option(help="Note this brief as the last one of its kind, for `--since-last`."),
    ] = True,
    figures: FiguresOption = None,
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

        contested brief --since-last -o today.html

    Briefs are of one kind if they have the same filters. `--since-last` lists by war what is newly
    disputed, corrected, changed and new, and says of each event what changed about it.
    """
    made = brief_of(
        ledger, filters, unmask=unmask, figures=figures, since_last=since_last, mark=mark
    )
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
        nothing = "Nothing changed since then." if made.since else "No event passes these filters."
        asides().print(nothing)
    elif since_last and not made.since:
        asides().print("There is no earlier brief of this kind: this one tells of everything.")


def brief_of(
    ledger: str,
    filters: Filters,
    *,
    unmask: bool = False,
    figures: FigurePolicy | None = None,
    since_last: bool = False,
    mark: bool = False,
) -> Brief:
    """The brief of a ledger's events that pass the filters.

    Args:
        ledger: the file or address.
        filters: which events.
        unmask: whether private names are shown.
        figures: by which rule low, best and high are made.
        since_last: whether only what changed since the last brief of this kind is told.
        mark: whether it is noted as the last one; one of what was known by a day never is.
    """
    with Ledger.open(ledger) as opened:
        visible = shown(opened, filters, unmask=unmask, command="brief", figures=figures)
        events, words = tuple(visible.events()), wording()
        claims, series = claims_of(visible, events), tuple(visible.series())
        kind = _kind(filters, unmask=unmask, figures=figures)
        unread = tuple(
            Unread(held.id, held.language, held.publisher, held.title)
            for held in map(visible.holding, _not_read(opened))
        )
        last = opened.last_told(kind) if since_last else None
        if last is not None:
            since = (last.at, last.body)
            made = changes(events, claims, words, titles(), since=since, unread=unread)
        else:
            made = briefed(events, claims, words, titles(), series=series, unread=unread)
        if mark and not filters.known_by:
            _note(opened, kind, told(events, words))
    return made


def _kind(filters: Filters, *, unmask: bool, figures: FigurePolicy | None) -> str:
    """Under what a brief is noted: its filters, and what else makes it tell the same otherwise."""
    given = {name: value for name, value in asdict(filters).items() if value}
    return canonical({**given, "unmask": unmask, "figures": figures or FigurePolicy.UCDP})


def _note(ledger: Ledger, kind: str, body: str) -> None:
    try:
        ledger.keep_told(kind, body)
    except LedgerError as error:
        asides().print(
            f"This brief could not be noted as the last one: {error} Give --no-mark to look only."
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
