"""How well times and figures are read, as JSON, over the tables of cases in `tests/language/`.

    python benchmarks/fields.py [--misses] [times.csv figures.csv]

Each table has a column `half`: `develop` is what the rules were written with, `report` was put
aside before and looked at once at the end, `fresh` was written after that. A time is right if an
expression of exactly these words has exactly these days; a figure if one of these words has this
value, comparator and basis. `spurious` are figures in the table's sentences that no row has.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from contested.language.page import Parsed
from contested.language.pipeline import Pipeline
from contested.language.quantities import Figure, find_figures
from contested.language.sentences import Sentence
from contested.language.times import find_times
from contested.resolve.time import interval

TABLES = Path(__file__).parent.parent / "tests" / "language"
Row = dict[str, str]


def rows(path: Path) -> list[Row]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def anchors_of(conflict: str) -> list[tuple[str, date]]:
    """The anchors that a row's conflict has, from `anchors.csv`."""
    table = rows(TABLES / "anchors.csv")
    return [
        (r["words"], date.fromisoformat(r["start"])) for r in table if r["conflict"] == conflict
    ]


def parse(pipeline: Pipeline, texts: Iterable[str]) -> dict[str, Parsed]:
    """Each different sentence, parsed alone."""
    sentences = [Sentence(0, 0, 0, len(t), t) for t in dict.fromkeys(texts)]
    docs = pipeline.parse(s.text for s in sentences)
    return {s.text: Parsed(s, d) for s, d in zip(sentences, docs, strict=True)}


def time_found(parsed: Parsed, row: Row) -> list[tuple[str, str, str, str]]:
    """The times of a row's sentence as (words, start, end, precision)."""
    reference = date.fromisoformat(row["reference"]) if row["reference"] else None
    published, anchors = date.fromisoformat(row["published"]), anchors_of(row["conflict"])
    found = []
    for mention in find_times(parsed):
        time = interval(mention, published, anchors, reference)
        found.append((mention.span.text, time.start or "", time.end or "", str(time.precision)))
    return found


def time_right(found: list[tuple[str, str, str, str]], row: Row) -> bool:
    """Whether a row's time is among those found; a row without words wants none."""
    if not row["text"]:
        return not found
    return (row["text"], row["start"], row["end"]) in [each[:3] for each in found]


def figure_key(figure: Figure) -> tuple[str, str, str, str, str]:
    """A figure as (words, low, high, comparator, basis), as a table writes them."""
    low = (
        "" if figure.low is None else f"{figure.low:g}" if figure.low < 1e5 else f"{figure.low:.0f}"
    )
    high = (
        ""
        if figure.high is None
        else f"{figure.high:g}"
        if figure.high < 1e5
        else f"{figure.high:.0f}"
    )
    return figure.span.text, low, high, str(figure.comparator), str(figure.basis)


def row_key(row: Row) -> tuple[str, str, str, str, str]:
    """What `figure_key` should be."""
    return row["text"], row["low"], row["high"], row["comparator"], row["basis"]


def figure_right(figures: tuple[Figure, ...], row: Row) -> bool:
    """Whether a row's figure is among those found; a row without words wants none at all."""
    if not row["text"]:
        return all(figure.on_request for figure in figures)
    return row_key(row) in [figure_key(figure) for figure in figures]


def share(right: int, total: int) -> dict[str, float]:
    """A share with what it is of."""
    return {"right": right, "of": total, "share": round(right / total, 4) if total else 0.0}


def main() -> None:
    """Read the tables, and print the shares."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument(
        "--misses", choices=["develop", "report", "fresh"], help="say what is wrong"
    )
    options.add_argument("times", nargs="?", type=Path, default=TABLES / "times.csv")
    options.add_argument("figures", nargs="?", type=Path, default=TABLES / "figures.csv")
    chosen = options.parse_args()
    result = measure(chosen.times, chosen.figures, chosen.misses)
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


def measure(times: Path, figures: Path, misses: str | None = None) -> dict[str, Any]:
    """The shares of both tables, by half; the half `misses` is told on standard error."""
    pipeline = Pipeline()
    return {
        "times": _times(pipeline, rows(times), misses),
        "figures": _figures(pipeline, rows(figures), misses),
    }


def _times(pipeline: Pipeline, table: list[Row], misses: str | None) -> dict[str, object]:
    parsed = parse(pipeline, (row["sentence"] for row in table))
    right, total, fine = Counter[str](), Counter[str](), Counter[str]()
    for row in table:
        found = time_found(parsed[row["sentence"]], row)
        total[row["half"]] += 1
        right[row["half"]] += time_right(found, row)
        whole = (row["text"], row["start"], row["end"], row["precision"])
        fine[row["half"]] += time_right(found, row) and (not row["text"] or whole in found)
        if misses == row["half"] and not time_right(found, row):
            sys.stderr.write(f"{row['sentence']}\n   wanted {whole}\n   found {found}\n")
    return {
        half: share(right[half], total[half])
        | {"with_precision": round(fine[half] / total[half], 4)}
        for half in sorted(total)
    }


def _figures(pipeline: Pipeline, table: list[Row], misses: str | None) -> dict[str, object]:
    parsed = parse(pipeline, (row["sentence"] for row in table))
    found = {text: find_figures(each) for text, each in parsed.items()}
    right, total, whole = Counter[str](), Counter[str](), Counter[str]()
    wanted: dict[str, set[tuple[str, ...]]] = {}
    for row in table:
        figures = found[row["sentence"]]
        wanted.setdefault(row["sentence"], set()).add((row["half"], row["text"]))
        good = figure_right(figures, row)
        total[row["half"]] += 1
        right[row["half"]] += good
        named = [
            f
            for f in figures
            if (f.unit or "", f.object.text if f.object else "") == (row["unit"], row["object"])
        ]
        whole[row["half"]] += good and figure_right(tuple(named), row)
        if misses == row["half"] and not (good and figure_right(tuple(named), row)):
            got = [
                (*figure_key(f), f.unit, f.object.text if f.object else "", str(f.kind))
                for f in figures
            ]
            mark = "wrong" if not good else "unit or object"
            sys.stderr.write(f"{mark}: {row['sentence']}\n   wanted {row}\n   found {got}\n")
    spurious = Counter[str]()
    for text, figures in found.items():
        half = min(h for h, _ in wanted[text])
        extra = [
            f
            for f in figures
            if not f.on_request and f.span.text not in {t for _, t in wanted[text]}
        ]
        spurious[half] += len(extra)
        if misses == half and extra:
            sys.stderr.write(f"spurious: {text}\n   {[f.span.text for f in extra]}\n")
    return {
        half: share(right[half], total[half])
        | {"with_unit_and_object": round(whole[half] / total[half], 4), "spurious": spurious[half]}
        for half in sorted(total)
    }


if __name__ == "__main__":
    main()
