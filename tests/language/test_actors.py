"""Names in a sentence, and the people whom no record knows."""

import pytest

from contested.language.actors import ActorMention, find_actors
from contested.language.page import Parsed
from contested.language.sentences import split
from tests.language.pages import DAY, parser, world


def mentions(text: str, conflict: str = "north") -> dict[str, ActorMention]:
    """A sentence's names by their words."""
    sentence = split(text)[0]
    doc = next(iter(parser().parse([sentence.text])))
    found = find_actors(Parsed(sentence, doc), world(), conflict, DAY)
    return {doc[m.start : m.end].text: m for m in found}


def test_a_seat_of_government_is_marked_as_one() -> None:
    """A seat of government is marked as one."""
    found = mentions("Torvograd rejected the plan, and Norland welcomed it.")
    assert found["Torvograd"].seat
    assert not found["Norland"].seat
    assert found["Torvograd"].party == "Sudrovia"


def test_a_person_in_apposition_gets_the_role() -> None:
    """A person in apposition gets the role."""
    found = mentions("Marta Vesely, spokeswoman for Norland's coast guard, said two boats sank.")
    person = found["Marta Vesely"]
    assert person.person
    assert person.actor is None
    assert person.role == "spokeswoman for Norland's coast guard"
    assert person.gender == "f"


def test_a_title_before_a_name_makes_it_a_persons() -> None:
    """A title before a name makes it a persons."""
    person = mentions("Lt. Gen. Pavel Drozd told reporters that the town had fallen.")[
        "Pavel Drozd"
    ]
    assert person.role == "Lt. Gen."


def test_a_misspelt_actor_is_known_where_a_title_stands() -> None:
    """A misspelt actor is known where a title stands."""
    person = mentions("General Valery Orlichny said the bridge was down.")["Valery Orlichny"]
    assert person.actor is not None
    assert person.actor.id == "valerii-orlychnyi"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge near Upper Weston was closed on Monday.",
        "On Friday the rain stopped in Lower Harfield.",
    ],
)
def test_a_capitalised_place_is_no_person(text: str) -> None:
    """A capitalised place is no person."""
    assert not [m for m in mentions(text).values() if m.person]
