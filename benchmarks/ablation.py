"""What each extraction step is worth: the gold claims measured with one step off in turn.

`python -m benchmarks.ablation` prints one JSON object: for each step, by how many points F1,
usable F1 and rare F1 of both halves change without it. A step that gains when it is off costs
more than it gives.
"""

import json
from collections.abc import Mapping

from benchmarks.gold import HALVES, Bench, Pair, measured, pairs
from contested.evaluate import Score
from contested.extract.steps import Step


def ablation(reader: Bench, halves: Mapping[str, list[Pair]]) -> dict[str, dict[str, float]]:
    """What each half's figures change by with one extraction step off, in points of F1."""
    whole = {half: _heads(measured(files, reader)) for half, files in halves.items()}
    table: dict[str, dict[str, float]] = {}
    for step in reader.standard:
        reader.steps = tuple(s for s in reader.standard if s is not step)
        table[_name(step)] = {
            f"{half}: {head}": round(100 * (value - whole[half][head]), 1)
            for half, files in halves.items()
            for head, value in _heads(measured(files, reader)).items()
        }
    reader.steps = ()
    return table


def _heads(score: Score) -> dict[str, float]:
    return {"F1": score.f1, "usable": score.usable_f1, "rare": score.rare_f1}


def _name(step: Step) -> str:
    return getattr(step, "__name__", type(step).__name__).lower()


def main() -> None:
    """Measure and print."""
    print(json.dumps(ablation(Bench(), {half: pairs(half) for half in HALVES}), indent=2))


if __name__ == "__main__":
    main()
