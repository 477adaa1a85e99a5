"""Progress on standard error: a line that moves on a terminal, now and then a line elsewhere."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from contested.cli.console import asides, harmless

if TYPE_CHECKING:
    from contested.run import Done

EVERY_SECONDS = 15.0


def watched(run: Iterable["Done"]) -> Iterator["Done"]:
    """The records of a run as they are done, while progress is shown."""
    yield from _moving(run) if sys.stderr.isatty() else _now_and_then(run)


def _moving(run: Iterable["Done"]) -> Iterator["Done"]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} reports", markup=False),
        TimeElapsedColumn(),
        BarColumn(8, pulse_style="dim"),
        TextColumn("{task.description}", markup=False, style="dim"),
    )
    with Progress(*columns, console=asides(), transient=True) as progress:
        task = progress.add_task("getting ready (the first time for half a minute)", total=None)
        for done in run:
            name = Text(harmless(done.record))
            name.truncate(max(10, progress.console.width - 45), overflow="ellipsis")
            progress.update(task, advance=1, description=name.plain)
            yield done


def _now_and_then(run: Iterable["Done"]) -> Iterator["Done"]:
    console, last = asides(), time.monotonic()
    for count, done in enumerate(run, 1):
        if time.monotonic() - last > EVERY_SECONDS:
            last = time.monotonic()
            console.print(f"{count:,} reports …")
        yield done
