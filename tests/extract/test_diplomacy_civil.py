"""Sentences in agency style on many wars, with their claims of diplomacy and civil life.

`sentences-diplomacy-civil.csv` is a table that anybody can extend: a sentence, and the types of its
claims in these two families, separated by bars; none for a sentence that makes no such claim.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from contested.model.document import Document
from contested.reader import Reader
from contested.settings import Settings
from tests.extract.claims import claims_of

FAMILIES = ("diplomacy.", "civil.")
TABLE = Path(__file__).with_name("sentences-diplomacy-civil.csv")


@pytest.fixture(scope="module")
def scored() -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Each sentence with the types wanted and the types found."""
    reader = Reader(Settings())

    def found(sentence: str) -> frozenset[str]:
        document = Document(id="sentence", text=sentence, published="2024-08-14")
        return frozenset(c.type for c in reader.read(document) if c.type.startswith(FAMILIES))

    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [(r["sentence"], r["types"]) for r in csv.DictReader(file)]
    return [(s, frozenset(t.split("|")) - {""}, found(s)) for s, t in rows]


def test_sentences_without_a_claim_give_none(
    scored: list[tuple[str, frozenset[str], frozenset[str]]],
) -> None:
    """What only sounds like war or diplomacy is left alone."""
    assert [s for s, wanted, found in scored if not wanted and found] == []


def test_most_claims_are_found_and_few_are_wrong(
    scored: list[tuple[str, frozenset[str], frozenset[str]]],
) -> None:
    """Over the table, 97 of 100 claims found are right and 95 of 100 wanted are found."""
    right = sum(len(w & f) for _, w, f in scored)
    assert right / sum(len(f) for _, _, f in scored) >= 0.97, [s for s, w, f in scored if f - w]
    assert right / sum(len(w) for _, w, _ in scored) >= 0.95, [s for s, w, f in scored if w - f]


def test_no_type_is_left_behind(
    scored: list[tuple[str, frozenset[str], frozenset[str]]],
) -> None:
    """Of each type at least 75 of 100 are found."""
    wanted = Counter(t for _, w, _ in scored for t in w)
    found = Counter(t for _, w, f in scored for t in w & f)
    assert {t: found[t] / n for t, n in wanted.items() if found[t] < 0.75 * n} == {}


@pytest.mark.parametrize(
    ("text", "appeals"),
    [
        ("Kinshasa insists that Rwanda withdraw its troops from Goma.", 1),
        ("Mali insists that its soldiers were not in the village of Moura.", 0),
    ],
)
def test_who_insists_on_a_fact_demands_nothing(text: str, appeals: int) -> None:
    """A demand is a subjunctive."""
    assert len([c for c in claims_of(text) if c.type == "diplomacy.appeal"]) == appeals


def test_bodies_that_are_handed_over_are_no_new_dead() -> None:
    """One claim, of the exchange."""
    text = "Hamas will hand over the bodies of four hostages on Thursday."
    assert [c.type for c in claims_of(text)] == ["people.exchanged"]
