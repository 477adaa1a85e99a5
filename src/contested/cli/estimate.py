"""`contested estimate`: losses and biases, from what each side says of them."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contested.cli.codes import Code
from contested.cli.console import asides, complain, print_json, results
from contested.cli.options import (
    DEFAULT_LEDGER,
    JsonOption,
    LedgerOption,
    check_conflict,
    check_day,
)
from contested.errors import ContestedError

if TYPE_CHECKING:
    from contested.estimate.fit import Model
    from contested.estimate.report import Selection

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
NEEDS = ("jax", "numpyro", "scipy")
_HOW = "How it is computed"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is sampled, as on the command line."""

    fast: bool
    seed: int
    chains: int
    draws: int
    warmup: int
    knots: int
    days: int | None


@app.command()
def estimate(  # noqa: PLR0913, PLR0917 (the options of a command)
    reports: Annotated[
        Path | None,
        typer.Argument(
            metavar="[REPORTS.csv]",
            help="Coded reports in the published replication format; without it, the ledger's claims.",
            show_default=False,
        ),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    conflict: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Which war; by default the one with most usable reports.",
            callback=check_conflict,
        ),
    ] = None,
    known_by: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="As reports published by that day have it.", callback=check_day
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Write tables, chart and methods there."
        ),
    ] = None,
    checks: Annotated[
        bool,
        typer.Option(help="Fit again without each group of speakers, and with other priors."),
    ] = False,
    fast: Annotated[
        bool,
        typer.Option("--fast", help="Approximate, in under two minutes.", rich_help_panel=_HOW),
    ] = False,
    seed: Annotated[int, typer.Option(min=0, help="Of all chance.", rich_help_panel=_HOW)] = 1,
    chains: Annotated[int, typer.Option(min=2, max=64, rich_help_panel=_HOW)] = 4,
    draws: Annotated[
        int, typer.Option(min=25, max=100_000, help="Of each chain.", rich_help_panel=_HOW)
    ] = 1500,
    warmup: Annotated[
        int,
        typer.Option(
            min=25,
            max=100_000,
            help="Iterations of each chain in each of two rounds before.",
            rich_help_panel=_HOW,
        ),
    ] = 300,
    knots: Annotated[
        int, typer.Option(min=2, max=400, help="Of the daily curve.", rich_help_panel=_HOW)
    ] = 50,
    days: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=10_000,
            help="Days from the first on; by default to the last report.",
            rich_help_panel=_HOW,
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Estimate losses from what each side says of them, and each side's bias.

    It fits a published Bayesian model to all reports of losses at once. It needs
    `pip install 'contested[estimate]'`, and refuses where there is too little to go by. A run that
    has not converged says so and ends with 1.

    For example:

        contested estimate --ledger war.db --conflict russia-ukraine -o estimates/

        contested estimate reports.csv --fast
    """
    missing = [name for name in NEEDS if not find_spec(name)]
    if missing:
        raise ContestedError(
            f"Estimates need {', '.join(missing)}.",
            "Install them: pip install 'contested[estimate]'",
        )
    from contested.cli.estimates import found_in  # noqa: PLC0415 (loads the ledger)

    selection = found_in(reports, ledger, conflict, known_by)
    asked = _Asked(fast, seed, chains, draws, warmup, knots, days)
    raise typer.Exit(_run(selection, asked, output, checks=checks, as_json=as_json))


def _run(
    selection: "Selection", asked: _Asked, output: Path | None, *, checks: bool, as_json: bool
) -> Code:
    from contested.cli.estimates import checked, folder, record, show, watch  # noqa: PLC0415
    from contested.estimate.fit import Fitter  # noqa: PLC0415 (loads JAX)

    console, aside = results(), asides()
    model = _model(asked)
    fitter = Fitter(selection, model)
    aside.print(f"Fitting {len(selection.reports):,} reports …")
    with watch() as told:
        posterior = fitter.fit(watch=told)
    tested = checked(fitter, posterior) if checks else None
    if as_json:
        print_json(record(posterior, model, tested))
    else:
        show(console, posterior, model, tested)
    if output is not None:
        written = folder(output, posterior, model, tested)
        aside.print(f"Wrote {', '.join(written)} to {output}.")
    faults = posterior.converged.faults() if posterior.converged else []
    if faults:
        complain("The run has not converged: its figures are not to be used. " + " ".join(faults))
        complain("Try more --warmup and --draws.")
    return Code.PART if faults else Code.DONE


def _model(asked: _Asked) -> "Model":
    from contested.estimate.fit import Model  # noqa: PLC0415
    from contested.estimate.sample import Effort  # noqa: PLC0415

    effort = Effort(asked.chains, asked.warmup, asked.draws, seed=asked.seed)
    return Model(asked.knots, asked.days, asked.fast, effort=effort)
