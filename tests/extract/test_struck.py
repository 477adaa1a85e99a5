"""Blows and tolls: what is counted once, what is counted apart, and whose it is."""

from contested.model.claim import Claim
from contested.model.vocabulary import PlaceRole, Polarity
from tests.extract.claims import claims_of


def _of_kind(text: str, kind: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.type == kind]


def test_whoever_came_through_unhurt_is_not_wounded() -> None:
    """Told as a negative, with how many they were."""
    (found,) = _of_kind("Nine cooks escaped unhurt when a shell fell on Bara.", "people.wounded")
    assert found.polarity is Polarity.NEGATIVE
    assert found.quantity is not None
    assert found.quantity.low == 9


def test_a_number_told_once_is_one_toll() -> None:
    """ "The number of people killed … stands at 18" has no second claim without a figure."""
    text = "The number of people killed in the raid on Sumy now stands at 18, the mayor said."
    (found,) = _of_kind(text, "people.killed")
    assert found.quantity is not None
    assert found.quantity.low == 18


def test_the_number_of_wounded_is_put_beside_that_of_the_dead() -> None:
    """Each is a claim of its own kind."""
    text = "The union put the number of dead at 70 and the number of wounded at 138."
    told = {c.type: c.quantity.low for c in claims_of(text) if c.quantity}
    assert told == {"people.killed": 70, "people.wounded": 138}


def test_who_says_it_is_no_part_of_the_hurt() -> None:
    """Nor are the villages where they were."""
    text = "Five guards were injured, two of them seriously, a US official said."
    told = [c.quantity.low for c in _of_kind(text, "people.wounded") if c.quantity]
    assert told == [5, 2]
    text = "More than 170 people, most of them herders, were massacred in three villages in Gao."
    assert len(_of_kind(text, "people.killed")) == 1


def test_one_blow_of_several_words() -> None:
    """What a bomb was aimed at, and that it went off, is one strike."""
    text = "A roadside bomb targeting a convoy exploded near Nasiriyah on Tuesday."
    (found,) = _of_kind(text, "strike")
    assert found.target is not None
    assert found.target.span.text == "a convoy"
    assert len(_of_kind("A rocket fell short and hit a house in Idlib.", "strike")) == 1
    assert not _of_kind("The vessel sustained minor damage.", "strike")


def test_the_missiles_that_were_shot_down() -> None:
    """27 of 28 are 27."""
    text = "Of the 28 missiles fired at Kyiv, 27 were shot down."
    (found,) = _of_kind(text, "strike.intercepted")
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.unit) == (27, "missile")


def test_who_is_missing_after_a_blow() -> None:
    """Where it fell."""
    text = "A strike hit a house in Sumy on Friday. One guard is missing, the mayor said."
    (found,) = _of_kind(text, "people.missing")
    assert [(p.span.text, p.role) for p in found.places] == [("Sumy", PlaceRole.AT)]


def test_the_dead_of_a_blow_told_before() -> None:
    """ "The number of dead has risen" is of the shelling."""
    text = (
        "M23 fighters shelled a camp in Mugunga. The number of dead has risen to 35, Kinshasa said."
    )
    (found,) = _of_kind(text, "people.killed")
    assert [p.span.text for p in found.places] == ["Mugunga"]


def test_those_who_died_are_counted_apart() -> None:
    """Soldiers and a cook; an officer and some of his men."""
    text = "Two Kenyan soldiers and a cook died in the raid in Garissa."
    assert sorted(c.quantity.low or 0 for c in _of_kind(text, "people.killed") if c.quantity) == [
        1,
        2,
    ]
    text = "Troops stormed a post in Bama, killing a captain and eight of his men."
    assert sorted(c.quantity.low or 0 for c in _of_kind(text, "people.killed") if c.quantity) == [
        1,
        8,
    ]


def test_where_all_were_hurt_of_whom_some_badly() -> None:
    """The place behind "two of them badly" is that of all."""
    text = "Twelve recruits were hurt, two of them badly, in a rocket attack in Bukavu."
    told = [[p.span.text for p in c.places] for c in _of_kind(text, "people.wounded")]
    assert told == [["Bukavu"], ["Bukavu"]]


def test_who_took_it_is_not_where_they_left() -> None:
    """Rebels stand behind a town's name."""
    text = "The army was driven out of Bara and rebels captured two tanks."
    (found,) = _of_kind(text, "materiel.captured")
    assert found.agent is not None
    assert found.agent.span.text == "rebels"
