"""A name that is plainly a place in one sentence of a page is one in the others."""

import pytest

from tests.extract.account import claim, claims, places


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


def test_a_second_name_of_somebody_is_no_place() -> None:
    """Who is called so with a first name elsewhere on the page is no village."""
    text = (
        "A cameraman, Samer Abu Dalla, was hit by a drone in Rafah.\n\n"
        "Rescuers were unable to reach Abu Dalla because the roads were blocked by rubble."
    )
    assert "Abu Dalla" not in {p for c in claims(text) for p in places(c)}


def test_a_quarter_of_a_creed_has_no_name_by_it() -> None:
    """ "The Shi'ite district of Sadr City" is Sadr City."""
    text = "A car bomb killed 51 people in the Shi'ite district of Sadr City on Wednesday."
    assert places(claim(text, "killed", "people.killed")) == ["Sadr City"]


def test_a_land_is_left_out_where_its_region_is_named() -> None:
    """ "The Sahel region of Burkina Faso" is one place with a container that is a state."""
    text = "Jihadists overran a post in Seytenga, in the Sahel region of Burkina Faso, on Monday."
    assert places(claim(text, "overran", "territory.capture")) == ["Seytenga", "Sahel region"]
