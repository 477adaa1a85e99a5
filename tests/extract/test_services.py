"""Soldiers, police and posts without a name are those of the state that an armed group fights."""

import pytest

from tests.extract.account import claim

PUBLISHED = "2016-06-15"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "state"),
    [
        (
            "Taliban fighters overran a police post in Baghlan on Monday, killing four policemen.",
            *("killing", "people.killed", "Afghanistan"),
        ),
        (
            "Taliban fighters attacked a checkpoint in Kunduz on Monday, killing four police and"
            " wounding six others.",
            *("wounding", "people.wounded", "Afghanistan"),
        ),
        (
            "Gunmen stormed an army camp in the Mopti region on Monday, the army said.",
            *("stormed", "battle.attack", "Mali"),
        ),
        (
            "Suspected militants attacked a security convoy near Quetta on Monday.",
            *("attacked", "battle.attack", "Pakistan"),
        ),
        (
            "Gunmen shot dead two policemen in Pulwama on Monday.",
            *("shot dead", "people.killed", "India"),
        ),
    ],
)
def test_who_is_hit_is_the_states_on_whose_ground_it_is(
    text: str, trigger: str, kind: str, state: str
) -> None:
    """A post, its police and those counted beside them."""
    found = claim(text, trigger, kind, PUBLISHED).target
    assert found is not None
    assert found.party == state


def test_soldiers_who_act() -> None:
    """Bare soldiers are the state's that the group fights, in whichever of its states it is."""
    text = "Boko Haram raided Gwoza on Monday. Soldiers killed nine of the attackers."
    found = claim(text, "killed", "people.killed", PUBLISHED).agent
    assert found is not None
    assert found.party == "Nigeria"


def test_fighters_on_a_states_ground_are_not_the_states() -> None:
    """Without a war that says so, militants are on nobody's side."""
    text = "Security forces killed 12 militants in Waziristan on Monday."
    found = claim(text, "killed", "people.killed", PUBLISHED)
    assert found.agent is not None
    assert found.target is not None
    assert (found.agent.party, found.target.party) == ("Pakistan", None)


@pytest.mark.parametrize(
    "said",
    [
        "the police said",
        "said an army officer",
        "said the military spokesman, Brigadier Arun Mehta",
        "the defence ministry said",
    ],
)
def test_who_speaks_for_the_state(said: str) -> None:
    """Police, army and ministries that are named with no state are those of the ground."""
    text = f"Two Tamil Tiger rebels were killed near Mannar on Monday, {said}."
    (speaker,) = claim(text, "killed", "people.killed", "2008-06-18").attribution
    assert speaker.party == "Sri Lanka"


def test_he_who_is_one_unnamed_source() -> None:
    """A pronoun goes back to one who spoke without a name."""
    text = "A military source said rebels had raided Gwoza. He said troops had killed nine."
    (speaker,) = claim(text, "killed", "people.killed", PUBLISHED).attribution
    assert speaker.name == "military source"


def test_an_officer_speaks_for_the_state_whose_people_he_tells_of() -> None:
    """A rank alone is no side's; beside its own border guard it is."""
    text = "Colonel Arun Mehta said one Indian border guard was killed near Poonch on Sunday."
    (speaker,) = claim(text, "killed", "people.killed", "2020-11-08").attribution
    assert speaker.party == "India"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("two local officials said", "Somalia"),
        ("a security official who asked not to be named said", "Somalia"),
        ("a member of the regional council said", "Somalia"),
        ("an airport official said", None),
        ("an official briefed on the inquiry said", None),
        ("an aid official said", None),
    ],
)
def test_officials_of_a_land_with_one_authority_are_its_own(words: str, state: str | None) -> None:
    """Not those of a port or a charity, nor who only knows of it."""
    text = f"Al-Shabaab fighters killed nine villagers near Jowhar on Monday, {words}."
    found = claim(text, "killed", "people.killed", PUBLISHED).attribution
    assert [s.party for s in found] == [state]


def test_officials_are_on_no_side_where_those_who_fight_a_state_govern_too() -> None:
    """Nobody knows whose they are."""
    text = "Shells killed nine villagers near Nyala, two local officials said. The army and the RSF"
    text += " have fought in Sudan since 2023."
    found = claim(text, "killed", "people.killed", "2024-06-15").attribution
    assert [s.party for s in found] == [None]
