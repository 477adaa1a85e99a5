"""Operations, fire returned, attackers beaten back and control taken, as wire reports put them."""

import pytest

from tests.extract.account import claim

PUBLISHED = "2017-01-25"


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Police held an anti-terrorist operation in Diffa.", "operation", "battle.attack"),
        ("Mali's army began an intelligence-based operation.", "operation", "battle.attack"),
        ("Rebels fired on a patrol. Police returned fire.", "returned fire", "battle.attack"),
        ("Soldiers repulsed the attackers near Kidal.", "repulsed", "battle.repelled"),
        ("The army foiled an infiltration bid near Uri.", "foiled", "battle.repelled"),
        ("Rebels gained control over two villages.", "gained control", "territory.capture"),
        ("Pieces of military hardware were destroyed.", "destroyed", "materiel.destroyed"),
    ],
)
def test_what_is_told_of_a_fight(text: str, trigger: str, kind: str) -> None:
    """Each is a claim."""
    assert claim(text, trigger, kind, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "The operation to count the votes ended near Diffa.",
        "The city repulsed its visitors.",
    ],
)
def test_what_is_no_fight(text: str) -> None:
    """The same words of peace."""
    with pytest.raises(AssertionError):
        claim(text, "operation" if "operation" in text else "repulsed", "battle.attack")
    with pytest.raises(AssertionError):
        claim(text, "operation" if "operation" in text else "repulsed", "battle.repelled")


def test_militants_are_not_the_neighbours_soldiers() -> None:
    """In a war of two states beside which groups fight, they are on neither's side."""
    text = (
        "The Indian military says three of its soldiers and two suspected militants were killed"
        " near Poonch, on the border with Pakistan."
    )
    found = claim(text, "killed", "people.killed", "2020-11-09").target
    assert found is not None
    assert found.party != "Pakistan"
