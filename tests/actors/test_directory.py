"""Look-up of actors by name, office and side."""

from datetime import date

import pytest

from contested.actors import Directory
from tests.actors.world import directory

DAY = date(2022, 6, 1)


@pytest.fixture(scope="module")
def world() -> Directory:
    """The directory of the invented wars."""
    return directory()


@pytest.mark.parametrize(
    "words",
    ["Valerii Orlychnyi", "Valery Orlychny", "Valeriy Orlichnyy", "Orlychnyi", "Orlychny"],
)
def test_a_name_is_known_in_other_transliterations(world: Directory, words: str) -> None:
    """A name is known in other transliterations."""
    found = world.named(words, DAY, "north")
    assert [a.id for a in found] == ["valerii-orlychnyi"]


@pytest.mark.parametrize("words", ["Brant", "Orlov", "Maria Orlychnyi", "orlychny", "Valerii"])
def test_short_common_or_other_names_are_not_taken_for_misspellings(
    world: Directory, words: str
) -> None:
    """Short common or other names are not taken for misspellings."""
    assert world.named(words, DAY, "north") == ()


def test_a_single_alias_holds_only_in_reports_of_its_conflicts(world: Directory) -> None:
    """A single alias holds only in reports of its conflicts."""
    assert world.named("Kestrel", DAY, "north")
    assert not world.named("Kestrel", DAY, "harrow")
    assert world.named("Ivo Kestrel", DAY, "harrow")


@pytest.mark.parametrize(
    ("day", "holder"), [(DAY, "ivo-kestrel"), (date(2016, 1, 1), "ada-brandt")]
)
def test_an_office_has_the_holder_of_the_day(world: Directory, day: date, holder: str) -> None:
    """An office has the holder of the day."""
    found = world.holder("president", "Norland", day)
    assert found is not None
    assert found.id == holder


@pytest.mark.parametrize("title", ["defence minister", "Minister of Defense", "defense minister"])
def test_titles_are_compared_without_order_or_spelling(world: Directory, title: str) -> None:
    """Titles are compared without order or spelling."""
    found = world.holder(title, "Norland", DAY)
    assert found is not None
    assert found.id == "valerii-orlychnyi"
    assert world.holder(title, "Sudrovia", DAY) is None


@pytest.mark.parametrize(
    ("word", "party"),
    [
        ("Norland", "Norland"),
        ("Norlandic", "Norland"),
        ("Norlanders", "Norland"),
        ("Torvograd", "Sudrovia"),
        ("the Citadel", "Sudrovia"),
        ("Elsewhere", None),
        ("norlandic", None),
    ],
)
def test_a_word_gives_its_party(world: Directory, word: str, party: str | None) -> None:
    """A word gives its party."""
    found = world.party_of(word)
    assert (found.name if found else None) == party


def test_a_body_is_found_by_its_common_words(world: Directory) -> None:
    """A body is found by its common words."""
    found = world.body("Sudrovia", ["Defense", "Ministry"])
    assert found is not None
    assert found.id == "sx-defence"
    assert world.body("Norland", ["Defense", "Ministry"]) is None
    intelligence = world.body("Norland", ["Central", "Directorate", "Intelligence"])
    assert intelligence is not None
    assert intelligence.id == "nx-intel"


def test_an_acronym_matches_in_capitals_only(world: Directory) -> None:
    """An acronym matches in capitals only."""
    assert [h.start for h in world.scan("The VRP said that vrp was a word")] == [4]


def test_the_longest_name_wins(world: Directory) -> None:
    """The longest name wins."""
    text = "The Sudrovian Ministry of Defence denied it"
    assert [text[h.start : h.end] for h in world.scan(text)] == ["Sudrovian Ministry of Defence"]


def test_a_name_does_not_run_over_a_comma(world: Directory) -> None:
    """A name does not run over a comma."""
    text = "Sudrovian, Ministry of Defence"
    assert [text[h.start : h.end] for h in world.scan(text)] == ["Sudrovian"]


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("Sudrovian guns shelled Norland while Aldburg protested.", "north"),
        ("Merovian troops and the Harrow Front fought on; Sudrovia watched.", "harrow"),
        ("The council mended two roads and a school.", None),
    ],
)
def test_a_text_belongs_to_the_war_whose_sides_it_names(
    world: Directory, text: str, conflict: str | None
) -> None:
    """A text belongs to the war whose sides it names."""
    assert world.conflict_of(text, DAY) == conflict


def test_a_place_is_on_the_side_whose_country_it_is(world: Directory) -> None:
    """A place is on the side whose country it is."""
    assert world.local("NX", "north") == "Norland"
    assert world.local("ZZ", "north") is None
