"""`contested gazetteer`: add GeoNames dumps to the places that are known, and look a place up."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from contested.errors import ContestedError
from contested.gazetteer import PlaceRecord, open_gazetteer
from contested.gazetteer.dump import Imported, add
from contested.settings import Settings

app = typer.Typer(no_args_is_help=True, help="The place names that reports are matched with.")
_SHOWN_FAILURES = 10
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


@app.command("add")
def add_dump(
    files: Annotated[list[Path], typer.Argument(help="GeoNames dumps: UA.zip, allCountries.txt …")],
    as_json: AsJson = False,
) -> None:
    """Add the places of GeoNames dumps; an interrupted import goes on where it stopped."""
    settings, failed, nothing = Settings.from_environment(), False, True
    for file in files:
        try:
            done = _with_progress(file, settings)
        except ContestedError as error:
            typer.echo(str(error), err=True)
            failed = True
            continue
        nothing, failed = False, failed or bool(done.failed)
        _report(file, done, as_json=as_json)
    raise typer.Exit(3 if nothing else int(failed))


@app.command("find")
def find_place(
    name: Annotated[str, typer.Argument(help="A place's name, in any spelling or script.")],
    country: Annotated[
        list[str] | None, typer.Option(help="Only there (ISO code); also finds misspellings.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the places that bear a name, the largest first."""
    index = open_gazetteer(Settings.from_environment())
    wanted = frozenset(c.upper() for c in country or ())
    found = [r for r in index.find(name) if not wanted or r.country in wanted]
    found = found or list(index.similar(name, wanted))
    if as_json:
        typer.echo(json.dumps([_plain(r) for r in found], ensure_ascii=False, indent=2))
    elif found:
        _show(found)
    if not found:
        typer.echo(f"No place is called {name!r}.", err=True)
        raise typer.Exit(3)


def _with_progress(file: Path, settings: Settings) -> Imported:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(file=sys.stderr)) as progress:
        task = progress.add_task(file.name, total=None)
        return add(
            file, settings, lambda read, whole: progress.update(task, completed=read, total=whole)
        )


def _report(file: Path, done: Imported, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"file": str(file), **asdict(done)}, ensure_ascii=False))
    else:
        typer.echo(f"{file}: {done.added} places from {done.lines} lines")
    for line, reason in done.failed[:_SHOWN_FAILURES]:
        typer.echo(f"{file}:{line}: {reason}", err=True)
    if len(done.failed) > _SHOWN_FAILURES:
        typer.echo(f"{file}: {len(done.failed)} lines in all could not be read", err=True)


def _show(found: list[PlaceRecord]) -> None:
    table = Table("name", "kind", "country", "region", "lat", "lon", "people", "GeoNames")
    for r in found:
        people = f"{r.population:,}" if r.population else ""
        gid = str(r.geonames_id or "")
        table.add_row(r.name, r.feature, r.country, r.admin1, f"{r.lat}", f"{r.lon}", people, gid)
    Console().print(table)


def _plain(record: PlaceRecord) -> dict[str, object]:
    fields = asdict(record)
    fields.pop("id")
    fields.pop("main")
    return fields
