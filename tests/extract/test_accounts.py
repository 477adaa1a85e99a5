"""One happening told over several sentences: its day and its doer, and what others did meanwhile."""

from tests.extract.account import claim, claims, places, start


def _party(value: object) -> str | None:
    return getattr(value, "party", None)


def test_the_town_in_the_region_has_its_day() -> None:
    """What hit a town in the south is told of the raid in the south, across a word of background."""
    text = (
        "Two men died in an Israeli raid in Lebanon's south on Monday, the health ministry said.\n\n"
        "Hezbollah has traded fire with the Israeli army for months.\n\n"
        "The ministry said a missile hit the village of Aitaroun. The raid killed a shepherd."
    )
    hit = claim(text, "hit", "strike")
    assert (start(hit), _party(hit.agent)) == ("2024-08-12", "Israel")
    assert start(claim(text, "killed", "people.killed")) == "2024-08-12"


def test_another_region_has_its_own_day() -> None:
    """A town of another region is another story."""
    text = (
        "Shelling killed four villagers in Syria's Idlib province on Monday, medics said.\n\n"
        "Rockets hit the town of Palmyra."
    )
    assert start(claim(text, "hit", "strike")) is None


def test_what_is_told_of_a_group_dates_nothing() -> None:
    """The day on which a group began is not that of the next wound."""
    text = (
        "Hezbollah, which began firing rockets into Israel on October 8, hit a base.\n\n"
        "A man was hurt in Nahariya, rescuers said."
    )
    assert start(claim(text, "hurt", "people.wounded")) is None


def test_they_of_whom_nothing_was_said_dropped_the_bombs() -> None:
    """Whom a witness calls "they" are those of whom the account tells."""
    text = (
        "A Myanmar military jet dropped two bombs on the village of Nyaung Kone on Monday, said"
        ' Maung, a farmer.\n\n"Nobody fought there, but they came to bomb the market," he said.'
    )
    assert _party(claim(text, "bomb ", "strike").agent) == "Myanmar"


def test_fighting_kills_for_nobody() -> None:
    """A battle has no one doer, though the sentence before has one."""
    text = (
        "The United States said it had struck a base near Raqqa.\n\n"
        "Fighting near Idlib also killed nine rebels, a monitor said."
    )
    assert claim(text, "killed", "people.killed").agent is None


def test_what_is_answered_is_not_done_by_who_answers() -> None:
    """Neither the raid nor the killings."""
    text = "The Houthis said they fired rockets in response to the raid and the killings in Taiz."
    assert claim(text, "killings", "people.killed").agent is None


def test_all_charges_are_of_the_accused() -> None:
    """Also those that follow as verbs."""
    text = "Activists accuse the Sudanese army of killings, torching villages and shelling markets."
    assert _party(claim(text, "torching", "infrastructure.damaged").agent) == "Sudan"
    assert _party(claim(text, "shelling", "strike").agent) == "Sudan"


def test_a_wish_to_stay_unnamed_is_no_appeal() -> None:
    """Nor is one to be called by another name; a wish that somebody do something is."""
    text = "Two people died, said a teacher, asking not to be named for fear of arrest."
    assert not [c for c in claims(text) if c.type == "diplomacy.appeal"]
    text = "The envoy asked Hamas not to release the hostages."
    assert [c for c in claims(text) if c.type == "diplomacy.appeal"]


def test_an_ally_is_no_place() -> None:
    """A capital stands for those who govern where it is called an ally."""
    text = "The jets of government ally Moscow hit a post in the village of Kafr Nabl."
    assert places(claim(text, "hit", "strike")) == ["Kafr Nabl"]


def test_a_headline_counts_all_the_dead() -> None:
    """Each in a claim of its own."""
    found = claims("Two soldiers, nine rebels and a nurse killed in raid")
    counted = {c.quantity.low for c in found if c.type == "people.killed" and c.quantity}
    assert counted == {1, 2, 9}
