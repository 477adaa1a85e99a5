"""Lists of figures: every line is a claim of what the line above the list says."""

import pytest

from contested.model.claim import Claim
from contested.model.vocabulary import Basis
from contested.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all of them."""
    return Reader()


LIST = (
    "Russian losses since 24 February, according to Ukraine's General Staff, are:\n"
    "tanks – 1,008 (+22)\n"
    "- soldiers: about 23,200 (+200)\n"
    "12 helicopters\n"
    "The staff gave no losses of its own."
)


def items(found: tuple[Claim, ...]) -> dict[tuple[str, str | None, Basis], float | None]:
    """The figures by type, unit and what they count over."""
    return {
        (c.type, c.quantity.unit, c.quantity.basis): c.quantity.low for c in found if c.quantity
    }


def test_each_line_is_a_total_and_the_increase_beside_it(reader: Reader) -> None:
    """People and things have types of their own; an increase is never a total."""
    found = reader.claims(LIST, published="2022-04-30")
    assert items(found) == {
        ("materiel.destroyed", "tank", Basis.CUMULATIVE): 1008,
        ("materiel.destroyed", "tank", Basis.INCREMENT): 22,
        ("people.casualties", "person", Basis.CUMULATIVE): 23200,
        ("people.casualties", "person", Basis.INCREMENT): 200,
        ("materiel.destroyed", "helicopter", Basis.CUMULATIVE): 12,
    }


def test_side_speaker_and_day_are_those_of_the_line_above(reader: Reader) -> None:
    """And every word stands where it is said to stand."""
    found = [c for c in reader.claims(LIST, published="2022-04-30") if c.quantity]
    assert {c.target.party for c in found if c.target} == {"Russia"}
    assert {c.speaker.party for c in found if c.speaker} == {"Ukraine"}
    assert len([c for c in found if c.speaker and c.target]) == len(found)
    for claim in found:
        assert claim.sentence.covers(claim.trigger)
        assert all(LIST[s.start : s.end] == s.text for s in claim.spans())


def test_an_increase_is_part_of_its_total(reader: Reader) -> None:
    """The two claims are linked."""
    found = reader.claims(LIST, published="2022-04-30")
    by_id = {c.id: c for c in found}
    for claim in found:
        if claim.quantity and claim.quantity.basis is Basis.INCREMENT:
            whole = by_id[claim.quantity.part_of or ""].quantity
            assert whole is not None
            assert whole.basis is Basis.CUMULATIVE
            assert whole.unit == claim.quantity.unit


def test_lines_under_no_loss_are_no_losses(reader: Reader) -> None:
    """A shopping list makes no claim, nor does a list that does not follow at once."""
    assert not reader.claims("The museum's new rooms hold:\ntanks – 4\ncannons – 12\n")
    apart = LIST.replace("are:\n", "are:\nThe ministry was asked about it on the same day.\n")
    assert not items(reader.claims(apart, published="2022-04-30"))


def test_a_total_and_its_increase_in_a_sentence_are_two_claims(reader: Reader) -> None:
    """Whether the increase stands in brackets or says of what it is."""
    said = "Russia has lost about 61,680 (+350) troops and 2,400 (+20) tanks since 24 February."
    assert items(reader.claims(said, published="2022-10-08")) == {
        ("people.casualties", "person", Basis.CUMULATIVE): 61680,
        ("people.casualties", "person", Basis.INCREMENT): 350,
        ("materiel.destroyed", "tank", Basis.CUMULATIVE): 2400,
        ("materiel.destroyed", "tank", Basis.INCREMENT): 20,
    }
    said = "Ukrainian forces have destroyed 8,522 tanks, 13 of them over the past day."
    found = items(reader.claims(said, published="2024-08-20"))
    assert found[("materiel.destroyed", "tank", Basis.CUMULATIVE)] == 8522
    assert found[("materiel.destroyed", "tank", Basis.INCREMENT)] == 13


def test_the_increase_beside_a_total_is_not_of_the_totals_time(reader: Reader) -> None:
    """A sentence's "since" tells from when the total counts."""
    text = (
        "Northern forces have lost about 4,850 (+110) troops since 24 February 2022, the army said."
    )
    times = {
        c.quantity.basis: c.time for c in reader.claims(text, published="2024-08-20") if c.quantity
    }
    assert times[Basis.INCREMENT] is None
    assert times[Basis.CUMULATIVE] is not None
