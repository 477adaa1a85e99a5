"""Fits the weights of `Claim.confidence`, and says how far it can be believed.

`python -m benchmarks.calibrate` (what `make train` runs with `--write`, which puts the weights
into `src/contested/data/confidence.toml`) fits a logistic model with a penalty on large weights
to the claims found in the development half of the gold; right is what gold has too. Nothing is
drawn at random but the order of reports in cross-validation, by a fixed seed. Prints one JSON
object with two reliability tables: of the development half, each report judged by weights fitted
on others, and of the reporting half, judged by the weights that are in use.
"""

import argparse
import json
import random
import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import contested.data
from benchmarks.gold import Bench, pairs
from contested.evaluate import evaluate
from contested.extract.assemble import claims
from contested.extract.confidence import Confidence, features
from contested.extract.draft import Draft
from contested.extract.reading import Reading

WEIGHTS = Path(contested.data.__file__).parent / "confidence.toml"
PENALTY = 3.0
FOLDS = 10
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """A claim that was found: its document, its features, and whether gold has it."""

    document: str
    features: dict[str, float]
    right: bool


@dataclass(slots=True)
class Watching:
    """The last extraction step of all: keeps every claim's document and features."""

    seen: dict[str, tuple[str, dict[str, float]]] = field(default_factory=dict)

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """The drafts as they are."""
        document = reading.page.document.id
        for draft, found in zip(drafts, features(drafts, reading), strict=True):
            self.seen.setdefault(claims((draft,), reading)[0].id, (document, found))
        return drafts


def samples(half: str, reader: Bench) -> list[Sample]:
    """The claims that are found in one half of the gold."""
    found: list[Sample] = []
    for gold, reports in pairs(half):
        watching = Watching()
        reader.steps = (*reader.standard, watching)
        wrong = {claim.id for claim in evaluate(gold, reports, reader=reader).score.spurious}
        found += [Sample(d, f, key not in wrong) for key, (d, f) in watching.seen.items()]
    reader.steps = ()
    return found


def fitted(given: list[Sample], names: list[str]) -> dict[str, float]:
    """The weights that make the samples likeliest, less a penalty; Newton's method."""
    x = np.array([[s.features.get(n, 0.0) for n in names] for s in given])
    y = np.array([float(s.right) for s in given])
    penalty = np.array([0.01 if n == "always" else PENALTY for n in names])
    weights: Numbers = np.zeros(len(names))
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - penalty * weights
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    return {n: round(float(w), 2) + 0.0 for n, w in zip(names, weights, strict=True)}


def crossed(given: list[Sample], names: list[str]) -> list[tuple[float, bool]]:
    """Every sample's chance by weights fitted on other reports, and whether it is right."""
    reports = sorted({s.document for s in given})
    random.Random(0).shuffle(reports)
    judged: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        out = set(reports[fold::FOLDS])
        weights = fitted([s for s in given if s.document not in out], names)
        judged += [(chance(s, weights), s.right) for s in given if s.document in out]
    return judged


def chance(sample: Sample, weights: dict[str, float]) -> float:
    """The chance that a sample is right, as `Confidence` has it."""
    odds = sum(weights[n] * v for n, v in sample.features.items() if n in weights)
    return round(float(1 / (1 + np.exp(-odds))), 2)


def reliability(judged: list[tuple[float, bool]]) -> dict[str, Any]:
    """Predicted against observed, by bins of confidence.

    `brier` is the mean square of the error, `gap` the mean distance of a bin's observed share from
    its predicted one, by claims; `brier_of_one_share` is the former for a confidence that is the
    same for all.
    """
    rows, gap = [], 0.0
    for low, high in pairwise(EDGES):
        inside = [(p, r) for p, r in judged if low <= p < high or p == high == 1.0]
        if inside:
            predicted = sum(p for p, _ in inside) / len(inside)
            observed = sum(r for _, r in inside) / len(inside)
            gap += abs(predicted - observed) * len(inside) / len(judged)
            shares = {"predicted": round(predicted, 3), "observed": round(observed, 3)}
            rows.append({"from": low, "to": high, "claims": len(inside)} | shares)
    share = sum(r for _, r in judged) / len(judged)
    return {
        "claims": len(judged),
        "right": round(share, 3),
        "brier": round(sum((p - r) ** 2 for p, r in judged) / len(judged), 4),
        "brier_of_one_share": round(share * (1 - share), 4),
        "gap": round(gap, 4),
        "bins": rows,
    }


def write(weights: dict[str, float], path: Path = WEIGHTS) -> None:
    """Put the weights into the file, leaving everything else in it as it is."""
    words = path.read_text("utf-8")
    for name, weight in weights.items():
        pattern = rf'(feature = "{re.escape(name)}"\nweight = )\S+'
        words = re.sub(pattern, rf"\g<1>{weight}", words)
    path.write_text(words, "utf-8")


def main() -> None:
    """Fit, judge and print; write the weights if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    options = parser.parse_args()
    reader = Bench()
    names = list(reader.tools.confidence.weights)
    develop = samples("develop", reader)
    if options.write:
        write(fitted(develop, names))
    in_use = {n: w.weight for n, w in Confidence.load().weights.items()}
    report = [(chance(s, in_use), s.right) for s in samples("report", reader)]
    result = {
        "fitted_as_in_use": in_use == fitted(develop, names),
        "develop_by_other_reports": reliability(crossed(develop, names)),
        "report": reliability(report),
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
