"""How often a blow was struck is its figure."""

import pytest

from tests.extract.account import claim, claims


@pytest.mark.parametrize(
    ("text", "trigger", "times"),
    [
        ("Jets have struck the army headquarters in Damascus twice.", "struck", 2),
        ("Russian forces shelled Nikopol three times overnight.", "shelled", 3),
        ("Warplanes raided the hospital of Arbin twice on Tuesday.", "raided", 2),
    ],
)
def test_how_often(text: str, trigger: str, times: int) -> None:
    """ "Twice" and "three times" count attacks."""
    figure = claim(text, trigger, "strike").quantity
    assert figure is not None
    assert (figure.low, figure.unit) == (times, "attack")


def test_what_is_hit_twice_is_one_thing() -> None:
    """The damage has no figure of attacks, and "twice as many" counts none."""
    text = "A shell hit the clinic in Omdurman twice. Twice as many people fled as in May."
    assert all(c.quantity is None for c in claims(text) if c.type == "infrastructure.damaged")
