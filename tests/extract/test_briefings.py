"""A ministry's own page, press offices, attacks so many times, and late verbs."""

import pytest

from contested.model.vocabulary import Act, Modality
from tests.extract.claims import claims_of

BRIEFING = (
    "Summary of the Ministry of Defence of the Russian Federation\n\n"
    "Units hit formations of two mechanised brigades near Yunakivka in Sumy region. The enemy lost up"
    " to 180 troops. The West group took more favourable lines."
)
TIMES = [
    (
        "In the Pokrovsk sector, Russian forces attacked 31 times near Rodynske.",
        "battle.attack",
        31,
    ),
    ("Russian forces tried 14 times to break through near Lyman.", "battle.attack", 14),
    ("Syrian warplanes bombed Saraqib four times on Tuesday.", "strike", 4),
]


def test_a_ministrys_own_page_speaks_of_its_enemy() -> None:
    """Who says "the enemy" in nobody's mouth is the side whose body the page names."""
    found = {c.type: c for c in claims_of(BRIEFING)}
    lost, hit, taken = (found[t] for t in ("people.casualties", "strike", "territory.capture"))
    assert lost.target is not None
    assert lost.target.party == "Ukraine"
    assert hit.agent is not None
    assert hit.agent.party == "Russia"
    assert taken.agent is not None
    assert taken.agent.party == "Russia"


@pytest.mark.parametrize(("text", "kind", "number"), TIMES)
def test_what_is_done_so_many_times_is_so_many_attacks(text: str, kind: str, number: int) -> None:
    """ "31 times" counts attacks."""
    done = next(c for c in claims_of(text) if c.type == kind)
    assert done.quantity is not None
    assert (done.quantity.low, done.quantity.unit) == (number, "attack")


def test_three_times_as_many_counts_no_attacks() -> None:
    """A comparison is no figure."""
    found = claims_of("Three times as many soldiers were killed as in May.")
    assert [c.quantity for c in found] == [None]


def test_a_press_office_is_its_owners() -> None:
    """Not the media's, though it is called after the press."""
    text = (
        "Ukraine's 3rd Assault Brigade said it had taken 14 Russian servicemen prisoner near Borova."
        ' "The occupiers laid down their arms," the brigade\'s press service said in a statement.'
    )
    taken, laid = claims_of(text)
    assert taken.quantity is not None
    assert taken.quantity.low == 14
    assert laid.speaker is not None
    assert laid.speaker.party == "Ukraine"
    assert laid.agent is not None
    assert laid.agent.party == "Russia"


def test_neither_confirming_nor_refuting_takes_no_position() -> None:
    """As with "neither confirmed nor denied"."""
    text = (
        "Moscow said an exchange of 90 prisoners could take place next week. Ukraine's Coordination"
        " Headquarters said it could neither confirm nor refute the report."
    )
    silent = claims_of(text)[-1]
    assert silent.speaker is not None
    assert (silent.type, silent.speaker.act) == ("people.exchanged", Act.DECLINE)


def test_who_speaks_to_a_leader_deals_with_them() -> None:
    """By phone, and to them as much as with them."""
    (spoken,) = claims_of("Donald Trump said he had spoken to Vladimir Putin by phone.")
    assert spoken.type == "diplomacy.talks"
    assert spoken.target is not None
    assert spoken.target.party == "Russia"


def test_what_is_discussed_is_possible() -> None:
    """Nothing has been sent yet."""
    found = claims_of("Britain and France discussed sending peacekeepers to Ukraine.")
    assert [c.modality for c in found if c.type == "people.mobilized"] == [Modality.POSSIBLE]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Denmark will give Ukraine 1 billion kroner for drones.", "materiel.supplied", 1e9),
        ("Air defences shot down five JDAM guided bombs.", "strike.intercepted", 5),
        ("Ten exchanges have been held since spring.", "people.exchanged", 10),
        (
            "In all 3,405 people have been returned since the invasion began.",
            "people.exchanged",
            3405,
        ),
    ],
)
def test_figures_of_briefings(text: str, kind: str, number: float) -> None:
    """Kroner, bombs with a model's name, exchanges, those who came back."""
    found = [c.quantity.low for c in claims_of(text) if c.type == kind and c.quantity]
    assert found == [number]


def test_a_verb_that_comes_late_has_its_subject() -> None:
    """What describes a noun does not swallow the clause's own verb."""
    text = (
        "A convoy carrying food for 5,000 people reached Rmeich in southern Lebanon on Sunday after"
        " three attempts were denied."
    )
    assert [c.type for c in claims_of(text)][:1] == ["civil.aid"]


def test_a_ministry_is_of_the_capital_that_it_stands_in() -> None:
    """Not the ministry that was spoken of before."""
    text = (
        "The British Defence Ministry said Kyiv's forces had advanced near Izium. The Defence Ministry"
        " in Moscow said the withdrawal from Balakliia was a regrouping."
    )
    left = next(c for c in claims_of(text) if c.type == "territory.withdrawal")
    assert left.speaker is not None
    assert left.speaker.party == "Russia"


def test_the_head_of_another_body_is_another() -> None:
    """ "The head of the U.N. agency" is no regional head."""
    text = (
        "The Russian-installed head of the Kherson region, Vladimir Saldo, said 5,000 civilians had"
        " been evacuated. The head of the U.N. nuclear agency said the reactor had been shut down."
    )
    shut = next(c for c in claims_of(text) if "shut" in c.trigger.text)
    assert shut.speaker is not None
    assert shut.speaker.party == "United Nations"


def test_who_insists_that_it_is_so_demands_nothing() -> None:
    """ "Insists it did not", but "insists that they leave"."""
    assert not [
        c for c in claims_of("Moscow insists it did not aim at the clinic in Homs.")
        if c.type == "diplomacy.appeal"
    ]  # fmt: skip
    demanded = claims_of("Kyiv insists that Russian troops must leave Crimea.")
    assert "diplomacy.appeal" in {c.type for c in demanded}


def test_ground_is_taken_from_a_side_not_in_it() -> None:
    """ "From Russia" says who lost it."""
    taken = claims_of("Ukrainian troops retook a swath of territory from Russia on Monday.")
    assert [c.places for c in taken if c.type == "territory.capture"] == [()]


def test_footage_does_nothing() -> None:
    """What shows it is no side."""
    found = claims_of("Videos taken by soldiers showed abandoned tanks near Izium.")
    parties = {p.party for c in found for p in (c.agent, c.target) if p}
    assert "footage" not in parties


def test_two_names_and_a_comma_open_a_headline() -> None:
    """They are two, as with "and"."""
    found = claims_of("Armenia, Azerbaijan accuse each other of violating new truce")
    accused = [c for c in found if c.type == "diplomacy.accusation"]
    parties = {tuple(p.party for p in (c.agent, c.target) if p) for c in accused}
    assert parties == {("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia")}


def test_who_is_told_of_between_commas_says_it() -> None:
    """Not those whom the relative clause names."""
    (pact,) = claims_of(
        "France, which co-chairs the group with Russia and the United States, said the ceasefire"
        " must be unconditional."
    )
    assert pact.speaker is not None
    assert pact.speaker.party == "France"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Yemen's Houthi forces fired drones at Saudi Arabia.", "Houthis"),
        ("Lebanon's Hezbollah fired rockets at Haifa.", "Hezbollah"),
    ],
)
def test_a_group_in_a_state_is_not_the_state(text: str, party: str) -> None:
    """ "Yemen's Houthi forces" are the Houthis'."""
    fired = next(c for c in claims_of(text) if c.type == "strike")
    assert fired.agent is not None
    assert fired.agent.party == party


def test_counterparts_are_of_other_sides() -> None:
    """ "His two counterparts" are not his own."""
    (spoke,) = claims_of("Russian Foreign Minister Sergey Lavrov spoke with his two counterparts.")
    assert spoke.target is not None
    assert spoke.target.party is None


def test_what_stops_ones_own_attacks_repels_nothing() -> None:
    """ "We will stop our attacks"."""
    found = claims_of('"We will stop our attacks," the Houthi negotiator Mohammed Abdulsalam said.')
    assert "battle.repelled" not in {c.type for c in found}


def test_a_house_is_destroyed_by_what_stands_behind_it() -> None:
    """Nobody who stands beside it was."""
    found = claims_of("A woman stands next to her house destroyed by shelling in Stepanakert.")
    assert [c.type for c in found] == ["infrastructure.damaged", "strike"]


def test_an_ambassador_is_recalled_from_somewhere() -> None:
    """Not from whom the quarrel is about."""
    (recalled,) = claims_of(
        "Armenia recalled its ambassador from Israel over arms sales to Azerbaijan."
    )
    assert recalled.target is not None
    assert recalled.target.party == "Israel"
