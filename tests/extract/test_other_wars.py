"""What reports of many wars write: groups that speak, names before a blow, "left nine dead"."""

from contested.model.claim import Claim
from tests.extract.account import claim, claims, start


def _party(value: object) -> str | None:
    return getattr(value, "party", None)


def _speaker(found: Claim) -> str | None:
    return found.speaker.name if found.speaker else None


def _counts(text: str, kind: str) -> set[float | None]:
    return {c.quantity.low for c in claims(text) if c.type == kind and c.quantity}


def test_the_group_is_who_spoke_last() -> None:
    """A monitor goes on, though it tells of an armed group."""
    text = (
        "Nine people were killed in Nasir on Monday by fighters of the SPLA-IO, the Upper Nile "
        "Medics Network said.\nTwo of the dead were nurses, the group said."
    )
    assert _speaker(claim(text, "dead", "people.killed")) == "Upper Nile Medics Network"


def test_the_group_tells_of_its_own_force() -> None:
    """Who shot down a drone is the armed group, whoever spoke last."""
    text = (
        "The Arakan Army attacked two posts near Ann, the Rakhine Rights Network said.\n"
        "The group said its fighters had shot down a drone."
    )
    assert _party(claim(text, "shot down", "strike.intercepted").agent) == "Arakan Army"


def test_an_aid_group_is_no_armed_one() -> None:
    """Nor is a doctors' group that is named by no other word."""
    text = "M23 rebels shelled Sake, killing four people, a doctors' group said."
    assert _party(claim(text, "killing", "people.killed").speaker) is None
    text = "The camp near Sake was shelled by M23 rebels, the aid group said."
    assert _party(claim(text, "shelled", "strike").speaker) != "M23"


def test_a_name_before_the_weapon_of_a_blow() -> None:
    """ "An RSF drone strike" is the RSF's, also behind the people that it is of."""
    text = "An RSF drone strike on a market in Kadugli killed nine people."
    assert _party(claim(text, "strike", "strike").agent) == "Rapid Support Forces"
    text = "A Sudanese RSF drone attack killed 14 people in Babanusa."
    assert _party(claim(text, "killed", "people.killed").agent) == "Rapid Support Forces"
    assert _party(claim("SAF airstrikes hit Nyala on Tuesday.", "airstrikes", "strike").agent) == (
        "Sudan"
    )


def test_a_place_before_the_weapon_of_a_blow() -> None:
    """ "The Hodeidah drone attack" was there."""
    text = "The Hodeidah drone attack on Tuesday killed two dockers."
    assert claim(text, "drone attack", "strike").agent is None


def test_what_a_body_is_before_its_name() -> None:
    """ "The Sudanese paramilitary Rapid Support Forces" are no Sudanese army."""
    text = "A raid by the Sudanese paramilitary Rapid Support Forces killed nine people in Kadugli."
    assert _party(claim(text, "killed", "people.killed").agent) == "Rapid Support Forces"


def test_left_so() -> None:
    """How many a blow left dead, wounded or displaced, each by its own word."""
    text = "A night raid by al-Shabab on a base in Jowhar has left at least 14 people dead and nine wounded."
    assert _counts(text, "people.killed") == {14}
    assert _counts(text, "people.wounded") == {9}
    text = "The shelling left 30 people wounded, including four children, the ministry said."
    assert _counts(text, "people.wounded") == {30, 4}
    assert _counts("The strike on Tyre left four dead and seven injured.", "people.killed") == {4}
    assert not claims("The meeting left four issues open.")


def test_who_is_among_the_dead() -> None:
    """ "The dead include", "were among those killed": those."""
    assert _counts("The dead include two nurses and a boy.", "people.killed") == {2, 1}
    text = "Three guards and a nurse were among those killed in Jowhar."
    assert _counts(text, "people.killed") == {3, 1}


def test_officials_have_no_side_by_what_they_tell() -> None:
    """Who tells that rebels took a base is not of the rebels."""
    text = "Al-Shabab fighters captured a base near Jowhar, officials said."
    assert _party(claim(text, "captured", "territory.capture").speaker) != "Al-Shabaab"


def test_two_who_trade_fire() -> None:
    """One is the agent, the other the target, and "cross-border fire" no strike besides."""
    found = claim("India and Pakistan traded fire near Uri.", "traded", "battle.attack")
    assert (_party(found.agent), _party(found.target)) == ("India", "Pakistan")
    text = "Hezbollah has been trading cross-border fire with Israeli forces since May."
    assert [c.type for c in claims(text)] == ["battle.attack"]
    assert not claims("Traders exchanged news of the fair.")


def test_since_when_is_no_day_of_what_follows() -> None:
    """The day a war began dates nothing that is told next."""
    text = (
        "Hezbollah has fought Israeli forces since Hamas attacked Israel on October 7.\n"
        "A strike hit the village of Kfar Remen. It killed three people."
    )
    assert start(claim(text, "fought", "battle.attack")) == "2023-10-07"
    assert _party(claim(text, "attacked", "battle.attack").agent) == "Hamas"
    assert start(claim(text, "killed", "people.killed")) is None


def test_how_long_ago_it_began() -> None:
    """ "Since the war began ten months ago" says once when it began."""
    text = (
        "Thousands have fled Gaza City since the start of the war ten months ago.\n"
        "Troops raided two hospitals."
    )
    assert start(claim(text, "raided", "battle.attack")) is None


def test_a_push_to_take_a_town() -> None:
    """What an offensive is for is not demanded, and its month is past."""
    text = "The Houthis began a push to seize Marib in February."
    assert start(claim(text, "push", "territory.advance")) == "2024-02-01"
    assert str(claim(text, "seize", "territory.capture").modality) == "planned"


def test_it_is_the_blow_that_kills() -> None:
    """A ministry of health that says "it killed two" has killed nobody."""
    text = "The Lebanese health ministry said an Israeli strike hit Tyre and that it killed two people."
    assert _party(claim(text, "killed", "people.killed").agent) == "Israel"


def test_a_turn_of_events_says_nothing() -> None:
    """A conflict that "threatens to spread" is no speaker; rebels who threaten are."""
    text = "The army shot down 12 drones, as the fighting threatens to spread."
    assert all("fighting" not in s.span.text for c in claims(text) for s in c.attribution)
