"""Totals that are raised, figures over two nouns, harm that nobody came to, and who is let go."""

import pytest

from contested.model.vocabulary import Basis, Modality, Polarity, VerificationStatus
from tests.extract.claims import claims_of

RAISED = [
    ("Israel said two soldiers were killed, bringing its losses since May to 66.", 66),
    ("A sergeant has died, taking the number of soldiers killed in Gaza to 302.", 302),
    ("Ten more bodies were found in Nyala, bringing the toll to 46.", 46),
    ("The ministry said 12 had died, raising the number of Syrians killed to 788.", 788),
    ("The deaths bring to 103 the number of journalists killed in the war.", 103),
]
UNHARMED = [
    ("A rocket hit Sidon. There were no reports of casualties.", "people.casualties"),
    ("A rocket hit Sidon without causing casualties.", "people.casualties"),
    ("A drone crashed near Goma. No injuries were reported.", "people.wounded"),
    ("A drone crashed near Goma. There were no reports of deaths.", "people.killed"),
    ("A drone crashed near Goma. There were no signs of damage.", "infrastructure.damaged"),
]
LEFT = [
    ("Ukrainian forces pushed Russian troops out of four villages near Kupiansk.", 4),
    ("The army withdrew from two towns in Karen state.", 2),
    ("Armenian troops were driven out of five settlements.", 5),
]
FREED = [
    ("The rebels freed 12 aid workers in Sevare.", 12, Modality.ASSERTED),
    ("Hamas would release about 50 women in exchange for a pause.", 50, Modality.PLANNED),
    ("The Houthis handed over 681 detainees in Marib.", 681, Modality.ASSERTED),
    ("The junta said it would pardon 5,800 prisoners.", 5800, Modality.PLANNED),
]


PARTS = [
    ("Five members of one family, four of them children, died when a missile hit Gaza.", {4, 5}),
    ("Seven civilians, two of them women, were wounded in a drone strike on Kherson.", {2, 7}),
    ("Rebels killed 12 people in Mopti, four of them policemen.", {4, 12}),
    ("Drones wounded seven people, one of them a boy of nine, in Sumy.", {1, 7}),
    ("Eleven people were killed, including two children, in a raid on Idlib.", {2, 11}),
]


@pytest.mark.parametrize(("text", "numbers"), PARTS)
def test_a_part_of_the_victims_is_one_claim_more(text: str, numbers: set[int]) -> None:
    """Neither what they are nor what hit them makes a third."""
    found = [c for c in claims_of(text) if c.type in {"people.killed", "people.wounded"}]
    assert len(found) == len(numbers)
    assert {c.quantity.low for c in found if c.quantity} == numbers


RETURNED = [
    "Hamas would release 33 hostages in return for about 1,000 prisoners.",
    "The rebels freed 33 soldiers in exchange for 1,000 detainees.",
    "The truce saw 33 captives exchanged for some 1,000 Palestinians.",
]


@pytest.mark.parametrize("text", RETURNED)
def test_those_who_are_let_go_for_others_are_a_claim_too(text: str) -> None:
    """Each with its own number."""
    found = [c for c in claims_of(text) if c.type == "people.exchanged"]
    assert {c.quantity.low for c in found if c.quantity} == {33, 1000}


@pytest.mark.parametrize(("text", "total"), RAISED)
def test_what_a_total_is_raised_to_is_all_so_far(text: str, total: int) -> None:
    """It is cumulative, of people, and corrects nothing."""
    found = [c for c in claims_of(text) if c.quantity and c.quantity.low == total]
    assert [c.quantity.basis for c in found if c.quantity] == [Basis.CUMULATIVE]
    assert found[0].type in {"people.killed", "people.casualties"}
    assert found[0].verification.status is not VerificationStatus.CORRECTED


def test_a_number_of_people_keeps_the_people() -> None:
    """The target is who was killed, not the number."""
    found = claims_of("The number of civilians killed in the shelling of Homs rose to 17.")
    killed = next(c for c in found if c.type == "people.killed")
    assert killed.target is not None
    assert killed.target.span.text == "civilians"


@pytest.mark.parametrize(("text", "kind"), UNHARMED)
def test_harm_that_nobody_came_to_is_negative(text: str, kind: str) -> None:
    """And what did not hurt anybody is not its target."""
    found = [c for c in claims_of(text) if c.type == kind]
    assert [c.polarity for c in found] == [Polarity.NEGATIVE]
    assert found[0].target is None


def test_no_word_on_casualties_says_nothing() -> None:
    """It is not known, not denied."""
    found = claims_of("A rocket hit Sidon. There was no word on casualties.")
    assert [c.type for c in found] == ["strike"]


@pytest.mark.parametrize(("text", "number"), LEFT)
def test_settlements_that_are_left_are_counted(text: str, number: int) -> None:
    """Under "from" and "out of"."""
    left = next(c for c in claims_of(text) if c.type == "territory.withdrawal")
    assert left.quantity is not None
    assert (left.quantity.low, left.quantity.unit) == (number, "settlement")


@pytest.mark.parametrize(("text", "number", "modality"), FREED)
def test_people_of_any_kind_are_freed(text: str, number: int, modality: Modality) -> None:
    """ "Handed over 681" is no more than 681."""
    freed = [c for c in claims_of(text) if c.type == "people.exchanged"]
    assert [(c.quantity.low, c.quantity.comparator) for c in freed if c.quantity] in (
        [(number, "exact")],
        [(number, "about")],
    )
    assert freed[0].modality is modality


def test_one_figure_over_two_nouns_is_one_claim() -> None:
    """ "20 women and children" are not 20 women, and children besides."""
    killed = [c for c in claims_of("The strike killed 20 women and children.") if c.quantity]
    assert [c.target.span.text for c in killed if c.target] == ["20 women and children"]


def test_the_rest_are_what_was_counted() -> None:
    """No soldiers are lost where drones are."""
    found = claims_of(
        "Kyiv said 78 of the drones were shot down and the rest were lost to jamming."
    )
    assert not [c for c in found if c.type.startswith("people.")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Witnesses reported air strikes in the south of Khartoum and artillery fire in Omdurman.",
            [["Khartoum"], ["Omdurman"]],
        ),
        (
            "The monitor recorded 14 air raids on Idlib and artillery fire on rural Aleppo.",
            [["Idlib"], ["Aleppo"]],
        ),
        (
            "Residents spoke of shelling in El Fasher and gunfire in Nyala.",
            [["El Fasher"], ["Nyala"]],
        ),
    ],
)
def test_each_blow_of_a_list_has_its_scene(text: str, places: list[list[str]]) -> None:
    """And all are of those who tell of them."""
    found = claims_of(text)
    assert [[p.span.text for p in c.places] for c in found] == places
    assert all(c.type == "strike" and c.speaker for c in found)


def test_who_is_named_beside_a_rival_is_the_rival() -> None:
    """ "His rival, Dagalo" is of Dagalo's side."""
    met = claims_of("Burhan has refused to meet his rival, Mohamed Hamdan Dagalo.")
    assert [(c.type, c.polarity) for c in met] == [("diplomacy.talks", Polarity.NEGATIVE)]
    assert met[0].target is not None
    assert met[0].target.party == "Rapid Support Forces"


def test_what_is_told_of_a_part_is_not_told_of_the_whole() -> None:
    """Those who were sent back are not counted among those who fled a second time."""
    text = "Nearly 400 soldiers fled into Bangladesh, and 330 of them were sent back by ship."
    fled = [c for c in claims_of(text) if c.type == "territory.withdrawal"]
    assert [c.quantity.low for c in fled if c.quantity] == [400]
    assert not [c for c in claims_of(text) if c.agent and c.agent.span.text == "ship"]


def test_what_two_verbs_say_of_the_same_people_is_one_claim() -> None:
    """ "Had defected and handed over their weapons"."""
    text = "The rebels said 65 soldiers had defected and handed over their weapons."
    assert [c.type for c in claims_of(text)] == ["people.surrendered"]


def test_the_quoted_source_says_it() -> None:
    """An agency only passes on what "it quoted a source as saying"."""
    text = (
        'State news agency SANA denied that the Syrian army had left Hama. "Our forces are in their'
        ' positions," it quoted a military source as saying.'
    )
    held = next(c for c in claims_of(text) if c.type == "territory.control")
    assert [s.name for s in held.attribution] == ["military source", "Syrian Arab News Agency"]
    assert held.agent is not None
    assert held.agent.party == "Syria"


def test_a_ready_it_is_somebody() -> None:
    """ "It was ready to send" has who said so as its subject."""
    claims = claims_of("Iran said it was ready to send troops if Damascus asked for them.")
    assert {c.agent.party for c in claims if c.agent} == {"Iran"}


def test_who_did_not_answer_is_who_stands_before_the_verb() -> None:
    """The claim and the spokesman are not one list."""
    text = (
        "The Arakan Army said it took Ponnagyun on March 4. Reuters could not verify the claim and"
        " a junta spokesman did not answer calls."
    )
    silent = next(c for c in claims_of(text) if c.speaker and c.speaker.act == "decline")
    assert silent.speaker is not None
    assert silent.speaker.party == "Myanmar"


def test_ones_own_dead_are_no_rival_toll() -> None:
    """An army's own losses dispute no figure of all the dead."""
    text = (
        "At least 17 people were killed in Goma, according to hospitals. South Africa said three of"
        " its soldiers were killed, raising to 13 the number of its troops who have died."
    )
    statuses = {c.verification.status for c in claims_of(text)}
    assert statuses == {VerificationStatus.NONE}
