"""Reports from a CSV in the published replication format.

Columns: `days` (1 is the first day), `loss_count`, `category`, `loss_country`, `claim_source`,
`time_frame` (`Cumulative` or `Day`), `minimum` and `maximum` (1: a lower or an upper bound); others
are ignored. The format is that of the archive of Radford and others, PNAS 120 (34), 2023. Rows that
repeat another are kept, as in the published fit.
"""

import csv
import math
from collections.abc import Mapping
from pathlib import Path

from contested.errors import IngestError
from contested.estimate.report import Dropped, LossType, Report, Selection

COLUMNS = (
    "days", "loss_count", "category", "loss_country", "claim_source", "time_frame", "minimum", "maximum",
)  # fmt: skip
FRAMES = {"cumulative": True, "day": False}
BOUNDS = {"0": False, "1": True, "": False}
LONGEST, LARGEST = 10_000, 1e9
"""Days that a war may last here, and the largest count."""


def read_reports(path: Path) -> Selection:
    """The reports of a CSV; rows that are wrong are dropped with their line and fault.

    Raises:
        IngestError: the file cannot be read, or has not the columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise IngestError(
                    f"{path} has no column {missing[0]!r}.",
                    f"The columns of the format are {', '.join(COLUMNS)}.",
                )
            read = [(rows.line_num, _report(row, rows.line_num)) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise IngestError(f"{path} cannot be read: {error}.", "Give a CSV in UTF-8.") from error
    good = [each for _, each in read if isinstance(each, Report)]
    bad = [Dropped(each, f"line {line}") for line, each in read if isinstance(each, str)]
    return Selection.of(good, bad)


def _report(row: Mapping[str, str | None], line: int) -> Report | str:
    """The report of a row, or what is wrong with it."""
    cell = {name: (row.get(name) or "").strip() for name in COLUMNS}
    day, count = _number(cell["days"]), _number(cell["loss_count"])
    cumulative = FRAMES.get(cell["time_frame"].lower())
    low, high = BOUNDS.get(cell["minimum"]), BOUNDS.get(cell["maximum"])
    if day is None or not 1 <= day <= LONGEST:
        return "the day is no whole number from 1 on"
    if count is None or count > LARGEST:
        return "the count is no whole number"
    if cumulative is None:
        return "the time frame is neither Cumulative nor Day"
    if low is None or high is None:
        return "minimum or maximum is neither 0 nor 1"
    if not (cell["category"] and cell["loss_country"] and cell["claim_source"]):
        return "category, side or speaker is missing"
    loss = LossType(cell["category"], cell["loss_country"])
    return Report(
        loss, cell["claim_source"], int(day), count, cumulative, low, high, f"line {line}"
    )


def _number(words: str) -> float | None:
    """A whole number of 0 or more, also as `1e+05`."""
    try:
        value = float(words)
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 and value == int(value) else None
