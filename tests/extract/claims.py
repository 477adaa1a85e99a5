"""Reading a text of a test to its claims, with one reader for all tests."""

import csv
from functools import cache
from pathlib import Path

from contested.model.claim import Claim
from contested.model.document import Document
from contested.reader import Reader
from contested.settings import Settings

HERE = Path(__file__).parent
READER = Reader(Settings())


@cache
def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of a report of 14 August 2024."""
    return tuple(READER.read(Document(id="test", text=text, published="2024-08-14")))


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table of cases beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def claims_at(text: str, trigger: str, type_: str) -> list[Claim]:
    """The claims of a type whose trigger overlaps the words, wherever these stand."""
    return [
        c
        for c in claims_of(text)
        if c.type == type_ and (trigger in c.trigger.text or c.trigger.text in trigger)
    ]
