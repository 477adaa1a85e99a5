"""`contested gazetteer`: add GeoNames dumps to the places that are known, and look a place up."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from contested.cli.codes import Code
from contested.cli.console import asides, complain, harmless, print_json, results
from contested.errors import ContestedError
from contested.gazetteer import PlaceRecord, open_gazetteer
from contested.gazetteer.dump import Imported, add
from contested.settings import Settings

app = typer.Typer(no_args_is_help=True, help="The places: look-up, and adding GeoNames dumps.")
_SHOWN_FAILURES = 10
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Files = Annotated[list[Path], typer.Argument(help="GeoNames dumps: UA.zip, allCountries.txt …")]
Country = Annotated[
    list[str] | None,
    typer.Option(help="Only there (ISO code; may be repeated); also finds misspellings."),
]


@app.command("add")
def add_dumps(files: Files, *, as_json: AsJson = False) -> None:
    """Add the places of GeoNames dumps; an interrupted import goes on where it stopped."""
    settings, refused, doubtful = Settings.from_environment(), 0, 0
    for file in files:
        try:
            done = _watched(file, settings)
        except ContestedError as error:
            complain(str(error))
            refused += 1
            continue
        doubtful += bool(done.failed)
        _report(file, done, as_json=as_json)
    if refused == len(files):
        raise typer.Exit(Code.NOTHING)
    raise typer.Exit(Code.PART if refused or doubtful else Code.DONE)


@app.command("find")
def find_place(
    name: Annotated[str, typer.Argument(help="A place's name, in any spelling or script.")],
    *,
    country: Country = None,
    as_json: AsJson = False,
) -> None:
    """List the places that bear a name, the largest first."""
    index = open_gazetteer(Settings.from_environment())
    wanted = frozenset(c.upper() for c in country or ())
    found = [r for r in index.find(name) if not wanted or r.country in wanted]
    found = found or list(index.similar(name, wanted))
    if as_json:
        print_json([_plain(r) for r in found])
    elif found:
        results().print(_table(found))
    if not found:
        complain(f"No place is called {name!r}. With --country, misspellings are found too.")
        raise typer.Exit(Code.NOTHING)


def _watched(file: Path, settings: Settings) -> Imported:
    words = TextColumn("{task.description}", markup=False)
    columns = (words, BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=asides(), transient=True) as progress:
        task = progress.add_task(harmless(file.name), total=None)

        def tell(read: int, whole: int) -> None:
            progress.update(task, completed=read, total=whole)

        return add(file, settings, tell)


def _report(file: Path, done: Imported, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(file), **asdict(done)})
    else:
        results().print(
            harmless(f"{file}: {done.added:,} places added, {done.lines:,} lines read"),
            markup=False,
        )
    for line, reason in done.failed[:_SHOWN_FAILURES]:
        complain(f"{file}:{line}: {reason}")
    if len(done.failed) > _SHOWN_FAILURES:
        complain(f"{file}: {len(done.failed):,} lines in all could not be read")


def _table(found: list[PlaceRecord]) -> Table:
    table = Table("name", "kind", "country", "region", "lat", "lon", "people", "GeoNames", box=None)
    for r in found:
        people, gid = f"{r.population:,}" if r.population else "", str(r.geonames_id or "")
        at = (f"{r.lat:.4f}", f"{r.lon:.4f}")
        table.add_row(harmless(r.name), r.feature, r.country, r.admin1, *at, people, gid)
    return table


def _plain(record: PlaceRecord) -> dict[str, object]:
    fields = asdict(record)
    return {k: v for k, v in fields.items() if k not in {"id", "main"}}
