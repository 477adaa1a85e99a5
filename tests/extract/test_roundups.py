"""What roundups of a day's war tell: tolls by place, losses in a row, who heads what, first days."""

import pytest

from contested.model.claim import Claim
from tests.extract.account import claim, claims, places, start


def party(found: Claim) -> tuple[str | None, str | None]:
    """The sides of a claim's agent and target."""
    return (
        found.agent.party if found.agent else None,
        found.target.party if found.target else None,
    )


def figures(text: str, kind: str) -> set[tuple[float | None, str | None]]:
    """The figures of a text's claims of a type, each with its unit."""
    return {
        (c.quantity.low, c.quantity.unit) for c in claims(text) if c.type == kind and c.quantity
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Shells hit Homs, President Bashar al-Assad said. "
            "Two people died in Idlib, according to the head of the city's health office.",
            "head of the city's health office",
        ),
        (
            "The chief of Sudan's ambulance service said nine people died in Nyala. "
            "General Abdel Fattah al-Burhan said nothing of it.",
            "chief of Sudan's ambulance service",
        ),
    ],
)
def test_the_head_of_one_thing_is_not_that_of_another(text: str, speaker: str) -> None:
    """A head of state, or a commander-in-chief, is not whoever else heads something."""
    found = next(c for c in claims(text) if c.type == "people.killed")
    assert found.speaker is not None
    assert found.speaker.name == speaker


def test_whose_army_an_official_speaks_of() -> None:
    """Bare forces that act are those of the side whose officer tells of them."""
    text = "Israel's military chief said forces now control most of Rafah and captured 14 gunmen."
    assert party(claim(text, "control", "territory.control"))[0] == "Israel"
    assert party(claim(text, "captured", "people.captured"))[0] == "Israel"


def test_a_wide_account_shuts_off_what_was_told_before_it() -> None:
    """What follows a sentence set in a whole country is not set where an earlier story was."""
    text = (
        "The reports concern a raid on Turkish territory, launched by Syria on August 1.\n\n"
        "Meanwhile, a barrage of Turkish missile attacks killed five people in Syria overnight, "
        "officials said.\n\nBombs and 11 drones were used in the strikes."
    )
    used = claim(text, "used", "strike")
    assert (used.agent.party if used.agent else None, start(used)) == ("Turkey", "2024-08-13")
    assert places(used) == ["Syria"]
    assert "barrage" not in {c.trigger.text for c in claims(text)}


def test_others_that_are_hurt_are_people() -> None:
    """Others beside one who was killed are people, whatever was counted before them."""
    text = "Two rockets hit a street near Idlib, killing one and wounding five others."
    assert figures(text, "people.wounded") == {(5, "person")}


def test_a_list_of_losses_is_a_claim_for_each_thing() -> None:
    """Trucks and cars that an army loses beside its soldiers are its equipment."""
    text = "The rebels' casualties amounted to 45 fighters, two cars, a howitzer and a mortar."
    assert figures(text, "materiel.destroyed") == {(2, "vehicle"), (1, "artillery")}
    assert all(c.agent is None for c in claims(text))
    lost = "The Sudanese army lost 40 troops and three trucks near Nyala."
    assert figures(lost, "materiel.destroyed") == {(3, "vehicle")}
    of = "The losses of the Sudanese army amounted to 30 soldiers and six tanks."
    assert party(claim(of, "losses", "materiel.destroyed")) == (None, "Sudan")


def test_cars_that_no_army_loses_are_no_equipment() -> None:
    """A row that has no soldiers or arms in it says nothing of an army's things."""
    assert not figures("The bank lost three managers and two cars.", "materiel.destroyed")
    assert not figures("A flood swept away two cars and three trucks.", "materiel.destroyed")


def test_losses_that_reach_up_to_a_number() -> None:
    """The number that losses reach in a clause on a place is theirs; nobody gets anywhere."""
    text = "Four attacks were repelled in the Goma sector, where losses reached up to 110 soldiers."
    found = claim(text, "losses", "people.casualties")
    assert found.quantity is not None
    assert found.quantity.high == 110
    assert not [c for c in claims(text) if c.type == "people.displaced"]


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("A shell killed one civilian and wounded another.", "people.wounded", 1),
        ("One man was killed in Rafah and another woman was wounded.", "people.wounded", 1),
        ("Two of those who died were killed in a strike on Sur.", "people.killed", 2),
        ('The president said "hundreds" of rebel fighters surrendered.', "people.surrendered", 200),
    ],
)
def test_how_many(text: str, kind: str, low: float) -> None:
    """Another is one, some of those are as many as are said, and quote marks part no figure."""
    assert figures(text, kind) == {(low, "person")}


def test_a_figure_once_more_in_brackets() -> None:
    """A measure that brackets say again in other units is no second claim."""
    text = "The army's slow advance in Tigray has captured 4,168 square kilometres (1,609sq miles)."
    taken = [c for c in claims(text) if c.type == "territory.capture"]
    assert [c.quantity.low for c in taken if c.quantity] == [4168]
    assert all(c.agent is not None and c.agent.span.text == "The army" for c in taken)


def test_the_day_of_an_attack_that_came_before() -> None:
    """ "After Sunday's attack" dates the attack, and nothing after it."""
    text = "After Sunday's attack, which involved more than 100 missiles, officials shut the port."
    found = claim(text, "attack", "battle.attack")
    assert (start(found), found.time.end if found.time else None) == ("2024-08-11", "2024-08-11")


def test_the_first_days_of_something() -> None:
    """So many first days are a stretch of their own, also of a year."""
    text = "Israel launched 30 missiles at Lebanon in the first three days of 2024."
    found = claim(text, "launched", "strike")
    assert found.time is not None
    assert (found.time.start, found.time.end) == ("2024-01-01", "2024-01-03")


def test_fighters_that_fly_are_no_people() -> None:
    """A model or a word of aircraft before them makes fighters planes."""
    text = "Belgium will send six F-16 fighters to Jordan."
    assert claim(text, "send", "materiel.supplied").quantity is not None
    assert not [c for c in claims(text) if c.type.startswith("people.")]
    assert figures("The army shot down two Su-34 fighters.", "materiel.destroyed") == {
        (2, "aircraft")
    }


def test_who_laid_down_their_arms() -> None:
    """They who gave themselves up are those who were just said to be captured."""
    text = (
        "Armenia's army said its forces captured 27 Azerbaijani soldiers near Jermuk. "
        '"They laid down their arms," it said.'
    )
    assert party(claim(text, "laid down", "people.surrendered"))[0] == "Azerbaijan"


def test_who_captures_during_a_raid_makes_it() -> None:
    """The doer of a deed in the course of an attack attacks; who only lives through it does not."""
    text = "Ethiopia claims to have captured 50 rebels during an incursion into Somalia."
    assert party(claim(text, "incursion", "battle.attack"))[0] == "Ethiopia"
    fled = "Kenya said its citizens fled during an incursion into Somalia."
    assert not [c for c in claims(fled) if c.type == "battle.attack" and c.agent]


def test_claims_that_cannot_yet_be_checked() -> None:
    """What could not be verified are the claims before, also where it says who made them."""
    text = (
        "The head of the army said it took 40 villages. "
        "The claims, made by General Aung Lin, cannot yet be independently verified."
    )
    assert claim(text, "took", "territory.capture").verification.status.value == "unverified"
