"""What the commands of topics share: one question each, as parts with tables, series and events."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Annotated

import typer
from rich.console import Console
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from contested.cli.charts.terminal import print_chart
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
from contested.export.shown import Shown
from contested.model.claim import Claim
from contested.model.event import Event
from contested.model.told import Told
from contested.present.charts import chart
from contested.present.topics import (
    EventEvidence,
    Table,
    TopicEntry,
    TopicPage,
    TopicPart,
    plans,
    topic_page,
)
from contested.settings import Settings
from contested.store import Filters, Ledger

MOST_SERIES = 4


def topic_app(name: str, says: str) -> typer.Typer:
    """The command of one topic.

    Args:
        name: the topic's, as in `topics.toml`; the command is called so too.
        says: its help: a sentence and examples.
    """
    app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

    @filtered_events
    def command(
        filters: Filters,
        limit: Annotated[
            int, typer.Option("--limit", "-n", min=0, metavar="N", help="Lines a part; 0: all.")
        ] = 10,
        figures: FiguresOption = None,
        unmask: UnmaskOption = False,
        ledger: LedgerOption = DEFAULT_LEDGER,
        json: JsonOption = False,
    ) -> None:
        with Ledger.open(ledger) as opened:
            page = page_of(
                shown(opened, filters, unmask=unmask, command=name, figures=figures), name
            )
        if json:
            print_json(asdict(page))
        else:
            print_page(results(), page, limit or None)
        if not page.parts:
            asides().print("No event passes these filters.")

    app.command(name, help=says)(command)
    return app


def page_of(visible: Shown, name: str) -> TopicPage:
    """The page of a topic, from what of the ledger may be shown."""
    plan = plans(Settings.from_environment().data)[name]
    return topic_page(plan, evidence(visible), wording())


def evidence(visible: Shown) -> EventEvidence:
    """The events with what their claims tell, and the series."""
    events = tuple(visible.events())
    told = {id_: Told.of(claim) for id_, claim in claims_of(visible, events).items()}
    return EventEvidence(events, tuple(visible.series()), told)


def claims_of(visible: Shown, events: Sequence[Event]) -> dict[str, Claim]:
    """The claims of events, by id."""
    wanted = {claim for event in events for claim in event.claims}
    around = replace(visible, filters=Filters(known_by=visible.filters.known_by))
    return {claim.id: claim for claim in around.claims() if claim.id in wanted}


def print_page(console: Console, page: TopicPage, limit: int | None) -> None:
    """The page's parts, each with its table and its latest entries."""
    console.print(Text(page.title, "bold"))
    console.print(Text(f"{page.lead} Machine-read and not reviewed.", "dim"))
    for part in page.parts:
        print_part(console, part, limit)


def print_part(console: Console, part: TopicPart, limit: int | None) -> None:
    """One part, under its title."""
    console.print()
    title = f"{part.title} ({part.total:,})" if part.entries else part.title
    console.print(
        Text(title)
        if console.soft_wrap
        else Rule(Text(title, "bold magenta"), align="left", style="dim")
    )
    if part.table is not None:
        print_table(console, part.table, limit)
    for series in part.series[:MOST_SERIES]:
        print_chart(console, chart(series, wording()))
    for entry in part.entries[:limit]:
        _print_entry(console, entry)
    more = part.total - len(part.entries[:limit]) if part.entries else 0
    if more > 0:
        indented(console, Text(f"… and {more:,} more; --limit 0 shows all", "dim"))


def print_table(console: Console, table: Table, limit: int | None) -> None:
    """A table that fits the terminal; numbers stand to the right."""
    rows = [[harmless(cell.text) for cell in row] for row in table.rows[:limit]]
    if console.soft_wrap:
        for words in ([*table.columns], *rows):
            console.print(Text("\t".join(words)))
        return
    grid = Grid(box=None, pad_edge=False, header_style="dim", expand=False)
    for n, name in enumerate(table.columns):
        numeric = all(row[n].number is not None or not row[n].text for row in table.rows)
        grid.add_column(
            name, justify="right" if numeric and table.rows else "left", overflow="fold"
        )
    for words in rows:
        grid.add_row(*map(Text, words))
    console.print(grid)
    if limit and len(table.rows) > limit:
        indented(
            console,
            Text(f"… and {len(table.rows) - limit:,} more rows; --limit 0 shows all", "dim"),
        )


def _print_entry(console: Console, entry: TopicEntry) -> None:
    short = entry.summary
    head = Text("• ").append(harmless(short.label), "bold")
    head.append(harmless(f": {short.facts}" if short.facts else ""))
    console.print(head)
    for line in filter(None, (*short.figures, short.standing)):
        indented(console, Text(harmless(line)))
    indented(console, Text(harmless(f"{short.counts} · {entry.event[:SHORT_ID]}"), "dim"))
