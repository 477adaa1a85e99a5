"""What "it" and "them" stand for where something is done to them: a frame asks what they can be."""

import pytest

from tests.extract.claims import claims_of

DONE = [
    ("The rebels overran the base and burned it.", "burned", "infrastructure.damaged"),
    ("Gunmen held up six aid lorries and looted two of them.", "looted", "civil.obstruction"),
    ("The army entered the town and has held it since.", "held", "territory.control"),
    ("Fighters hold the village. The army hopes to seize it.", "seize", "territory.capture"),
    ("The garrison faced two assaults and repelled them.", "repelled", "battle.repelled"),
]
NOT_DONE = [
    ("The rebels made an offer and the army seized it.", "territory.capture"),
    ("The minister read the letter and burned it.", "infrastructure.damaged"),
    ("The Kremlin ruled it out after the fall of the town.", "territory.control"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), DONE)
def test_a_pronoun_may_be_what_was_told_of(text: str, trigger: str, kind: str) -> None:
    """A base, a lorry or a town, in the same sentence or the one before."""
    assert [c.type for c in claims_of(text) if trigger in c.trigger.text.split()] == [kind]


@pytest.mark.parametrize(("text", "kind"), NOT_DONE)
def test_a_pronoun_is_nothing_that_was_not_told_of(text: str, kind: str) -> None:
    """Where nothing told of before is of the kind that a frame is made for."""
    assert kind not in {c.type for c in claims_of(text)}


def test_ground_taken_up_is_no_target() -> None:
    """It is a place, as where it is named."""
    text = "The rebels lost Kalma in May; the army retook it in June."
    retaken = next(c for c in claims_of(text) if c.trigger.text == "retook")
    assert retaken.target is None
