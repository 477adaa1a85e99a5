"""Whose words they are where the speaker is called by a land, a place or a paper."""

import pytest

from tests.extract.account import claim, claims

GAZA = " Israel has fought Hamas in Gaza and Hezbollah in Lebanon since October 2023."


@pytest.mark.parametrize(
    ("text", "trigger", "party"),
    [
        ("Hezbollah fired at Haifa. The Lebanese group said it had hit a base in Safed.", "hit", "Hezbollah"),
        ("Hamas held talks. The Palestinian militant group said its men hit two tanks in Rafah.", "hit", "Hamas"),
        ("Hezbollah fired at Haifa. The Lebanese movement's media office said it hit Safed.", "hit", "Hezbollah"),
        ("Hezbollah fired at Haifa. The Lebanese army said a shell had hit Naqoura.", "hit", "Lebanon"),
    ],
)  # fmt: skip
def test_a_band_is_called_by_its_land(text: str, trigger: str, party: str) -> None:
    """It is no government's; the land's army is."""
    found = claim(text + GAZA, trigger, "strike", "2024-06-15").attribution
    assert [s.party for s in found] == [party]


def test_a_group_for_rights_is_no_band() -> None:
    """What it is for stands before or behind it."""
    text = "Hezbollah fired at Haifa. The Lebanese human rights group said a shell had hit Naqoura."
    found = claim(text + GAZA, "hit", "strike", "2024-06-15").attribution
    assert "Hezbollah" not in [s.party for s in found]


def test_the_ministry_there_is_that_of_the_land_named_before_it() -> None:
    """Whoever's ministry was told of last."""
    text = (
        "Israel's health ministry counted two wounded. Nine people were killed in Gaza on Monday,"
    )
    found = claim(
        text + " according to the health ministry there." + GAZA,
        "killed",
        "people.killed",
        "2024-06-15",
    )
    assert [s.party for s in found.attribution] == ["Palestine"]


@pytest.mark.parametrize("passed", ["carried by the state agency", "read on state television"])
def test_a_statement_that_others_pass_on_is_whose_account_it_goes_on_with(passed: str) -> None:
    """No name stands by it."""
    text = "Syria's defence ministry said that its units had left Maarat al-Numan. Shells had hit"
    found = claim(f"{text} Saraqib, said a statement {passed}.", "hit", "strike")
    assert [s.party for s in found.attribution] == ["Syria"]


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("France announced a package of missiles for Ukraine.", "materiel.supplied", "France"),
        ("Aid workers in Adré registered 3,200 new refugees.", "people.displaced", "Aid workers in Adré"),
    ],
)  # fmt: skip
def test_what_is_done_by_saying_it_has_who_says_it(text: str, kind: str, source: str) -> None:
    """The word that makes the claim is the saying."""
    found = next(c for c in claims(text) if c.type == kind)
    assert [s.span.text for s in found.attribution] == [source]


def test_who_tracks_what_both_sides_do_speaks_for_neither() -> None:
    """And what somebody is there for is no claim."""
    text = "The Emergency Lawyers, which documents abuses by both sides, said the RSF stormed Umm Garfa"
    found = claims(text + " in Sudan on Saturday.")
    assert [c.type for c in found] == ["battle.attack"]
    assert [(s.name, s.party) for s in found[0].attribution] == [("Emergency Lawyers", None)]


def test_experts_own_nothing_that_is_its() -> None:
    """ "It" is one; those who say so are many."""
    text = "Rwanda has denied backing the M23, though U.N. experts say some 4,000 of its soldiers are in Congo."
    found = next(c for c in claims(text) if c.type == "territory.control")
    assert found.agent is not None
    assert found.agent.party == "Rwanda"


def test_what_rescuers_did_goes_on_with_the_account() -> None:
    """As what befell others does."""
    text = "The mayor said two missiles had hit a block in Kharkiv on Monday. Rescuers pulled six people out alive."
    found = next(c for c in claims(text) if c.type == "people.rescued")
    assert [s.span.text for s in found.attribution] == ["The mayor"]


def test_a_noun_for_the_manner_of_a_deed_is_no_second_claim() -> None:
    """ "Exchanged in a swap" is one exchange."""
    found = claims("Russia and Ukraine exchanged 175 prisoners each in a swap on Monday.")
    assert [c.type for c in found].count("people.exchanged") == 1


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Colombian Defence Minister Pedro Sanchez", "Colombia"),
        ("Spanish Prime Minister Pedro Sanchez", "Spain"),
    ],
)
def test_another_lands_minister_is_a_namesake(title: str, party: str) -> None:
    """By an office that the known bearer of the name never held."""
    found = claim(f"{title} urged the rebels to stop the attacks.", "urged", "diplomacy.appeal")
    assert [s.party for s in found.attribution] == [party]


def test_troops_on_patrol_hold_nothing() -> None:
    """Unlike those who are in a place."""
    where = "in the valley of Bor when explosives were set off."
    assert not [
        c
        for c in claims(f"Colombian soldiers were on patrol {where}")
        if c.type == "territory.control"
    ]
    assert [c.type for c in claims("Colombian soldiers are in the valley of Bor.")] == [
        "territory.control"
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Two of the victims died in Kostiantynivka, where a bomb hit a house.", ["Governor Filashkin"]),
        ("Two men died in Kostiantynivka, where a bomb hit a house.", []),
    ],
)  # fmt: skip
def test_some_of_those_counted_before_are_of_the_same_account(
    text: str, speakers: list[str]
) -> None:
    """Wherever they were; others in another place are not."""
    before = "Four people were killed in Donetsk Oblast, Governor Filashkin reported. "
    found = claim(before + text, "died", "people.killed").attribution
    assert [s.span.text for s in found] == speakers


@pytest.mark.parametrize(
    ("clause", "speakers"),
    [("where at least 11 people were killed", ["a rights group"]), ("whose mayor was killed in May", [])],
)  # fmt: skip
def test_who_stands_right_behind_a_clause_of_place_says_it_too(
    clause: str, speakers: list[str]
) -> None:
    """What only describes the place is the publisher's."""
    text = (
        f"Gang members fought police in the port of Jacmel in Haiti, {clause}, a rights group said."
    )
    found = claim(text, "killed", "people.killed").attribution
    assert [s.span.text for s in found] == speakers
