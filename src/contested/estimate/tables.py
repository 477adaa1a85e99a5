"""The estimates as tables: rows for the terminal, and files in CSV and Parquet.

Columns of counts are posterior means, medians and the ends of 95% credible intervals. In CSV a cell
of text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from contested.estimate.posterior import Bias, Estimate, Interval, Posterior

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
Row = dict[str, str | int | float | None]


def rows(posterior: Posterior, *, every_day: bool = False) -> list[Row]:
    """The estimates: as of the last day, or of every day."""
    first = posterior.selection.first
    found = posterior.series() if every_day else posterior.estimates()
    return [_estimate(each, first) for each in found]


def bias_rows(posterior: Posterior) -> list[Row]:
    """The bias factors by group of speakers, category and side."""
    return [_bias(each) for each in posterior.biases()]


def write(found: Iterable[Row], path: Path) -> int:
    """Write rows as CSV or, to a name that ends in `.parquet`, as Parquet; the number of rows.

    The same rows give the same bytes.
    """
    listed = list(found)
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(listed), path, compression="zstd")
    else:
        path.write_bytes(_csv(listed))
    return len(listed)


def day_of(number: int, first: str | None) -> str:
    """The ISO date of a day, or its number where the reports have only numbers."""
    if first is None:
        return str(number)
    return (date.fromisoformat(first) + timedelta(days=number - 1)).isoformat()


def _estimate(each: Estimate, first: str | None) -> Row:
    return {
        "side": each.type.side,
        "category": each.type.category,
        "day": day_of(each.day, first),
        **_interval("cumulative", each.cumulative),
        **_interval("daily", each.daily),
        "reports": each.reports,
        "speaker_groups": each.speakers,
    }


def _bias(each: Bias) -> Row:
    return {
        "speaker_group": each.speaker,
        "side": each.type.side,
        "category": each.type.category,
        **_interval("factor", each.factor),
        "reports": each.reports,
    }


def _interval(name: str, found: Interval) -> dict[str, float]:
    parts = ("mean", "median", "low", "high")
    return {f"{name}_{part}": float(f"{getattr(found, part):.6g}") for part in parts}


def _csv(listed: list[Row]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(listed[0]) if listed else [])
    writer.writeheader()
    writer.writerows({name: _harmless(cell) for name, cell in row.items()} for row in listed)
    return out.getvalue().encode()


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
