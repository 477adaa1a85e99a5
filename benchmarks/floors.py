"""Fails when a figure of quality falls below its floor: what `make check` runs last.

`python -m benchmarks.floors` measures what can be measured on what ships with the project, in
under a minute, and compares with `floors.toml`; `--show` prints every figure, `--pin` sets each
floor anew, a margin below what is measured now. Ends with 1 if a figure is below its floor or
above its ceiling, or if a floor's figure is not measured any more.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks import attribution, fields, series
from benchmarks.calibrate import reliability
from benchmarks.gold import SETS, Bench, measured, pairs

FLOORS = Path(__file__).parent / "floors.toml"


def figures() -> dict[str, float]:
    """Every figure by its dotted name, as `gold.report.f1`."""
    found: dict[str, Any] = {"gold": _gold()}
    tables = fields.measure(fields.TABLES / "times.csv", fields.TABLES / "figures.csv")
    found["times"], found["figures"] = tables["times"], tables["figures"]
    found["attribution"] = attribution.measure(map(attribution.example, attribution.OWN))
    found["series"] = series.own()
    return dict(_flat(found))


def _gold() -> dict[str, Any]:
    reader, found = Bench(), dict[str, Any]()
    for half in SETS:
        reader.found.clear()
        score = measured(pairs(half), reader)
        wrong = {claim.id for claim in score.spurious}
        judged = [(claim.confidence, claim.id not in wrong) for claim in reader.found]
        found[half] = score.record() | {"confidence": reliability(judged)}
    heads = ("f1", "usable_f1", "rare_f1")
    found["gap"] = {head: found["develop"][head] - found["report"][head] for head in heads}
    return found


def _flat(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, float]]:
    for name, value in tree.items():
        path = f"{above}.{name}" if above else name
        if isinstance(value, Mapping):
            yield from _flat(value, path)
        elif isinstance(value, list) and len(value) == 2:
            yield path, float(value[0])
        elif isinstance(value, int | float):
            yield path, float(value)


def faults(measured_now: Mapping[str, float], pinned: Mapping[str, Any]) -> list[str]:
    """What is wrong, a sentence each: figures beyond their bounds, and bounds without a figure."""
    found = []
    for kind, sign, words in (
        ("floors", 1, "below its floor"),
        ("ceilings", -1, "above its ceiling"),
    ):
        for name, bound in pinned.get(kind, {}).items():
            value = measured_now.get(name)
            if value is None:
                found.append(f"{name} is not measured any more; floors.toml pins it at {bound}.")
            elif sign * value < sign * bound:
                found.append(f"{name} is {value:.3f}, {words} of {bound}.")
    return found


def pin(measured_now: Mapping[str, float], words: str) -> str:
    """The words of `floors.toml` with each bound a margin from what is measured."""
    margin, sign = float(tomllib.loads(words)["margin"]), -1
    lines = []
    for line in words.splitlines():
        sign = {"[floors]": -1, "[ceilings]": 1}.get(line.strip(), sign)
        match = re.match(r'"(?P<name>[^"]+)" = ', line)
        if match and match["name"] in measured_now:
            bound = max(0.0, measured_now[match["name"]] + sign * margin)
            line = f"{match[0]}{bound:.2f}"  # noqa: PLW2901 (a line is rewritten or kept)
        lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure, compare and say what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print every figure")
    parser.add_argument("--pin", action="store_true", help="set the floors a margin below")
    options = parser.parse_args()
    now, words = figures(), FLOORS.read_text("utf-8")
    if options.show:
        sys.stdout.writelines(f"{value:8.3f}  {name}\n" for name, value in sorted(now.items()))
    if options.pin:
        words = pin(now, words)
        FLOORS.write_text(words, "utf-8")
    pinned = tomllib.loads(words)
    wrong = faults(now, pinned)
    sys.stderr.writelines(f"{fault}\n" for fault in wrong)
    if wrong:
        sys.stderr.write(
            "Quality fell. Mend it, or say in the change why less is right and lower the bound"
            " in benchmarks/floors.toml.\n"
        )
        return 1
    bounds = sum(len(pinned.get(kind, {})) for kind in ("floors", "ceilings"))
    sys.stdout.write(f"{bounds} figures of quality are within their bounds\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
