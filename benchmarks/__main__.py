"""Runs the benchmarks, one after another, and writes what they measured.

`python -m benchmarks [BENCH] [--only NAME …]` (`make bench BENCH=FOLDER`): each on what ships with
the project or what it makes itself, and with BENCH, a folder of public corpora, on those too.
Figures go into `docs/quality.json`, where those of a benchmark that is not run stay, and
from there into the tables of `docs/quality.md`. Each runs in a process of its own, so that one's
memory or failure is not another's. Ends with 1 if one fails.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.tables import TABLES, filled

ROOT = Path(__file__).parent.parent
FIGURES, PAGE = ROOT / "docs" / "quality.json", ROOT / "docs" / "quality.md"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A module of this package, its arguments without public data, and those with it."""

    name: str
    own: tuple[str, ...] = ()
    public: Callable[[Path], Iterator[str]] | None = None


def _other_gold(bench: Path) -> Iterator[str]:
    """Gold claims of other reports, where a folder beside the corpora has some."""
    gold, reports = bench.parent / "gold" / "seeds.jsonl", bench.parent / "seeds" / "reports.jsonl"
    if gold.exists():
        yield from ("--with", "seeds", str(gold), str(reports))


def _gold_events(bench: Path) -> Iterator[str]:
    """What belongs together in other reports, where a folder beside the corpora says so."""
    gold = bench.parent / "gold"
    if (gold / "events.json").exists():
        reports = bench.parent / "seeds" / "reports.jsonl"
        yield from map(str, (gold / "events.json", gold / "seeds.jsonl", reports))


_LARGE = ("--claims", "10000", "100000")
BENCHMARKS = (
    Benchmark("gold", (), _other_gold),
    Benchmark("calibrate"),
    Benchmark("fields"),
    Benchmark("attribution", (), lambda b: iter([str(b / "attribution" / "polnear-dev.jsonl")])),
    Benchmark("places", (), lambda b: iter([str(b / "places")])),
    Benchmark("series", (), lambda b: iter([str(b / "series")])),
    Benchmark("losses", (), lambda b: iter([str(b / "losses")])),
    Benchmark("events", (), _gold_events),
    Benchmark("incidents", (), lambda b: iter([str(b / "reconcile")])),
    Benchmark("reconciling", ("--claims", "1000", "4000"), lambda _: iter(_LARGE)),
    Benchmark("extraction"),
    Benchmark("page", (), lambda _: iter(["--claims", "100000"])),
    Benchmark("kill", ("10", "1")),
    Benchmark("ablation"),
)


def run(name: str, arguments: tuple[str, ...]) -> dict[str, Any]:
    """What a benchmark prints: its JSON object, or its lines under `said`.

    Raises:
        subprocess.CalledProcessError: it failed; what it said is on standard error.
    """
    program = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    done = subprocess.run(program, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    try:
        return dict(json.loads(done.stdout))
    except ValueError:
        return {"said": done.stdout.splitlines()}


def measured(benchmark: Benchmark, bench: Path | None, before: dict[str, Any]) -> dict[str, Any]:
    """The figures of a benchmark by mode, those not measured now as they were."""
    found = before | {"own": run(benchmark.name, benchmark.own)}
    public = tuple(benchmark.public(bench)) if bench and benchmark.public else ()
    return found | {"public": run(benchmark.name, public)} if public else found


def main() -> int:
    """Run, write and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("bench", nargs="?", type=Path, help="a folder of public corpora")
    parser.add_argument("--only", nargs="+", choices=[b.name for b in BENCHMARKS])
    options = parser.parse_args()
    bench = options.bench.resolve() if options.bench else None
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    failed = []
    for benchmark in BENCHMARKS:
        if options.only and benchmark.name not in options.only:
            continue
        begin = time.monotonic()
        try:
            figures[benchmark.name] = measured(benchmark, bench, figures.get(benchmark.name, {}))
        except subprocess.CalledProcessError:
            failed.append(benchmark.name)
        sys.stderr.write(f"{benchmark.name}: {time.monotonic() - begin:.0f} s\n")
        _write(figures)
    for name, table in TABLES.items():
        try:
            sys.stdout.write(f"\n{name}\n\n{table(figures)}")
        except KeyError:
            sys.stdout.write(f"\n{name}: not measured\n")
    sys.stderr.writelines(f"{name} failed\n" for name in failed)
    return 1 if failed else 0


def _write(figures: dict[str, Any]) -> None:
    FIGURES.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
    PAGE.write_text(filled(PAGE.read_text("utf-8"), figures), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
