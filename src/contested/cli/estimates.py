"""What `contested estimate` reads, shows and writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from contested.actors import Directory
from contested.cli.console import asides, harmless
from contested.errors import ContestedError
from contested.estimate.charts import chart
from contested.estimate.checks import Coverage, Move, leans_on, predictive, quick, sensitivity
from contested.estimate.claims import select
from contested.estimate.fit import Fitter, Model
from contested.estimate.methods import paragraph
from contested.estimate.posterior import Posterior
from contested.estimate.replication import read_reports
from contested.estimate.report import Selection
from contested.estimate.sample import Watch
from contested.estimate.speakers import Rules
from contested.estimate.tables import bias_rows, rows, write
from contested.settings import Settings
from contested.store import Filters, Ledger
from contested.web.estimates import NAME, estimate_view

NOTICEABLE = 1.1
"""Factor from which on a check's move is shown."""


@dataclass(frozen=True, slots=True)
class Tested:
    """What the checks found."""

    predicted: list[Coverage]
    moves: list[Move]


def found_in(
    reports: Path | None, ledger: str, conflict: str | None, known_by: str | None
) -> Selection:
    """The reports of a CSV, or of a ledger's claims about one conflict.

    Raises:
        ContestedError: there are none.
    """
    if reports is not None:
        return read_reports(reports)
    folders = Settings.from_environment().data
    directory = Directory.load(folders)
    wars = [c for c in directory.records.conflicts.values() if conflict in (None, c.id)]
    with Ledger.open(ledger) as opened:
        found = [
            select(
                opened.claims(Filters(conflict=war.id, known_by=known_by)), Rules.load(war, folders)
            )
            for war in wars
        ]
    most = max(found, key=lambda each: len(each.reports), default=None)
    if most is None or not most.reports:
        raise ContestedError(
            "No claim in the ledger can be used: none states a side's losses as a running total or"
            " a day's addition.",
            "Read reports that do, or name another --conflict.",
        )
    war = wars[found.index(most)]
    asides().print(f"{war.name}: {len(most.reports):,} reports of losses can be used.")
    return most


@contextmanager
def watch() -> Iterator[Watch]:
    """A bar of iterations on standard error, where somebody looks at it."""
    columns = (TextColumn("sampling"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=asides(), transient=True) as bar:
        task = bar.add_task("sampling", total=None)

        def told(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        yield told


def checked(fitter: Fitter, posterior: Posterior) -> Tested:
    """The checks, by the approximation; moves are against its own fit of all reports."""
    asides().print("Checking: fits without each group of speakers, and with other priors …")
    fast = quick(fitter)
    whole = fast.fit()
    moves = [*leans_on(fast, whole), *sensitivity(fast, whole)]
    return Tested(predictive(posterior), moves)


def record(posterior: Posterior, model: Model, tested: Tested | None) -> dict[str, Any]:
    """Everything for programs."""
    found: dict[str, Any] = {
        "estimates": rows(posterior),
        "biases": bias_rows(posterior),
        "convergence": asdict(posterior.converged) if posterior.converged else None,
        "method": posterior.method,
        "methods": paragraph(posterior, model),
        "used": len(posterior.selection.reports),
        "dropped": dict(posterior.selection.reasons()),
    }
    return found | ({"checks": asdict(tested)} if tested else {})


def show(console: Console, posterior: Posterior, model: Model, tested: Tested | None) -> None:
    """The tables and the words around them."""
    day = rows(posterior)[0]["day"]
    console.print(f"Losses up to {day}, as the model has them: mean and 95% credible interval")
    console.print(_estimates(posterior))
    console.print("Biases: the factor by which a group of speakers states too many")
    console.print(_biases(posterior))
    if tested:
        _print_checks(console, tested)
    for why, count in posterior.selection.reasons():
        console.print(Text(f"Left out: {count:,} · {harmless(why)}"))
    console.print(Text(paragraph(posterior, model)))


def folder(output: Path, posterior: Posterior, model: Model, tested: Tested | None) -> list[str]:
    """Write every file; their names."""
    output.mkdir(parents=True, exist_ok=True)
    tables = {
        "estimates.csv": rows(posterior),
        "estimates.parquet": rows(posterior),
        "days.parquet": rows(posterior, every_day=True),
        "biases.csv": bias_rows(posterior),
        "biases.parquet": bias_rows(posterior),
        "used.csv": [
            {**asdict(each), "type": str(each.type)} for each in posterior.selection.reports
        ],
        "left-out.csv": [asdict(each) for each in posterior.selection.dropped],
    }
    if tested:
        tables["checks.csv"] = [{**asdict(each), "type": str(each.type)} for each in tested.moves]
        tables["predicted.csv"] = [asdict(each) for each in tested.predicted]
    for name, found in tables.items():
        write(found, output / name)
    (output / "losses.svg").write_text(chart(posterior), "utf-8")
    (output / "methods.txt").write_text(paragraph(posterior, model) + "\n", "utf-8")
    view = estimate_view(posterior, paragraph(posterior, model))
    (output / NAME).write_text(view.model_dump_json() + "\n", "utf-8")
    return [*tables, "losses.svg", "methods.txt", NAME]


def _estimates(posterior: Posterior) -> Table:
    table = Table("side", "category", "estimate", "95% interval", "reports", "groups")
    for each in posterior.estimates():
        found = each.cumulative
        groups = str(each.speakers) if each.speakers > 1 else "1: leans on the prior"
        table.add_row(
            harmless(each.type.side),
            harmless(each.type.category),
            _count(found.mean),
            f"{_count(found.low)} – {_count(found.high)}",
            f"{each.reports:,}",
            groups,
        )
    return table


def _biases(posterior: Posterior) -> Table:
    table = Table("speakers", "losses of", "category", "factor", "95% interval", "reports")
    for each in posterior.biases():
        table.add_row(
            harmless(each.speaker),
            harmless(each.type.side),
            harmless(each.type.category),
            f"{each.factor.median:.2f}",
            f"{each.factor.low:.2f} – {each.factor.high:.2f}",
            f"{each.reports:,}",
        )
    return table


def _print_checks(console: Console, tested: Tested) -> None:
    inside = sum(each.inside for each in tested.predicted)
    whole = sum(each.reports for each in tested.predicted)
    console.print(f"Of {whole:,} reports {inside:,} lie in the 95% interval predicted for them.")
    moves = [m for m in tested.moves if max(m.factor, 1 / m.factor) >= NOTICEABLE]
    console.print(f"What moves an estimate by a factor of {NOTICEABLE} or more (approximate fits):")
    for each in moves or []:
        console.print(Text(f"  {harmless(each.change)}: {each.type} × {each.factor:.2f}"))
    if not moves:
        console.print("  nothing that was tried")


def _count(value: float) -> str:
    """Three digits that count: the model gives no more."""
    return f"{float(f'{value:.3g}'):,.0f}"
