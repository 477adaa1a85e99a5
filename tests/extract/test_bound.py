"""Who an object goes back to is nobody who does it; a day under "on" is nobody at all."""

import pytest

from tests.extract.account import claim, places


@pytest.mark.parametrize(
    ("text", "trigger", "party"),
    [
        (
            "The RSF on Friday blamed the army for the collapse of the talks in Jeddah.",
            "blamed",
            "Sudan",
        ),
        ("The RSF blamed the army for the raid, accusing it of new attacks.", "accusing", "Sudan"),
        (
            "Israel struck Tyre. Hezbollah accused the army of breaching the truce.",
            "accused",
            "Israel",
        ),
    ],
)
def test_whom_one_accuses_is_somebody_else(text: str, trigger: str, party: str) -> None:
    """The doer of a verb is not what its object goes back to."""
    found = claim(text, trigger, "diplomacy.accusation")
    assert found.target is not None
    assert found.target.party == party


def test_lives_are_claimed_without_a_word() -> None:
    """What claims lives says nothing."""
    text = "The conflict has claimed over 10,400 lives in Darfur."
    found = claim(text, "claimed", "people.killed")
    assert found.attribution == ()
    assert found.quantity is not None
    assert found.quantity.low == 10400


def test_a_month_is_no_place() -> None:
    """A date in brackets adds no place."""
    found = claim("Two people died on Saturday (Nov 4) in Khartoum.", "died", "people.killed")
    assert places(found) == ["Khartoum"]


def test_wars_send_people_to_flight() -> None:
    """Whom a war sends abroad is not called up."""
    text = "The conflict has killed hundreds and sent more than 200,000 into neighbouring states."
    assert claim(text, "sent", "people.displaced").quantity is not None


def test_what_is_fought_for_is_where() -> None:
    """ "Fighting for X" is there, and who bombards what comes under fire deals the blow."""
    found = claim("Intense fighting for El Fasher erupted in May.", "fighting", "battle.attack")
    assert places(found) == ["El Fasher"]
    text = "El Fasher had come under heavy artillery bombardment by the RSF on Saturday."
    blow = claim(text, "bombardment", "strike")
    assert blow.agent is not None
    assert blow.agent.party == "Rapid Support Forces"


def test_nobody_speaks_within_himself() -> None:
    """One who has promised is not also reported to say so."""
    text = "Although the RSF has promised to uphold the truce, the army has not commented on it."
    assert len(claim(text, "promised", "diplomacy.offer").attribution) == 1
