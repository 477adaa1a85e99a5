"""Which words of a sentence are places, and how they stand in it."""

import csv
from pathlib import Path

import pytest

from contested.language.page import read
from contested.language.places import PlaceMention, find_places
from contested.model.document import Document
from contested.model.vocabulary import PlaceRole
from tests.gazetteer.index import index
from tests.language.pages import parser

CASES = list(csv.DictReader((Path(__file__).parent / "places.csv").open(encoding="utf-8")))


def places(text: str) -> list[PlaceMention]:
    """The place mentions of a text."""
    page = read(Document("test", text), parser())
    return [m for _, p in sorted(page.parsed.items()) for m in find_places(p, index())]


@pytest.mark.parametrize("case", CASES, ids=[c["place"] for c in CASES])
def test_a_place_is_found_with_its_role(case: dict[str, str]) -> None:
    """The table's place is found with exactly its words, its role, and whether it acts."""
    found = {m.span.text: m for m in places(case["sentence"])}
    assert case["place"] in found
    mention = found[case["place"]]
    assert (mention.role, mention.acting) == (PlaceRole(case["role"]), case["acting"] == "yes")


@pytest.mark.parametrize(
    "sentence",
    [
        "Svetlana told the agency that she would stay.",
        "President Marion Kessler met reporters.",
        "The Ukrainian army said nothing.",
        "It was signed under the Geneva Convention.",
        "The Moscow Times wrote about it in May.",
        "Officials of the Islamic State fled.",
        "On Monday the guns fell silent.",
        "Gunmen stopped a convoy of an international NGO.",
        "A test of the DNA took weeks.",
    ],
)
def test_persons_peoples_papers_and_treaties_are_no_places(sentence: str) -> None:
    """Nothing in the sentence is a place of a happening."""
    assert [m.span.text for m in places(sentence) if not m.acting] == []


def test_every_mention_quotes_the_text() -> None:
    """Offsets point at the quoted words, in a text of several lines too."""
    text = "Kharkiv was hit.\nTwo died in Paris, Texas, and in the Kherson region."
    found = places(text)
    assert len(found) >= 3
    assert all(text[m.span.start : m.span.end] == m.span.text for m in found)


def test_a_town_of_the_war_is_a_place_whatever_it_looks_like() -> None:
    """What the language model takes for a person is a town of the country at war."""
    page = read(Document("test", "The army bypassed Maungdaw."), parser())
    found = [[m.span.text for m in find_places(page.parsed[0], index(), w)] for w in ((), ("MM",))]
    assert found == [[], ["Maungdaw"]]


def test_a_container_is_told_from_a_place_of_its_own() -> None:
    """In "Paris, Texas" the state only says where the town is."""
    found = {m.span.text: m for m in places("A man was shot in Paris, Texas.")}
    assert found["Texas"].contains
    assert not found["Paris"].contains
    assert found["Paris"].within == "Texas"


def test_an_owner_is_no_place_of_its_own() -> None:
    """In "Russia's Kursk region" the country owns the region."""
    found = {m.span.text: m for m in places("They crossed into Russia's Kursk region.")}
    assert found["Russia"].acting
    assert found["Kursk region"].within == "Russia"


def test_a_list_shares_its_preposition() -> None:
    """Each place of a list has the role that the first one has."""
    found = places("Reserves were pulled from Sumy, Poltava and Odesa.")
    assert {(m.span.text, m.role) for m in found} == {
        (name, PlaceRole.FROM) for name in ("Sumy", "Poltava", "Odesa")
    }


def test_a_comma_in_a_list_puts_no_place_into_another() -> None:
    """In "A, B and C" no place lies in the next; the list may be of any length."""
    found = places("The raids hit Kharkiv, Odesa, Sumy and Poltava.")
    assert [(m.within, m.contains) for m in found] == [("", False)] * 4


def test_who_acts_after_a_place_is_not_listed_with_it() -> None:
    """The subject that follows "In Kyiv," is no second place."""
    found = places("In Kyiv, Qarzumov and Boldano met the president.")
    assert [m.span.text for m in found] == ["Kyiv"]


def test_an_unknown_name_in_a_place_frame_is_kept_as_words() -> None:
    """A village that no list has is a mention, and says that it is unknown."""
    (found,) = places("Two people died in the village of Qarzumbek.")
    assert (found.span.text, found.known) == ("Qarzumbek", False)


def test_how_far_and_which_way_a_town_lies_is_no_place() -> None:
    """ "80 km to the south" is a distance, "to the south" a place."""
    assert [m.span.text for m in places("The army took Bara, 80 km to the south.")] == ["Bara"]
    assert "south" in [m.span.text for m in places("Fighting spread to the south on Monday.")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A car bomb went off in Helmand province to the south.", False),
        ("Soledar fell to the group, 15 km to the north, in January.", False),
        ("Some 90 km to the east, rockets killed two men.", True),
        ("Troops were sent to the north on Monday.", True),
        ("Hundreds fled Ramadi to the south.", True),
    ],
)
def test_a_bearing_of_a_place_is_no_place(sentence: str, found: bool) -> None:
    """ "To the south" behind a name or a distance only says where that place lies."""
    assert any(not m.name and m.part for m in places(sentence)) is found


def test_who_is_set_beside_others_is_no_town() -> None:
    """Nor who is so old, or lives so far off."""
    text = "The strike killed two commanders, Ali Hassan and Omar Saleh, 40, a farmer's son."
    assert places(text) == []


def test_people_who_are_attacked_are_no_villages() -> None:
    """With titles or first names they are somebody."""
    assert places("The militia attacked Bishop Tumu and Father Kizo.") == []


def test_a_liberation_front_is_no_front_line() -> None:
    """Nor a battlegroup a centre."""
    text = "Fighters loyal to the Tigray People's Liberation Front killed two officers."
    assert not [m for m in places(text) if "Front" in m.span.text]
    assert not [m for m in places("Battlegroup Center lost 20 men.") if "Center" in m.span.text]
