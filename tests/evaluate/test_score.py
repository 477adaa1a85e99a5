"""What an evaluation counts as found, as right and as usable."""

from dataclasses import replace

import pytest

from contested.evaluate import score
from contested.evaluate.fields import compared
from contested.evaluate.pairing import likeness
from contested.model.claim import Claim
from contested.model.value import Quantity
from contested.model.vocabulary import Act, Modality, PlaceRole, VerificationStatus
from tests.claims import REPORT, deaths, span

STRIKE = replace(deaths(), type="strike", trigger=span(REPORT, "shelled"), quantity=None)


def wrong(found: Claim, gold: Claim | None = None) -> set[str]:
    """The fields of a pair that are not right."""
    return {field.name for field in compared(gold or deaths(), found) if not field.right}


def test_the_same_claims_score_one() -> None:
    """Everything is found, right and usable."""
    done = score([deaths(), STRIKE], [STRIKE, deaths()])
    assert (done.precision, done.recall, done.f1, done.usable_f1, done.rare_f1) == (1, 1, 1, 1, 1)
    assert all(right == seen for right, seen in done.fields.values())


def test_what_was_not_found_and_what_nobody_marked_are_listed() -> None:
    """Each lowers its own figure."""
    done = score([deaths(), STRIKE], [deaths(), replace(deaths(), type="people.wounded")])
    assert (done.matched, done.precision, done.recall) == (1, 0.5, 0.5)
    assert [claim.type for claim in done.missed] == ["strike"]
    assert [claim.type for claim in done.spurious] == ["people.wounded"]


def test_one_claim_pairs_with_one() -> None:
    """Finding the same twice is one match and one claim too many."""
    done = score([deaths()], [deaths(), deaths()])
    assert (done.matched, len(done.spurious)) == (1, 1)


def test_the_likeliest_pair_comes_first() -> None:
    """Of two tolls in one sentence each meets its own."""
    nine = replace(deaths(), quantity=Quantity(span(REPORT, "at least six"), 9, 9))
    done = score([deaths(), nine], [nine, deaths()])
    assert done.usable == 2


def test_a_trigger_nearby_in_the_sentence_is_the_same_claim_and_one_far_off_is_not() -> None:
    """Unless both carry the same figure."""
    near = replace(deaths(), trigger=span(REPORT, "dockers"))
    far = replace(deaths(), trigger=span(REPORT, "ministry"))
    assert likeness(deaths(), near) >= 4
    assert likeness(deaths(), far) >= 4
    assert likeness(replace(deaths(), quantity=None), replace(far, quantity=None)) == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"modality": Modality.PLANNED}, "modality"),
        ({"verification": replace(deaths().verification, status=VerificationStatus.NONE)},
         "verification"),
        ({"quantity": None}, "figure"),
        ({"places": ()}, "place (any)"),
        ({"time": None}, "time start"),
        ({"attribution": ()}, "speaker present"),
        ({"agent": None}, "agent party"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_counted_and_spoils_the_claim(
    change: dict[str, object], field: str
) -> None:
    """A usable claim has every one of them right."""
    found = replace(deaths(), **change)  # type: ignore[arg-type]
    assert field in wrong(found)
    done = score([deaths()], [found])
    assert (done.matched, done.usable) == (1, 0)


def test_an_invented_place_or_time_is_wrong() -> None:
    """Where gold has none."""
    bare = replace(deaths(), places=(), time=None)
    assert {"place not invented", "time not invented"} <= wrong(deaths(), bare)


def test_what_does_not_spoil_a_claim() -> None:
    """Who is called what, the act, and in which role a place stands are told apart."""
    (said,) = deaths().attribution
    (first, *rest) = deaths().places
    found = replace(
        deaths(),
        attribution=(replace(said, act=Act.CLAIM, name="The ministry"),),
        places=(replace(first, role=PlaceRole.NEAR), *rest),
    )
    assert wrong(found) == {"speaker act", "speaker name"}
    assert score([deaths()], [found]).usable == 1


def test_sides_and_places_compare_without_their_kinds() -> None:
    """A region meets its city, and a short name of a state its long one."""
    (said,) = deaths().attribution
    one = replace(deaths(), attribution=(replace(said, party="United States"),))
    other = replace(deaths(), attribution=(replace(said, party="USA"),))
    assert wrong(other, one) == set()


def test_rare_values_are_what_is_not_the_default() -> None:
    """A claim that is asserted, positive and unchecked has none."""
    plain = replace(
        STRIKE, verification=replace(STRIKE.verification, status=VerificationStatus.NONE)
    )
    assert score([plain], [plain]).rare == (0, 0, 0)
    assert score([STRIKE], [plain]).rare == (0, 1, 0)
