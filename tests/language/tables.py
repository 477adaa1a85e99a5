"""The tables of cases for times and figures, which anybody can extend, and how to read a row."""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

from contested.language.page import Parsed
from contested.language.pipeline import Pipeline
from contested.language.sentences import Sentence

HERE = Path(__file__).parent
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of `tests/language/<name>.csv`."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def anchors(conflict: str) -> list[tuple[str, date]]:
    """A conflict's anchors in `anchors.csv`."""
    return [
        (row["words"], date.fromisoformat(row["start"]))
        for row in rows("anchors")
        if row["conflict"] == conflict
    ]


@lru_cache(maxsize=1)
def _pipeline() -> Pipeline:
    return Pipeline()


@lru_cache(maxsize=2000)
def parsed(text: str, start: int = 0) -> Parsed:
    """One sentence, parsed, as it stands at `start` in a document."""
    sentence = Sentence(0, 0, start, start + len(text), text)
    return Parsed(sentence, next(_pipeline().parse([sentence.text])))
