"""Where it was, beside who did it and behind a list; what was launched makes an attack a strike."""

from tests.extract.account import claim, places


def test_ground_beside_a_doer() -> None:
    """ "By Ukraine in the Kursk region": the region is where, not what the doer lies in."""
    text = "Soldiers were captured by Ukraine in the Kursk region in 2024."
    assert places(claim(text, "captured", "people.captured")) == ["Kursk region"]


def test_a_capital_that_comes_under_attack() -> None:
    """A seat of government is a place where something falls upon it."""
    text = "Kyiv came under a large-scale Russian drone and missile attack."
    assert places(claim(text, "missile attack", "strike")) == ["Kyiv"]


def test_unknown_names_of_a_list_of_villages() -> None:
    """Each with the region that it lies in."""
    text = "Rebels captured the villages of Obrenka in the Kasai region and Lubela in Ituri."
    assert "Obrenka" in places(claim(text, "captured", "territory.capture"))


def test_what_was_launched_in_an_attack() -> None:
    """Drones make it a strike."""
    text = "The air force shot down 21 of 59 Russian drones launched in an overnight attack."
    assert claim(text, "launched", "strike").means is not None


def test_troops_that_their_own_side_tells_of() -> None:
    """Bare forces that advance are those of the side that says so."""
    text = "Russia's military reported capturing a village, with forces closing in on Kurakhove."
    found = claim(text, "closing", "territory.advance")
    assert found.agent is not None
    assert found.agent.party == "Russia"
