"""A name that is plainly a place in one sentence of a page is one in the others."""

import pytest

from tests.extract.account import claim, places


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "expected"),
    [
        (
            "Nine soldiers wounded in Metinaz operation\n\nThe army entered Metinaz at dawn.",
            "wounded",
            "people.wounded",
            ["Metinaz"],
        ),
        (
            "Shells fell in Kabekh on Monday. Later, the Kabekh fire killed nine men.",
            "killed",
            "people.killed",
            ["Kabekh"],
        ),
        # nobody's name becomes a place by it
        (
            "Rebels shelled Kyariwa. The general, Hassan Kyari, said that 12 men were killed.",
            "killed",
            "people.killed",
            ["Kyariwa"],
        ),
    ],
)
def test_a_place_is_one_all_over_the_page(
    text: str, trigger: str, kind: str, expected: list[str]
) -> None:
    """The words around a name in one sentence tell what it is in another."""
    assert places(claim(text, trigger, kind)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men died in a raid on the Haftar district.", ["Haftar district"]),
        ("A bomb killed two men at Bashar al-Assad Street.", ["Bashar al-Assad Street"]),
        ("Two men were killed in the Wagner base.", []),
    ],
)
def test_what_is_called_after_somebody(text: str, expected: list[str]) -> None:
    """A street and a quarter are places, whoever they are called after; a base is somebody's."""
    kind = "died" if "died" in text else "killed"
    assert places(claim(text, kind, "people.killed")) == expected
