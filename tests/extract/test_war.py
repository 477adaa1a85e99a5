"""Sentences in agency style on many wars, with all their claims' types.

`sentences-war.csv` is a table that anybody can extend: a sentence, and the types of its claims,
separated by bars; none for a sentence that makes no claim.
"""

import csv
from pathlib import Path

import pytest

from tests.extract.claims import claims_of

TABLE = Path(__file__).with_name("sentences-war.csv")


def _rows() -> list[tuple[str, frozenset[str]]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            (row["sentence"], frozenset(row["types"].split("|")) - {""})
            for row in csv.DictReader(file)
        ]


def _name(value: str | frozenset[str]) -> str:
    """What a case is called: the same in every process, so that several can share the tests."""
    return value[:60] if isinstance(value, str) else "|".join(sorted(value))


@pytest.mark.parametrize(("sentence", "types"), _rows(), ids=_name)
def test_a_sentence_makes_claims_of_these_types(sentence: str, types: frozenset[str]) -> None:
    """Neither fewer nor others."""
    assert {c.type for c in claims_of(sentence)} == types
