"""What a report says of a claim's truth. The cases are passages of our own in `checks.csv`."""

import pytest

from contested.model.vocabulary import DisputedOver, VerificationMethod, VerificationStatus
from tests.extract.claims import claims_at, claims_of, table


@pytest.mark.parametrize(
    "row", table("checks.csv"), ids=lambda r: f"{r['status']} {r['trigger']}: {r['text']}"
)
def test_a_claim_has_the_status_that_the_report_gives_it(row: dict[str, str]) -> None:
    """Hedges, checks, concessions and contrary accounts, and what a dispute is over."""
    found = claims_at(row["text"], row["trigger"], row["type"])
    statuses = {(c.verification.status, c.verification.over or "") for c in found}
    assert any(s == row["status"] and row["over"] in ("", over) for s, over in statuses)


def test_a_plain_report_says_nothing_of_its_truth() -> None:
    """Most claims have no status."""
    text = "Shells fell on Kobane on Monday. The mayor said two people were killed."
    assert {c.verification.status for c in claims_of(text)} == {VerificationStatus.NONE}


def test_a_side_that_repeats_its_own_claim_confirms_nothing() -> None:
    """The winner's "confirmed" is no second voice."""
    text = (
        "President Zelensky confirmed that Ukrainian forces had captured the village of Robotyne."
    )
    (capture,) = claims_at(text, "captured", "territory.capture")
    assert capture.verification.status is VerificationStatus.NONE


def test_a_checked_video_says_who_checked_it() -> None:
    """The words that name the checker are kept."""
    text = "Footage verified by our newsroom shows soldiers burning houses in Tawila."
    (burning,) = claims_at(text, "burning", "infrastructure.damaged")
    assert burning.verification.by == "our newsroom"


def test_a_satellite_is_a_method() -> None:
    """How it was checked is kept."""
    text = "Satellite images show that the bridge over the Tekeze was destroyed."
    (bridge,) = claims_at(text, "destroyed", "infrastructure.damaged")
    assert bridge.verification.method is VerificationMethod.SATELLITE


def test_what_could_not_be_checked_ends_with_its_speaker() -> None:
    """The words "could not be verified" reach back over one speaker's account."""
    text = (
        "The mayor of Sumy said two people were killed. Moscow said its troops had captured the "
        "village of Yunakivka. The claim could not be independently verified."
    )
    (killed,) = claims_at(text, "killed", "people.killed")
    (capture,) = claims_at(text, "captured", "territory.capture")
    assert killed.verification.status is VerificationStatus.NONE
    assert capture.verification.status is VerificationStatus.UNVERIFIED


def test_figures_of_two_places_are_no_dispute() -> None:
    """Two tolls differ because they are two happenings."""
    text = (
        "Two people were killed in Sumy, the governor said. Five people were killed in Kharkiv, "
        "the mayor said."
    )
    assert {c.verification.status for c in claims_of(text)} == {VerificationStatus.NONE}


def test_a_denial_and_what_it_denies_are_both_disputed() -> None:
    """Both get it, each with the other's words."""
    text = "Activists said government jets had bombed Saraqib. Damascus denied bombing the town."
    found = [c for c in claims_of(text) if c.type == "strike"]
    assert {c.verification.status for c in found} == {VerificationStatus.DISPUTED}
    assert {c.verification.over for c in found} <= {DisputedOver.HAPPENING, DisputedOver.ACTOR}
