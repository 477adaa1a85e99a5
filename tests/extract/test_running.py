"""What befell people in a sentence without a speaker stays the word of who told of it."""

import pytest

from tests.extract.account import claim

GROUP = "A convoy was ambushed near Kale, the Karen National Union said."


def test_effects_without_a_scene_of_their_own_stay_the_speakers() -> None:
    """The dead of the ambush are those that the group tells of."""
    found = claim(f"{GROUP} Seven soldiers died.", "died", "people.killed")
    assert [s.name for s in found.attribution] == ["Karen National Union"]


@pytest.mark.parametrize(
    "other",
    [
        "Seven soldiers died in Mandalay.",
        "Seven soldiers died on Sunday.",
        "Seven soldiers also died.",
        "Seven soldiers have died.",
    ],
)
def test_another_scene_is_the_reports_own(other: str) -> None:
    """A place, a day, "also" or what holds now ends the account."""
    assert claim(f"{GROUP} {other}", "died", "people.killed").attribution == ()


def test_a_speakers_own_people() -> None:
    """Whose men "his" are tells that he speaks still."""
    text = "“We had no shells left,” said a lieutenant near Goma. Two of his men were killed."
    found = claim(text, "killed", "people.killed")
    assert [s.name for s in found.attribution] == ["lieutenant near Goma"]


def test_who_tells_more_behind_according_to() -> None:
    """The source in a group, not the group, says what "who said" brings."""
    text = (
        "Troops left the base, according to an official in the town, who said that"
        " three soldiers had been killed."
    )
    assert [s.span.text for s in claim(text, "killed", "people.killed").attribution] == ["who"]


def test_an_execution_is_an_abuse_too() -> None:
    """Who was executed was killed, and mistreated by it."""
    text = "Witnesses in El Fasher said RSF fighters had executed 12 men at a checkpoint."
    for kind in ("people.killed", "people.abused"):
        assert claim(text, "executed", kind).quantity is not None
