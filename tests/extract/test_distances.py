"""How far: what is told of troops, and what only says where a town lies."""

from contested.model.vocabulary import PlaceRole
from tests.extract.account import claims


def test_how_far_troops_stand_from_a_town() -> None:
    """The distance is the advance's, and they are near the town."""
    (found,) = claims("The insurgents are now 20 miles from Bamako, an officer said.")
    assert found.type == "territory.advance"
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.unit) == (20, "mile")
    assert [p.role for p in found.places] == [PlaceRole.NEAR]


def test_up_to_where_they_came() -> None:
    """ "Within 30 km of" is near, the words for a town between them or not."""
    for town in ("Kidal", "the town of Kidal", "the centre of Kidal"):
        (found,) = claims(f"Rebel fighters advanced to within 30 kilometres of {town}.")
        assert [p.role for p in found.places] == [PlaceRole.NEAR]


def test_how_far_a_town_lies_measures_no_advance() -> None:
    """Nor is the other town a place of it; who closes in goes toward the first."""
    (found,) = claims("The militia is closing in on Wad Madani, 170 km south of Khartoum.")
    assert found.quantity is None
    assert [(p.span.text, p.role) for p in found.places] == [("Wad Madani", PlaceRole.TOWARD)]


def test_what_a_package_is_worth() -> None:
    """Before its noun or behind it."""
    for text in (
        "Washington announced a $275 million package for Kyiv with shells and Javelins.",
        "Weapons worth $275 million will be provided to Kyiv, Washington said.",
    ):
        (found,) = [c for c in claims(text) if c.type == "materiel.supplied"]
        assert found.quantity is not None
        assert (found.quantity.low, found.quantity.unit) == (275_000_000, "USD")


def test_military_aid_is_no_relief() -> None:
    """Whatever the package holds."""
    text = "The US pledged $400 million in military aid to Kyiv, including rockets and vehicles."
    assert {c.type for c in claims(text)} == {"materiel.supplied"}


def test_a_firm_takes_no_ground_and_a_film_no_prisoners() -> None:
    """A company before which nothing military stands trades."""
    assert not claims("The company took over a bakery in Beirut.")
    assert not claims("The film captured daily life in Sarajevo.")


def test_an_armys_own_are_counted() -> None:
    """No number of an army: "70 Syrian army conscripts"."""
    (found,) = claims("At least 70 Syrian army conscripts have defected to the rebels in Hama.")
    assert found.quantity is not None
    assert found.quantity.low == 70


def test_who_calls_up_men_says_nothing() -> None:
    """Whatever they are called up for."""
    (found,) = claims("Some 2,000 reservists were called up by Israel for the offensive.")
    assert found.type == "people.mobilized"
    assert not found.attribution
