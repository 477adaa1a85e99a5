"""Fills the tables of `docs/quality.md` with what a benchmark measured.

`python -m benchmarks.gold | python docs/quality.py` puts the figures between the page's marks and
says when they were measured. What stands outside the marks is written by hand.
"""

import json
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parent / "quality.md"
HALVES = ("develop", "report")
OVERALL = {
    "gold": "gold claims",
    "claims": "claims found",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "usable_f1": "usable F1",
    "rare_f1": "F1 over rare values",
}


def filled(page: str, measured: Mapping[str, Any], day: str) -> str:
    """The page with the tables of `measured` between its marks.

    Args:
        page: with `<!-- gold -->` and `<!-- /gold -->`.
        measured: what `benchmarks.gold` prints, by half.
        day: when it was measured, as an ISO date.
    """
    table = "\n".join(
        [
            f"Measured on {day}.",
            "",
            "| | " + " | ".join(HALVES) + " |",
            "| --- | --- | --- |",
            *(_row(name, [measured[h][key] for h in HALVES]) for key, name in OVERALL.items()),
            "",
            "Of the claims that were matched, the share whose field is right, and of how many:",
            "",
            "| Field | " + " | ".join(HALVES) + " |",
            "| --- | --- | --- |",
            *(_row(f, [_of(measured, h, f) for h in HALVES]) for f in _fields(measured)),
        ]
    )
    mark = re.compile(r"(?<=<!-- gold -->\n).*(?=<!-- /gold -->)", re.DOTALL)
    return mark.sub(lambda _: f"{table}\n", page)


def _fields(measured: Mapping[str, Any]) -> list[str]:
    return sorted({name for half in HALVES for name in measured[half]["fields"]})


def _of(measured: Mapping[str, Any], half: str, name: str) -> str:
    share, number = measured[half]["fields"].get(name, (None, 0))
    return f"{share:.2f} of {number}" if share is not None else "–"


def _row(name: str, cells: list[Any]) -> str:
    shown = (f"{c:.2f}" if isinstance(c, float) else str(c) for c in cells)
    return f"| {name} | " + " | ".join(shown) + " |"


def main() -> None:
    """Fill the page from standard input."""
    measured = json.load(sys.stdin)
    page = PAGE.read_text(encoding="utf-8")
    day = datetime.now(UTC).date().isoformat()
    PAGE.write_text(filled(page, measured, day), encoding="utf-8")


if __name__ == "__main__":
    main()
