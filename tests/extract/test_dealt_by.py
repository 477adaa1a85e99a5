"""A noun or adjective before a blow is who deals it, where it is of people under arms or a command."""

import pytest

from tests.extract.account import claim, claims


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "party"),
    [
        (
            "Myanmar's junta denied it. Nine people were killed in junta airstrikes near Loikaw.",
            *("airstrikes", "strike", "Myanmar"),
        ),
        (
            "Syria's president spoke. An army raid on Daraa killed six people, residents said.",
            *("raid", "battle.attack", "Syria"),
        ),
        (
            "An official said Ukrainian shelling had wounded three people in Horlivka.",
            *("shelling", "strike", "Ukraine"),
        ),
    ],
)
def test_who_stands_before_a_blow_deals_it(text: str, trigger: str, kind: str, party: str) -> None:
    """The junta, the army and a people; not those who are hit."""
    found = claim(text, trigger, kind)
    assert found.agent is not None
    assert found.agent.party == party


def test_what_is_hit_stands_before_a_blow_too() -> None:
    """A convoy attack hits the convoy."""
    found = claim("A convoy attack near Gao killed two drivers.", "attack", "battle.attack")
    assert found.agent is None
    assert found.target is not None


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Sudan's army violated a cease-fire on Friday.", "cease-fire", "diplomacy.agreement"),
        ("A counter-offensive by the rebels began.", "counter-offensive", "battle.attack"),
        ("Troops counter-attacked near Gao.", "counter-attacked", "battle.attack"),
    ],
)
def test_words_with_a_hyphen_are_one(text: str, trigger: str, kind: str) -> None:
    """As they are without it."""
    assert claim(text, trigger, kind).trigger.text == trigger


def test_a_village_of_no_list_behind_an_article() -> None:
    """What it is called and what it is make it a place."""
    (found,) = [c for c in claims("Two men were hurt near the Sarim village.") if c.places]
    assert [p.span.text for p in found.places] == ["Sarim"]


def test_rebels_as_an_adjective() -> None:
    """They are people too: "a rebel attack"."""
    found = claim("A rebel attack on Marib killed three guards.", "attack", "battle.attack").agent
    assert found is not None
    assert found.span.text == "rebel"
