"""Who, whom, when and where in many constructions. The cases are sentences in `constructions.csv`.

The report is of Thursday, 15 August 2024. "-" says that there is none, "?" that it does not matter.
"""

import csv
from pathlib import Path

import pytest

from contested.model.claim import Claim
from contested.model.vocabulary import Act, VerificationStatus
from tests.extract.account import claims

CASES = Path(__file__).with_name("constructions.csv")
ROWS = [
    pytest.param(row, id=f"{row['trigger']}: {row['text'][:60]}")
    for row in csv.DictReader(CASES.open(encoding="utf-8"))
]


@pytest.mark.parametrize("row", ROWS)
def test_claims_of_a_sentence(row: dict[str, str]) -> None:
    """One claim of that kind and trigger, with these fields."""
    found = [
        c
        for c in claims(row["text"], published="2024-08-15")
        if (c.trigger.text, c.type) == (row["trigger"], row["type"])
    ]
    assert len(found) == 1, [(c.trigger.text, c.type) for c in found]
    (claim,) = found
    told = {
        "agent": claim.agent.party if claim.agent else None,
        "target": claim.target.span.text if claim.target else None,
        "day": claim.time.start[:10] if claim.time and claim.time.start else None,
        "places": "|".join(p.span.text for p in claim.places) or None,
    }
    wanted = {k: None if row[k] == "-" else row[k] for k in told if row[k] != "?"}
    assert {k: told[k] for k in wanted} == wanted


def test_a_bare_number_gives_itself_up() -> None:
    """Who surrenders is counted, without a noun too."""
    (found,) = claims("Some 40 surrendered to Ukrainian forces near Toretsk.")
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.unit) == (40, "person")


def test_the_health_ministry_is_that_of_the_land_of_the_hurt() -> None:
    """In a war over several lands too."""
    text = "Israel struck Dahiyeh, near Beirut. The health ministry said six people had died."
    (found,) = [c for c in claims(text) if c.type == "people.killed"]
    assert found.speaker is not None
    assert found.speaker.party == "Lebanon"


def test_two_counts_of_one_object() -> None:
    """The second is no part of what the first measures."""
    found = claims(
        "Kyiv says it has taken 1,150 square kilometres of Russian land and 82 villages."
    )
    taken = {c.quantity.low: c.quantity.unit for c in found if c.quantity}
    assert taken == {1150: "km2", 82: "settlement"}


def _of_kind(text: str, kind: str, published: str = "2024-08-15") -> list[Claim]:
    return [c for c in claims(text, published=published) if c.type == kind]


def test_who_the_dead_were() -> None:
    """Each sort is a claim, of the side that the words name."""
    text = "Rebels in Syria said 19 of the dead were soldiers and 11 were rebels."
    found = _of_kind(text, "people.killed")
    told = {c.quantity.low: c.target.span.text for c in found if c.quantity and c.target}
    assert told == {19: "soldiers", 11: "rebels"}


def test_whose_count_it_is() -> None:
    """Who counts says it, and has not done it."""
    text = (
        "Rockets fell on Luhansk, where, by Kyiv's count, nine Russian helicopters were destroyed."
    )
    (found,) = _of_kind(text, "materiel.destroyed")
    assert found.speaker is not None
    assert (found.speaker.party, found.speaker.act) == ("Ukraine", Act.ESTIMATE)
    assert [p.span.text for p in found.places] == ["Luhansk"]
    assert found.agent is None


def test_their_own_count() -> None:
    """A pronoun before the subject is the subject."""
    (found,) = _of_kind("By their own count, the rebels lost 12 men near Gao.", "people.casualties")
    assert found.speaker is not None
    assert found.speaker.name == "rebels"


def test_who_is_blamed_for_doing_it() -> None:
    """Not who blames them, who denied something before."""
    text = "M23 denied that it wanted Bukavu and blamed the army for shelling populated areas."
    (found,) = _of_kind(text, "strike")
    assert found.agent is not None
    assert found.agent.party == "Democratic Republic of the Congo"


def test_a_bare_number_of_troops_that_were_hit() -> None:
    """They are of their side."""
    text = "Burundian troops were hit by mortar fire at Ihusi; two were killed, an officer said."
    (found,) = _of_kind(text, "people.killed")
    assert found.target is not None
    assert found.target.party == "Burundi"


def test_a_command_is_that_of_the_war() -> None:
    """Two armies have a Southern Command."""
    text = (
        "Russia attacked Odesa. Crews brought down three of five drones, the Southern Command said."
    )
    (found,) = _of_kind(text, "strike.intercepted")
    assert found.speaker is not None
    assert found.speaker.party == "Ukraine"


def test_ground_and_day_of_a_report_of_one_day() -> None:
    """Villages do not fall where a clinic was hit, and "during the day" is the report's."""
    text = (
        "At least 34 people died around Hama on Wednesday as Syrian rebels pushed on.\n"
        "Four civilians were killed when a helicopter dropped a bomb on a clinic in Morek.\n"
        "Three villages fell to the insurgents during the day, state media said."
    )
    (found,) = _of_kind(text, "territory.capture")
    assert not found.places
    assert found.time is not None
    assert found.time.start == "2024-08-14"


def test_a_denied_plan_denies_no_battle() -> None:
    """Who denies that it wants to storm a town has not denied that there is fighting."""
    text = (
        "At least 27 people were killed in clashes in El Fasher, the UN said. "
        "The RSF denies wanting to storm the city."
    )
    (found,) = _of_kind(text, "people.killed")
    assert found.verification.status is VerificationStatus.NONE


def test_the_day_of_a_saying_is_none_of_what_goes_on_meanwhile() -> None:
    """ "Said on Sunday, as they closed in"."""
    text = "Nine people died, the UN said on Sunday, as the RSF closed in on El Fasher."
    (found,) = _of_kind(text, "territory.advance")
    assert found.time is None


def test_a_distance_is_not_hit() -> None:
    """Where it lands from is not what it hits."""
    (found,) = _of_kind("A shell landed 50 metres from the clinic in Homs.", "strike")
    assert found.target is None


def test_fighters_of_a_people_of_no_side() -> None:
    """They are not the group that was named before."""
    text = (
        "The Arakan Army overran the base in Maungdaw, it said. "
        "More than 80 Rohingya fighters were captured, according to the statement."
    )
    (found,) = _of_kind(text, "people.captured")
    assert found.target is not None
    assert found.target.party is None
