"""`contested series`: figures over time, each with a chart and what is odd about it."""

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from contested.cli.brief import write
from contested.cli.charts.svg import svg
from contested.cli.charts.terminal import drawn
from contested.cli.console import asides, harmless, print_json, results
from contested.cli.lines import SHORT_ID
from contested.cli.options import DEFAULT_LEDGER, JsonOption, LedgerOption, filtered, wording
from contested.export.shown import Shown
from contested.model.event_record import record
from contested.model.series import Series
from contested.present.charts import Chart, ChartPoint, chart, figure_words
from contested.present.days import day_words
from contested.store import Filters, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

_PIPED = 100


@app.command()
@filtered
def series(
    filters: Filters,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Show no more than N.")
    ] = None,
    days: Annotated[
        int, typer.Option("--days", min=0, metavar="N", help="Last days of each table; 0: all.")
    ] = 10,
    picture: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Write the charts to a file.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    json: JsonOption = False,
) -> None:
    """One speaker's figure over time: totals, what was added, and what does not fit.

    Days whose number follows by arithmetic alone are dim, and marked with =. What is odd about a
    day is marked with ! and told in a sentence. With `--json`, a series a line, with all its fields.

    For example:

        contested series --type materiel --target Russia

        contested series --place "Kursk region" --svg kursk.svg

        contested series --speaker Ukraine --until 2024-08-20 --json
    """
    with Ledger.open(ledger) as opened:
        found = list(islice(Shown(opened, filters).series(), limit))
    charts = [chart(each, words) for words in (wording(),) for each in found]
    if picture is not None:
        write(svg(charts), picture, quiet=json)
    if json:
        for each in found:
            print_json(record(each))
        return
    console = results()
    for shown, of in zip(charts, found, strict=True):
        _print(console, shown, of, days)
    asides().print(f"{len(found):,} series." if found else "No series passes these filters.")


def _print(console: Console, shown: Chart, of: Series, days: int) -> None:
    console.print(Text(f"{of.id[:SHORT_ID]}  ", "dim").append(harmless(shown.title), "bold"))
    console.print(Text(f"  {harmless(shown.said)}", "cyan"))
    width = _PIPED if console.soft_wrap else console.width
    for line in drawn(shown, width - 2):
        console.print(Text("  ").append_text(line))
    points = shown.points[-days:] if days else shown.points
    odd = [p for p in shown.points[: len(shown.points) - len(points)] if p.flags]
    console.print(_table((*odd, *points), shown.unit), width=min(width, 100))
    console.print()


def _table(points: tuple[ChartPoint, ...], unit: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for name in ("  day", unit or "number", "added", ""):
        table.add_column(harmless(name), justify="right" if name else "left")
    for each in points:
        style = "dim" if each.derived else ""
        added = "" if each.added is None else f"+{figure_words(each.added)}"
        mark = "!" if each.flags else "=" if each.derived else " "
        table.add_row(
            Text(f"  {day_words(each.day)}", style),
            Text(figure_words(each.value), style),
            Text(added if not added.startswith("+-") else added[1:], style),
            Text(f"{mark} ", "bold red" if each.flags else "dim").append(
                harmless(" ".join(each.notes)), "not bold red"
            ),
        )
    return table
