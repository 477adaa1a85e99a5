"""What roundups of a day's war count: tolls, losses in a row, parts by place, first days."""

from tests.extract.account import claim, claims, figures, party, places, start


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


def test_how_many_is_only_asked() -> None:
    """What nobody knows yet is no claim; what is counted in answer is one."""
    assert not claims("It is not yet known how many soldiers were captured or killed.")
    told = "The mayor said forty people were killed in Goma."
    assert figures(told, "people.killed") == {(40, "person")}


def test_a_part_that_is_said_to_be_over_a_place() -> None:
    """ "Three of which were over the Ganja region" has that place, not the next one's."""
    text = (
        "Air defences downed six Armenian drones, three of which were over the Ganja region, "
        "one over the Barda region and two over the Agdam region."
    )
    found = {c.quantity.low: places(c) for c in claims(text) if c.quantity}
    assert (found[3], found[1]) == (["Ganja region"], ["Barda region"])


def test_a_total_of_two_kinds() -> None:
    """What is counted behind a total is each a claim; one figure over two things stays one."""
    text = "Israel launched a total of 120 missiles and 90 drones at Lebanon."
    assert figures(text, "strike") == {(120, "missile"), (90, "drone")}
    tanks = "Dozens of tanks and trucks were destroyed near Nyala."
    assert figures(tanks, "materiel.destroyed") == {(24, "tank")}


def test_deaths_and_injuries() -> None:
    """Injuries that a blow results in are people wounded."""
    text = "A drone strike in Goma resulted in two deaths and six injuries."
    assert figures(text, "people.killed") == {(2, "person")}
    assert figures(text, "people.wounded") == {(6, "person")}


def test_others_of_what_was_counted() -> None:
    """Others are more of the things before them, where nobody is hurt."""
    text = "The governor said seven buildings were destroyed and 35 others damaged in Homs."
    assert figures(text, "infrastructure.damaged") == {(7, "building"), (35, "building")}
    hurt = "Two rockets hit Homs, killing three people and wounding nine others."
    assert figures(hurt, "people.wounded") == {(9, "person")}
