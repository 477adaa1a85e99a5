"""Reading a passage of a test to its claims, with one reader for all tests."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from contested.model.claim import Claim
from contested.reader import Reader
from contested.settings import Settings

PUBLISHED = "2024-08-14"  # a Wednesday


def cases(name: str) -> list[Any]:
    """The rows of a table beside the tests, a case each: a text and what one trigger in it tells."""
    with Path(__file__).with_name(name).open(encoding="utf-8") as table:
        return [
            pytest.param(row, id=f"{row['trigger']}: {row['text'][:60]}")
            for row in csv.DictReader(table)
        ]


@cache
def _reader(*, carry_over: bool) -> Reader:
    return Reader(Settings(carry_over=carry_over))


@cache
def claims(text: str, published: str = PUBLISHED, *, carry_over: bool = True) -> tuple[Claim, ...]:
    """The claims of a text published on a day."""
    return _reader(carry_over=carry_over).claims(text, published=published)


def claim(
    text: str, trigger: str, kind: str, published: str = PUBLISHED, *, carry_over: bool = True
) -> Claim:
    """The claim of a type at a word of the text; the test fails where there is none."""
    at = text.index(trigger)
    end = at + len(trigger)
    for each in claims(text, published, carry_over=carry_over):
        if each.type == kind and each.trigger.start < end and at < each.trigger.end:
            return each
    raise AssertionError(f"no {kind} at {trigger!r} in {text!r}")


def told(row: dict[str, str], published: str) -> list[Claim]:
    """The claims of a case's text that are of its trigger and type."""
    wanted = (row["trigger"], row["type"])
    return [c for c in claims(row["text"], published) if (c.trigger.text, c.type) == wanted]


def places(found: Claim) -> list[str]:
    """The words of a claim's places."""
    return [p.span.text for p in found.places]


def start(found: Claim) -> str | None:
    """The first day of a claim's time."""
    return found.time.start if found.time else None


def party(found: Claim) -> tuple[str | None, str | None]:
    """The sides of a claim's agent and target."""
    return (
        found.agent.party if found.agent else None,
        found.target.party if found.target else None,
    )


def figures(text: str, kind: str) -> set[tuple[float | None, str | None]]:
    """The figures of a text's claims of a type, each with its unit."""
    return {
        (c.quantity.low, c.quantity.unit) for c in claims(text) if c.type == kind and c.quantity
    }
