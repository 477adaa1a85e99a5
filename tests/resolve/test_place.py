"""Where place names are, by what stands around them."""

import pytest

from contested.language.page import read
from contested.language.places import find_places
from contested.model.document import Document
from contested.model.span import Span
from contested.model.value import Place
from contested.model.vocabulary import PlacePrecision, PlaceRole
from contested.resolve.place import Geocoder, Located, PlaceContext, place
from contested.resolve.precision import acled_precision, ucdp_precision
from tests.gazetteer.index import index
from tests.language.pages import parser

WAR = frozenset({"UA", "RU"})


def located(text: str, countries: frozenset[str] = frozenset()) -> dict[str, Located]:
    """What each place mention of a text is resolved to, by its words."""
    page = read(Document("test", text), parser())
    mentions = [m for _, p in sorted(page.parsed.items()) for m in find_places(p, index())]
    found = Geocoder(index()).geocode(mentions, PlaceContext(text, countries))
    return {m.span.text: each for m, each in zip(mentions, found, strict=True)}


def where(found: Located) -> tuple[str, str]:
    """Country and region code."""
    assert found.record is not None
    return found.record.country, found.record.admin1


def test_the_state_beside_a_town_decides() -> None:
    """Paris in Texas and Paris in France are told apart by what follows them."""
    assert where(located("He was born in Paris, Texas.")["Paris"]) == ("US", "TX")
    assert where(located("He was born in Paris, France.")["Paris"])[0] == "FR"


def test_neighbours_decide_where_nothing_else_does() -> None:
    """A name is the one near the other names of the document."""
    text = "Crews from Lufkin drove to Athens and Palestine. Tyler sent help to Athens too."
    assert where(located(text)["Athens"]) == ("US", "TX")


def test_the_war_decides_between_towns_of_one_name() -> None:
    """Pokrovsk in a report of the war is not the one in Yakutia."""
    found = located("Clashes went on near Pokrovsk and in Myrnohrad.", WAR)
    assert where(found["Pokrovsk"]) == ("UA", "05")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Slavjansk", "Slovyansk"),
        ("Avdeyevka", "Avdiyivka"),
        ("Артёмовск", "Bakhmut"),
        ("Krematorsk", "Kramatorsk"),
        ("Novohrad-Siverski", "Novhorod-Siverskyi"),
    ],
)
def test_old_foreign_and_misspelt_names_are_resolved_in_context(words: str, name: str) -> None:
    """A name's old, foreign or misspelt form is found among the war's countries."""
    found = place(words, index(), PlaceContext(countries=WAR))
    assert found.record is not None
    assert found.record.name == name


def test_a_bridge_named_after_a_village_lies_there() -> None:
    """An adjective of a village's name leads to the village."""
    found = place("Snihurivsky bridge", index(), PlaceContext(countries=frozenset({"UA"})))
    assert found.record is not None
    assert found.precision is PlacePrecision.NEAR


def test_an_unknown_name_is_not_guessed() -> None:
    """A name that nothing is like stays without a point."""
    found = place("Qarzumbek", index(), PlaceContext(countries=WAR))
    assert (found.record, found.country) == (None, None)


@pytest.mark.parametrize(
    ("words", "feature", "fine"),
    [
        ("Kursk region", "ADM1", PlacePrecision.ADMIN1),
        ("Kursk", "PPL", PlacePrecision.EXACT),
        ("Syria", "PCLI", PlacePrecision.COUNTRY),
        ("Black Sea", "SEA", PlacePrecision.VAGUE),
        ("Donbas", "RGN", PlacePrecision.VAGUE),
        ("Sudzha district", "PPL", PlacePrecision.ADMIN2),
        ("Pokrovsk direction", "PPL", PlacePrecision.NEAR),
        ("Gaza", "ADM1", PlacePrecision.ADMIN1),
    ],
)
def test_precision_follows_from_kind_and_head(
    words: str, feature: str, fine: PlacePrecision
) -> None:
    """How finely a place is known follows from what it is and what the words say."""
    context = PlaceContext(countries=WAR | {"PS"})
    found = place(words, index(), context)
    assert found.record is not None
    assert (found.record.feature, found.precision) == (feature, fine)


def test_a_part_of_a_country_has_the_country_and_no_point() -> None:
    """The words "Southern Russia" is in Russia, and nowhere in particular."""
    found = located("Drones flew over southern Russia.")["southern Russia"]
    assert (found.record, found.country, found.precision) == (None, "RU", PlacePrecision.VAGUE)


def test_soil_and_territory_are_the_country() -> None:
    """The words "Ukrainian soil" is Ukraine."""
    found = located("They were taken on Ukrainian soil.")["Ukrainian soil"]
    assert (found.country, found.precision) == ("UA", PlacePrecision.COUNTRY)


def test_a_compass_point_lies_in_the_country_talked_of() -> None:
    """The words "In the south" is the south of the country before it."""
    found = located("Rebels attacked Gao in Mali. Fighting also went on in the south.")
    assert found["south"].country == "ML"


def test_the_order_of_mentions_does_not_matter() -> None:
    """The same names in another order are the same places."""
    one = located("They passed Lufkin, Athens and Tyler.")
    other = located("They passed Tyler, Athens and Lufkin.")
    assert {n: f.record for n, f in one.items()} == {n: f.record for n, f in other.items()}


def test_the_publishers_home_counts_as_a_neighbour() -> None:
    """Without other names the publisher's region decides."""
    at_home = PlaceContext(home=("Tyler, Texas", "Texas"))
    assert where(place("Athens", index(), at_home)) == ("US", "TX")


@pytest.mark.parametrize(
    ("fine", "role", "feature", "acled", "ucdp"),
    [
        (PlacePrecision.EXACT, PlaceRole.AT, "PPL", 1, 1),
        (PlacePrecision.EXACT, PlaceRole.NEAR, "PPL", 2, 2),
        (PlacePrecision.NEAR, PlaceRole.AT, "PPL", 2, 2),
        (PlacePrecision.ADMIN2, PlaceRole.AT, "ADM2", 2, 3),
        (PlacePrecision.ADMIN1, PlaceRole.AT, "ADM1", 3, 4),
        (PlacePrecision.VAGUE, PlaceRole.AT, "RGN", 3, 5),
        (PlacePrecision.COUNTRY, PlaceRole.AT, "PCLI", 3, 6),
        (PlacePrecision.VAGUE, PlaceRole.AT, "SEA", 3, 7),
    ],
)
def test_acled_and_ucdp_codes_follow_from_the_precision(
    fine: PlacePrecision, role: PlaceRole, feature: str, acled: int, ucdp: int
) -> None:
    """Each precision has its code in both codebooks."""
    value = Place(Span(0, 1, "X"), role, feature=feature, precision=fine)
    assert (acled_precision(value), ucdp_precision(value)) == (acled, ucdp)
