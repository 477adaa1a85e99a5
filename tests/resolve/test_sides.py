"""The side of participants whose words name none."""

import pytest

from contested.model.claim import Claim
from tests.extract.account import PUBLISHED, claim

UKRAINE = " Ukraine and Russia have been at war since 2022, Kyiv and Moscow said."
SUDAN = " Sudan's army and the Rapid Support Forces have fought since 2023."
YEMEN = " Yemen's government and the Houthis have been at war since 2014."
GAZA = " Israel and Hezbollah have fought across the border since October."
KARABAKH = " Armenia and Azerbaijan have fought over Nagorno-Karabakh for decades."
CONGO = " The army of the Democratic Republic of the Congo fights M23."
SAHEL = " JNIM fights the armies of Mali and its neighbours."
MYANMAR = " Myanmar's junta and the Arakan Army have fought for years."


def parties(found: Claim) -> tuple[str | None, str | None]:
    """The sides of agent and target."""
    return (
        found.agent.party if found.agent else None,
        found.target.party if found.target else None,
    )


TARGETS = [
    # residents and buildings: whose ground it is
    ("Shelling killed two residents of Kherson on Monday." + UKRAINE, "killed", "people.killed", "Ukraine"),
    ("A drone damaged a school in Belgorod on Monday." + UKRAINE, "damaged", "infrastructure.damaged", "Russia"),
    # inside one state at war with itself, ground is no side
    ("Gunmen killed nine villagers near Nyala." + SUDAN, "killed", "people.killed", None),
    ("Junta jets killed nine villagers in Sittwe." + MYANMAR, "killed", "people.killed", None),
    # what is shot down: the other side's
    ("Ukrainian forces shot down nine drones over Poltava." + UKRAINE, "shot down", "strike.intercepted", "Russia"),
    # soldiers taken by one of two sides
    ("Ukrainian forces captured 12 soldiers near Sudzha." + UKRAINE, "captured", "people.captured", "Russia"),
    # who lost
    ("Russia lost 300 soldiers in a day." + UKRAINE, "lost", "people.casualties", "Russia"),
    ("Losses of the enemy amounted to 888,730 men, Kyiv said." + UKRAINE, "Losses", "people.casualties", "Russia"),
    # nobody's ground
    ("The Houthis killed three sailors in the Red Sea." + YEMEN, "killed", "people.killed", None),
    # in another state than the one at war with itself, they are its own
    ("A Houthi missile wounded nine people in Tel Aviv." + YEMEN, "wounded", "people.wounded", "Israel"),
    # a part of a country that one side holds as its own
    ("Azerbaijani shells hit a school in Stepanakert." + KARABAKH, "hit", "strike", "Nagorno-Karabakh", "2020-10-09"),
    ("Azerbaijani shells hit a school in Stepanakert." + KARABAKH, "hit", "strike", None, "2024-10-09"),
    # positions are those of whoever holds them
    ("Warplanes bombed the RSF's positions near Nyala." + SUDAN, "bombed", "strike", "Rapid Support Forces"),
    # soldiers taken by their own side's word are the other's
    ("Kyiv said it had captured 40 marines near Sudzha." + UKRAINE, "captured", "people.captured", "Russia"),
    # a reporter who is hurt is of a country, as well as of the press
    ("Three Russian journalists were injured in Shusha." + KARABAKH, "injured", "people.wounded", "Russia"),
    # whose they are by whom they are used by
    ("Jets hit command posts used by Hezbollah near Tyre." + GAZA, "hit", "strike", "Hezbollah"),
    # one's own soldiers on one's own ground
    ("A rocket killed a soldier in Haifa, the Israeli army said." + GAZA, "killed", "people.killed", "Israel"),
    # what a blow is said to hit
    ("Israel said the opening strikes targeted several Hezbollah commanders." + GAZA, "strikes", "strike", "Hezbollah"),
    # one's allies are others
    ("Kyiv urged its allies to leave." + UKRAINE, "urged", "diplomacy.appeal", None),
    # so many of one's own
    ("Kyiv said some 200 of its soldiers were killed each day." + UKRAINE, "killed", "people.killed", "Ukraine"),
    # who comes from elsewhere
    ("A couple from the Belgorod region was killed in Kharkiv." + UKRAINE, "killed", "people.killed", "Russia"),
    # troops that a state moves are its own
    ("Iran has moved army units to its frontier." + KARABAKH, "moved", "people.mobilized", "Iran"),
    # arms that are asked for are for whoever asks
    ("\"We need tanks,\" said President Volodymyr Zelensky." + UKRAINE, "tanks", "materiel.supplied", "Ukraine"),
    # whose people they are is open where a side hits ground of its own country
    ("Ukrainian artillery killed a woman in Donetsk." + UKRAINE, "killed", "people.killed", None),
    # soldiers, in a war inside a state, are the state's
    ("Gunmen killed 17 soldiers near Niono in Mali." + SAHEL, "killed", "people.killed", "Mali"),
    ("Gunmen killed nine villagers near Niono in Mali." + SAHEL, "killed", "people.killed", None),
    # a neighbour who helps the rebels makes no other war of it
    ("M23 rebels killed nine villagers near Sake." + CONGO, "killed", "people.killed", None),
    # whom a side killed were not its own
    ("Israel struck the port, killing three of its commanders in Tyre." + GAZA,
     "killing", "people.killed", "Hezbollah"),
    # whom arms are for
    ("Germany approved a package of missiles for the army of Ukraine." + UKRAINE,
     "approved", "materiel.supplied", "Ukraine"),
    # to whom soldiers are told to give themselves up, and who is only told of it
    ("Kyiv urged Russian conscripts to lay down their arms." + UKRAINE, "lay down", "people.surrendered", "Ukraine"),
    ("Kyiv said nine Russian conscripts had surrendered." + UKRAINE, "surrendered", "people.surrendered", None),
    # the other of two who fight
    ("Fighting between the army and the RSF resumed in Nyala." + SUDAN,
     "Fighting", "battle.attack", "Rapid Support Forces"),
    # what a blow set on fire, and what it was an answer to
    ("A drone strike set a depot near Bryansk on fire." + UKRAINE, "drone strike", "strike", "Russia"),
    ("Iran fired 90 drones at Israel in response." + GAZA, "fired", "strike", None),
    # from whom a town is taken, whose tank is hit, whom a threat is against
    ("The RSF captured the town of Sinja from the army." + SUDAN, "captured", "territory.capture", "Sudan"),
    ("Hezbollah fighters fired a rocket at a tank near Tyre." + GAZA, "fired", "strike", "Israel"),
    ('"If Hezbollah tries to rearm, we will attack," the Israeli minister said.' + GAZA,
     "we will attack", "diplomacy.threat", "Hezbollah"),
    # whose captives are handed over, and whose are got back; who has received arms
    ("Hezbollah released two captives near Tyre." + GAZA, "released", "people.exchanged", "Israel"),
    ("Ukraine's minister said 300 captives had been brought back." + UKRAINE,
     "brought back", "people.exchanged", "Ukraine"),
    ("Ukraine has received 500,000 shells from Germany." + UKRAINE, "received", "materiel.supplied", "Ukraine"),
    # fighters who are called by the name of a people
    ("The junta launched an offensive against Karen forces near Loikaw." + MYANMAR,
     "offensive", "battle.attack", "Karen National Union"),
    # the soldiers whom a side promises something are not its own
    ("Kyiv promised the conscripts a fair trial." + UKRAINE, "promised", "diplomacy.offer", "Russia"),
]  # fmt: skip


@pytest.mark.parametrize("row", TARGETS)
def test_a_target_without_a_side_has_the_one_that_follows(row: tuple[str | None, ...]) -> None:
    """From the ground, from the doer, or from the verb of losing."""
    text, trigger, kind, expected, published = (*row, PUBLISHED)[:5]
    assert parties(claim(text or "", trigger or "", kind or "", published or ""))[1] == expected


AGENTS = [
    ("Some 9,000 people fled El Fasher in a week." + SUDAN, "fled", "people.displaced", None),
    (
        "Some 9,000 people fled Vovchansk in a week." + UKRAINE,
        "fled",
        "people.displaced",
        "Ukraine",
    ),
    ("Warplanes bombed a market in Nyala." + SUDAN, "bombed", "strike", "Sudan"),
    ("Drones struck a depot in Poltava." + UKRAINE, "struck", "strike", None),
    # who shoots missiles down is not who fired them
    ("The Ukrainian air force said Russia had fired 38 missiles, of which it shot down 30.",
     "shot down", "strike.intercepted", "Ukraine"),
    # by a side's own word, those who give up are the other's
    ("Russia's Defence Ministry said 900 marines had laid down their arms in Mariupol." + UKRAINE,
     "laid down", "people.surrendered", "Ukraine"),
    # a place that acts is its country's
    ("Belgorod declared a federal emergency on Monday." + UKRAINE, "emergency", "civil.order", "Russia"),
    # whose weapons fell
    ("Junta aircraft answered with bombs that hit the market in Sittwe." + MYANMAR, "hit", "strike", "Myanmar"),
    # the hurt are no doers
    ("Six people were killed and 11 wounded in a missile strike on Sumy." + UKRAINE, "killed", "people.killed", None),
    ("Some 9,000 people have crossed into Chad." + SUDAN, "crossed", "people.displaced", None),
    # who dies in a blow has not dealt it, nor is a blow what it is said to have been
    ("Nine people died in raids by RSF fighters on Omdurman." + SUDAN,
     "raids", "battle.attack", "Rapid Support Forces"),
    ("Nine people died in overnight raids on Omdurman." + SUDAN, "raids", "battle.attack", None),
    ("It was the deadliest attack on Omdurman in months." + SUDAN, "attack", "battle.attack", None),
    ("Air raids killed 12 people near Kutum." + SUDAN, "killed", "people.killed", None),
    ("Israel responded with strikes on Tyre." + GAZA, "strikes", "strike", "Israel"),
    # who blames is who speaks, and who is blamed for a blast set it off
    ("Azerbaijan said six of its citizens were killed by mines, and blamed Armenian sabotage groups." + KARABAKH,
     "blamed", "diplomacy.accusation", "Azerbaijan"),
    ("Kyiv blamed Moscow for the blast in Sumy." + UKRAINE, "blast", "strike", "Russia"),
    ("Ukraine has received 500,000 shells from Germany." + UKRAINE, "received", "materiel.supplied", "Germany"),
    # blamed for another matter
    ("The governor was killed at the front on Monday. Kinshasa accused Kigali of sending troops." + CONGO,
     "killed", "people.killed", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), AGENTS)
def test_a_doer_without_a_side_has_one_only_where_it_must(
    text: str, trigger: str, kind: str, expected: str | None
) -> None:
    """Those who flee are of the ground they leave, unless a state fights itself.

    Aircraft are a state's; a drone may be anyone's.
    """
    assert parties(claim(text, trigger, kind))[0] == expected


BOTH = [
    ("Both Kyiv and Moscow said that peace talks were going nowhere.", "peace talks", "diplomacy.talks",
     ["Ukraine", "Russia"]),
    ("The army and the RSF accused each other of breaking the truce." + SUDAN, "accused", "diplomacy.accusation",
     ["Sudan", "Rapid Support Forces"]),
    ("Kyiv met Moscow in Istanbul. Each side accused the other of lying.", "accused", "diplomacy.accusation",
     ["Ukraine", "Russia"]),
    # one side has one voice
    ("Kyiv and the Ukrainian army accused Moscow of lying.", "accused", "diplomacy.accusation", ["Ukraine"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), BOTH)
def test_two_sides_that_say_the_same_are_two_speakers(
    text: str, trigger: str, kind: str, expected: list[str]
) -> None:
    """By name, or as "each side", which are the two that were named last."""
    assert [s.party for s in claim(text, trigger, kind).attribution] == expected


def test_talks_of_which_two_sides_speak_are_between_them() -> None:
    """And so is an accusation that two make of each other."""
    text = "Both Kyiv and Moscow said that peace talks were going nowhere."
    assert parties(claim(text, "peace talks", "diplomacy.talks")) == ("Ukraine", "Russia")
    text = "The army and the RSF accused each other of breaking the truce." + SUDAN
    assert set(parties(claim(text, "accused", "diplomacy.accusation"))) == {
        "Sudan",
        "Rapid Support Forces",
    }


def test_who_is_said_to_be_hurt_is_no_doer() -> None:
    """Neither of one's own, nor by a number alone: "seven of its men died and twelve were hurt"."""
    text = (
        "Hezbollah said seven of its men died and twelve were wounded in fighting near Tyre." + GAZA
    )
    found = claim(text, "wounded", "people.wounded")
    assert parties(found) == (None, "Hezbollah")


def test_whom_one_is_told_to_have_hit_is_no_deed() -> None:
    """What is only threatened has nobody as its doer yet."""
    text = (
        "President Joe Biden warned of more strikes. A tanker was hit by a missile near Aden."
        + YEMEN
    )
    assert parties(claim(text, "hit", "strike"))[0] is None


def test_they_who_hit_what_is_ours_are_the_other_side() -> None:
    """In the mouth of one of two sides."""
    text = '"They are bombing our hospitals," the Ukrainian minister said.' + UKRAINE
    assert parties(claim(text, "bombing", "strike")) == ("Russia", "Ukraine")


SPEAKERS = [
    # a ministry is not another one of the same side
    ("A strike hit Gaza City, the Palestinian foreign ministry said. The health ministry put the toll at 40."
     + GAZA, "toll", "people.killed", "Palestinian Ministry of Health"),
    # a group of people is no armed group that was named
    ("Hamas fired at Ashkelon. A prisoners' group said 30 people were arrested in Jenin." + GAZA,
     "arrested", "people.detained", "prisoners' group"),
    # a rebel army is not the army
    ("The Karen National Union attacked Myawaddy. The ethnic army said it had seized a base." + MYANMAR,
     "seized", "territory.capture", "Karen National Union"),
    # whose missiles are shot down is not who shoots them down; who hits back has an army
    ("Russian missiles hit Kyiv on Monday. The air force said it shot down 30 missiles." + UKRAINE,
     "shot down", "strike.intercepted", "Air Force of the Armed Forces of Ukraine"),
    ("Israel bombed Tyre, the army said." + GAZA, "bombed", "strike", "Israel Defense Forces"),
    ("The Hezbollah group said it fired rockets at Haifa." + GAZA, "fired", "strike", "Hezbollah"),
    # of an insurgency in several states, whose army is meant
    ("Gunmen killed nine soldiers near Niono in Mali, the army said." + SAHEL, "killed", "people.killed",
     "Malian Armed Forces"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), SPEAKERS)
def test_bodies_without_a_name_are_those_of_the_side_that_is_meant(
    text: str, trigger: str, kind: str, expected: str
) -> None:
    """By what was spoken of before, and by what they are said to do."""
    assert [s.name for s in claim(text, trigger, kind).attribution] == [expected]


def test_nobody_is_taken_to_have_hit_their_own_camp() -> None:
    """A doer who is carried over must be one who can have done it."""
    text = "Hezbollah shelled troops near Metula. In Tyre, nine rescuers were wounded." + GAZA
    found = claim(text, "wounded", "people.wounded")
    assert found.agent is None or found.agent.party != "Hezbollah"


def test_officials_without_a_place_are_those_of_the_ground_they_speak_of() -> None:
    """In a war of two states; nobody knows whose police it is where a state fights itself."""
    bombs = "dropped bombs on {}, police said."
    found = claim("The enemy " + bombs.format("Vovchansk") + UKRAINE, "dropped", "strike")
    assert [s.party for s in found.attribution] == ["Ukraine"]
    found = claim("Warplanes " + bombs.format("Nyala") + SUDAN, "dropped", "strike")
    assert [s.party for s in found.attribution] == [None]


def test_who_fell_in_clashes_with_somebody_fought_them() -> None:
    """The fallen are one side, whoever stands behind "with" the other."""
    text = "Nine Armenian soldiers were killed in clashes with Azerbaijan on Monday." + KARABAKH
    assert parties(claim(text, "clashes", "battle.attack")) == ("Armenia", "Azerbaijan")


def test_a_bare_army_is_that_of_the_state_that_the_sentence_opens_with() -> None:
    """Not that of the war's first state, nor of whoever was named last."""
    text = (
        "Across the border in Burkina Faso, a rights group accused the army of killing 130"
        " villagers near Solenzo."
    )
    assert parties(claim(text + SAHEL, "killing", "people.killed"))[0] == "Burkina Faso"


def test_attackers_are_no_group_that_is_only_named_later() -> None:
    """Whoever raided a camp, it is not said."""
    text = (
        "Armed youth attacked a cattle camp in Duk County in South Sudan on Saturday. The attackers"
        " raided Ageer camp at dawn. SPLA-IO forces accused the army of shelling Kuajok."
    )
    assert parties(claim(text, "raided", "battle.attack"))[0] is None


def test_a_fixed_wing_drone_is_shot_down_as_any_other() -> None:
    """It is intercepted, no loss of somebody's aircraft."""
    text = "Russian air defences shot down five HIMARS rockets and 178 fixed-wing unmanned aerial vehicles."
    assert claim(text + UKRAINE, "shot down", "strike.intercepted").target is not None


def test_a_vehicle_that_hits_a_mine_kills_nobody() -> None:
    """Whoever laid it does."""
    text = "An army truck hit an IED near Konna in Mali, killing five soldiers." + SAHEL
    assert claim(text, "hit", "strike").target is not None
    assert claim(text, "killing", "people.killed").agent is None
