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


def test_nobody_owns_up_to_it() -> None:
    """That no group claimed responsibility claims nothing; that one did does."""
    bomb = "A car bomb killed nine people in Jowhar on Monday. "
    texts = ("No group claimed responsibility for the attack.", "No one claimed responsibility.")
    for text in texts:
        assert len(claims(bomb + text)) == len(claims(bomb))
    text = bomb + "Al-Shabab claimed responsibility for the attack."
    assert _party(claim(text, "attack", "strike").agent) == "Al-Shabaab"


def test_what_somebody_is_to_stop() -> None:
    """Who is urged to halt attacks has beaten none off; an army that halts one has."""
    text = "The envoy urged all parties to halt attacks on hospitals."
    assert {c.type for c in claims(text)} == {"diplomacy.appeal", "diplomacy.agreement"}
    text = "The army halted an attack by rebels near Sake."
    assert claim(text, "halted", "battle.repelled")


def test_a_battle_for_control() -> None:
    """Nobody holds what is fought for."""
    text = "Rebels are fighting for control of the airport of Goma."
    assert "territory.control" not in {c.type for c in claims(text)}
    assert claim("The army took control of the airport.", "control", "territory.capture")


def test_harm_that_somebody_tries_to_avoid() -> None:
    """ "To prevent civilian casualties" tells of none."""
    assert not claims("Our forces are doing their best to prevent any civilian casualties.")
    assert claim("The strike caused civilian casualties.", "casualties", "people.casualties")


def test_occupied_ground_without_an_occupier() -> None:
    """An epithet claims nothing, unless it says who holds the ground."""
    text = "Israeli troops shot two men in the occupied West Bank."
    assert {c.type for c in claims(text)} == {"people.wounded"}
    text = "Gunmen shot two men in the Israeli-occupied West Bank."
    assert _party(claim(text, "occupied", "territory.control").agent) == "Israel"


def test_no_injuries_of_another_blow() -> None:
    """What did no harm here denies no harm there."""
    text = (
        "Israeli jets struck Tyre and wounded three people, the Lebanese health ministry said.\n"
        "Hezbollah fired 20 rockets at Safed on Friday, the Israeli army said.\n"
        "It said that no injuries were reported."
    )
    assert str(claim(text, "injuries", "people.wounded").polarity) == "negative"
    assert str(claim(text, "wounded", "people.wounded").verification.status) == "none"


def test_who_cannot_be_asked_checks_nothing() -> None:
    """However a report says that it could not check."""
    said = "The rebels said on Monday that they had captured Sake. "
    for text in (
        "It was impossible to independently verify his statement because phone lines are cut.",
        "No independent sources were available to verify the claim.",
        "The claims of both sides are difficult to verify.",
    ):
        found = [c for c in claims(said + text) if c.type == "territory.capture"]
        assert [str(c.verification.status) for c in found] == ["unverified"], text
    text = (
        "According to reports in local media, which AFP could not independently verify, jets "
        "bombed a school in Bhamo."
    )
    assert str(claim(text, "bombed", "strike").verification.status) == "unverified"


def test_a_place_has_one_country() -> None:
    """An unknown village, and the road to it, lie where they did when first named."""
    text = (
        "The Lebanese health ministry said a strike hit the village of Qafra near Nabatieh.\n"
        "Israel said jets had hit a launcher.\nA drone hit two cars on the Nabatieh-Qafra road."
    )
    assert {p.country for p in claim(text, "hit two", "strike").places} == {"LB"}


def test_the_south_of_a_country() -> None:
    """It is the country of the state that speaks."""
    text = "The Lebanese health ministry said an Israeli strike in the country's south killed two."
    assert {p.country for p in claim(text, "killed", "people.killed").places} == {"LB"}


def test_a_house_named_after_another_land() -> None:
    """ "The Indonesian Hospital" of Gaza is Palestinian, and lies there."""
    text = "An Israeli strike hit the Indonesian Hospital in northern Gaza and wounded two."
    found = claim(text, "strike", "strike")
    assert _party(found.target) == "Palestine"
    assert {p.country for p in found.places} == {"PS"}


def test_the_water_and_the_road_to_a_town() -> None:
    """No sea is hit with its port, and miles from a town is near it."""
    text = "Missiles hit the Red Sea port city of Mokha on Monday, killing eight people."
    assert [p.span.text for p in claim(text, "killing", "people.killed").places] == ["Mokha"]
    text = "Gunmen killed two men in a field, three miles from the town of Pahalgam."
    assert [str(p.role) for p in claim(text, "killed", "people.killed").places] == ["near"]
    text = "Villagers fled from the town of Sake."
    assert [str(p.role) for p in claim(text, "fled", "people.displaced").places] == ["from"]


def test_what_goes_on_where_troops_went() -> None:
    """They entered the town; the clashes that follow are in it."""
    text = "Government forces entered Sweida on Monday. Clashes there killed nine people."
    assert [str(p.role) for p in claim(text, "entered", "territory.advance").places] == ["to"]
    assert [str(p.role) for p in claim(text, "killed", "people.killed").places] == ["at"]


def test_a_last_name_behind_another_first_name() -> None:
    """A nurse called Nasrallah is no leader of a movement; a sheikh may be."""
    text = "Nurse Huda Nasrallah said two patients were killed in an Israeli strike on Tyre."
    assert _party(claim(text, "killed", "people.killed").speaker) is None
    text = "Sheikh Nasrallah said fighters had hit a base near Haifa."
    assert _party(claim(text, "hit", "infrastructure.damaged").speaker) == "Hezbollah"


def test_a_body_named_behind_what_it_is() -> None:
    """ "War monitor the Observatory reported": the Observatory, of no land's side."""
    text = (
        "British-based war monitor the Syrian Observatory for Human Rights reported at least 19 "
        "dead in Sweida."
    )
    found = claim(text, "dead", "people.killed").speaker
    assert found is not None
    assert (found.name, found.party) == ("Syrian Observatory for Human Rights", None)


def test_whose_office_it_is() -> None:
    """An aid organisation's head of mission is not of the land that the mission is in."""
    text = "“We urge both sides to spare civilians in Kadugli,” said Marwan Aziz, MSF head of mission in Sudan."
    found = claim(text, "urge", "diplomacy.appeal")
    assert [(s.name, s.party) for s in found.attribution] == [("Marwan Aziz", None)]


def test_fighters_from_a_group_that_another_backs() -> None:
    """They are the group's."""
    text = "Hezbollah said an Israeli strike killed two fighters from the Iran-backed group."
    assert _party(claim(text, "killed", "people.killed").target) == "Hezbollah"


def test_who_says_it_behind_a_place() -> None:
    """Residents of the town say it; so does who heads a line that goes on without a verb."""
    text = "In the northern town of Shire residents said Eritrean forces had left."
    assert _speaker(claim(text, "left", "territory.withdrawal")) == "residents"
    text = "Saudi-led coalition says over 150 Houthis dead in Yemen raids"
    assert _party(claim(text, "dead", "people.killed").speaker) == "Saudi-led coalition"


def test_harm_on_the_speakers_side() -> None:
    """Those hit "on their side" are the speaker's."""
    text = "Armenian officials said 58 servicemen on their side had been killed so far in Karabakh."
    assert _party(claim(text, "killed", "people.killed").target) == "Armenia"


def test_two_fates_in_one_breath() -> None:
    """Each with its own people and number, whoever did it to both."""
    text = (
        "Nine people have been killed, and nearly 540 others injured by Israeli army fire in Gaza."
    )
    assert _counts(text, "people.killed") == {9}
    assert _counts(text, "people.wounded") == {540}
    assert _party(claim(text, "killed", "people.killed").agent) == "Israel"
    text = "Two soldiers were killed and a third wounded when rebels attacked a post in Goma."
    assert {c.type for c in claims(text)} == {"people.killed", "people.wounded", "battle.attack"}
    text = "A man suffered burns and three houses were destroyed in the shelling of Kani."
    assert _counts(text, "infrastructure.damaged") == {3}
    text = "Israeli strikes kill and wound scores of people in Gaza."
    assert claim(text, "kill", "people.casualties")


def test_over_a_number_in_a_headline() -> None:
    """ "Injure over 800" is a verb with its number."""
    text = "Missile strikes kill 24, injure over 800 in Israel, office says"
    assert _counts(text, "people.wounded") == {800}


def test_with_so_many_missiles() -> None:
    """What an attack hit a town with is its figure."""
    text = "The attack by Houthi rebels targeted the centre of Marib with four missiles."
    assert _counts(text, "strike") == {4}


def test_an_outlet_deals_no_blow() -> None:
    """Who could not check a raid has not flown it."""
    text = "AFP cannot verify the tolls of those killed in air strikes since May."
    assert all(_party(c.agent) != "media" for c in claims(text))


def test_a_response_room_goes_on() -> None:
    """It adds what follows, not an army named before; nor is it one."""
    text = (
        "Three shells hit a camp in Tawila on Monday, the camp's emergency response room said.\n"
        "Two girls were among the dead, it added."
    )
    assert _speaker(claim(text, "dead", "people.killed")) == "camp's emergency response room"


def test_he_is_who_was_named_last() -> None:
    """A vigilante who is named is a person, whom "he" means; no major who is only counted."""
    text = (
        "A major and five soldiers lost their lives near Gwoza on Monday.\n"
        "A vigilante, Bukar Sani, said bombs had fallen on a village.\n"
        "He counted nine bodies, he said."
    )
    assert _speaker(claim(text, "bodies", "people.killed")) == "Bukar Sani"


def test_a_dateline_sets_the_war() -> None:
    """Under the dateline of another land, its own insurgents attack."""
    text = (
        "Somalia and Mozambique: al Shabaab raids a base near Baidoa, the army in Mogadishu says\n"
        "PEMBA, Mozambique, Dec 2 (Sample) - Insurgents attacked a church in Nampula province on Sunday.\n"
        "In Somalia, the army said that it had killed nine militants near Baidoa."
    )
    assert _party(claim(text, "attacked", "battle.attack").agent) == "Islamic State Mozambique"
    assert _party(claim(text, "killed", "people.killed").agent) == "Somalia"


def test_he_is_not_who_was_she() -> None:
    """A nurse whom "she" meant is not "he", and a spokesman is not the group."""
    text = (
        "Six bodies lay on a road in Uvira, a nurse said.\nThey were soldiers, she said.\n"
        "A spokesman for the rebel coalition, the AFC, wrote that its forces held Luvungi.\n"
        "He said that troops had shelled Kamanyola."
    )
    assert _speaker(claim(text, "shelled", "strike")) == "spokesman for the rebel coalition"


def test_a_dateline_tells_whose_ministry_it_is() -> None:
    """Of states that fight side by side, that of the dateline, until another land is told of."""
    text = (
        "Jihadists kill 31 in western Niger mosque\n"
        "NIAMEY (Sample) - Gunmen killed 31 worshippers in Fambita, the interior ministry said.\n"
        "In Mali, a convoy reached Bamako. Nine soldiers were wounded, the defence ministry said."
    )
    assert _party(claim(text, "killed", "people.killed").speaker) == "Niger"
    assert _party(claim(text, "wounded", "people.wounded").speaker) == "Mali"
