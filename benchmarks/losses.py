"""How near estimates of losses are to published ones, and how well they foresee reports.

`python -m benchmarks.losses FOLDER [--full]` estimates from `FOLDER/reports.csv`, coded reports in
the published replication format, and compares with `FOLDER/published.json`: estimates with their
intervals, and biases. Fast by default; with `--full` by the sampler as well, of which the
distance from the fast mode is printed too. Without an argument it estimates small wars that it
makes itself from the model's equations, where the truth is known. Prints one JSON object.
Distances are absolute differences of natural logarithms.
"""

import argparse
import json
import math
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.wars import KINDS, War, war
from contested.estimate.checks import cross_validated, leans_on, predictive, sensitivity
from contested.estimate.fit import Fitter, Model
from contested.estimate.posterior import Posterior
from contested.estimate.replication import read_reports
from contested.estimate.report import LossType

SIDES = {"RU": "Russia", "UA": "Ukraine"}
SPEAKERS = {"RU": "RU Source", "UA": "UA Source"}
FAR, FACTOR, WARS = 0.5, 1.5, 2


def own() -> dict[str, Any]:
    """On made wars: how far the estimates are from the truth, and how often intervals hold it."""
    gaps, inside = [], []
    for seed in range(1, WARS + 1):
        made = war(seed, cells=12)
        posterior = Fitter(made.selection, Model(knots=4, fast=True)).fit()
        for gap, held in _against(made, posterior):
            gaps.append(gap)
            inside.append(held)
    return {
        "wars": WARS,
        "quantities": len(gaps),
        "median_distance": _rounded(np.median(gaps)),
        "inside": [_rounded(np.mean(inside)), len(inside)],
    }


def _against(made: War, posterior: Posterior) -> Iterator[tuple[float, bool]]:
    for each in posterior.estimates():
        true, found = float(made.totals[KINDS.index(each.type)]), each.cumulative
        yield _gap(found.median, true), found.low <= true <= found.high
    for bias in posterior.biases():
        true, found = float(np.exp(made.bias[bias.speaker, bias.type])), bias.factor
        yield _gap(found.median, true), found.low <= true <= found.high


def public(folder: Path, *, full: bool) -> dict[str, Any]:
    """On coded reports, against the published table."""
    selection = read_reports(folder / "reports.csv")
    table = json.loads((folder / "published.json").read_text("utf-8"))
    fitter = Fitter(selection, Model(fast=True))
    fast = fitter.fit()
    found: dict[str, Any] = {
        "reports": len(selection.reports),
        "fast": compared(fast, table),
        **checked(fitter, fast),
    }
    if full:
        sampled = Fitter(selection, Model()).fit()
        found["full"] = compared(sampled, table)
        found["fast_from_full"] = apart(fast, sampled)
    return found


def compared(posterior: Posterior, table: dict[str, Any]) -> dict[str, Any]:
    """A posterior against the published estimates and biases."""
    mine = {each.type: each.cumulative for each in posterior.estimates()}
    gaps, ends = [], []
    for row in table["estimates"]:
        found = mine[LossType(row["category"], SIDES[row["country"]])]
        gaps.append(_gap(found.mean, row["estimate"]))
        ends += [_gap(found.low, row["low"]), _gap(found.high, row["high"])]
    known = {(each.speaker, each.type): each.factor.mean for each in posterior.biases()}
    biases = [
        (known[SPEAKERS[row["source"]], LossType(row["category"], SIDES[row["losses"]])], row)
        for row in table["bias"]
    ]
    people = [(mean, row) for mean, row in biases if row["category"].startswith("Military")]
    return {
        "method": posterior.method,
        "estimates": len(gaps),
        "median_distance": _rounded(np.median(gaps)),
        "largest_distance": _rounded(max(gaps)),
        "far": sum(gap > FAR for gap in gaps),
        "median_distance_of_ends": _rounded(np.median(ends)),
        "bias_directions": [
            sum(row["factor"] == 1.0 or (mean > 1) == (row["factor"] > 1) for mean, row in biases),
            len(biases),
        ],
        "people_within_factor": [
            sum(_gap(mean, row["factor"]) <= math.log(FACTOR) for mean, row in people),
            len(people),
        ],
        "convergence": asdict(posterior.converged) if posterior.converged else None,
        "seconds": round(posterior.seconds),
        "processor_seconds": round(posterior.processor_seconds),
    }


def checked(fitter: Fitter, whole: Posterior) -> dict[str, Any]:
    """How reports are foreseen, seen and unseen, and what moves the estimates."""
    folds, seen = cross_validated(fitter), predictive(whole)
    moved = {
        name: [
            _rounded(np.median([_gap(each.factor, 1.0) for each in moves])),
            _rounded(max(_gap(each.factor, 1.0) for each in moves)),
        ]
        for name, moves in (
            ("without_a_group", list(leans_on(fitter, whole))),
            ("other_priors", list(sensitivity(fitter, whole))),
        )
    }
    return {
        "seen_inside": _share(sum(e.inside for e in seen), sum(e.reports for e in seen)),
        "unseen_inside": _share(sum(e.inside for e in folds), sum(e.reports for e in folds)),
        "folds": [_rounded(each.share) for each in folds],
        "moved_median_and_most": moved,
    }


def apart(fast: Posterior, full: Posterior) -> dict[str, Any]:
    """How far the fast mode is from the sampler: means, medians and ends of the totals."""
    pairs = [
        (a.cumulative, b.cumulative)
        for a, b in zip(fast.estimates(), full.estimates(), strict=True)
    ]
    return {
        name: [
            _rounded(np.median([_gap(getattr(a, name), getattr(b, name)) for a, b in pairs])),
            _rounded(max(_gap(getattr(a, name), getattr(b, name)) for a, b in pairs)),
        ]
        for name in ("mean", "median", "low", "high")
    }


def _gap(one: float, other: float) -> float:
    return abs(float(np.log(one / other)))


def _share(inside: int, of: int) -> list[float]:
    return [_rounded(inside / of if of else 0.0), of]


def _rounded(value: Any) -> float:
    return round(float(value), 3)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "folder", nargs="?", type=Path, help="coded reports and published estimates"
    )
    parser.add_argument("--full", action="store_true", help="by the sampler as well")
    options = parser.parse_args()
    result = public(options.folder, full=options.full) if options.folder else own()
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
