"""Places, times and participants of a claim's own sentence."""

import pytest

from tests.extract.account import claim, places, start

CASES = [
    # a coordinated clause keeps its own place
    ("Troops shelled Sumy and captured Bilopillia.", "shelled", "strike", ["Sumy"]),
    # a phrase at the front covers every clause after it
    (
        "In Kharkiv, a bomb hit a school on Monday and 12 people were wounded.",
        "wounded",
        "people.wounded",
        ["Kharkiv"],
    ),
    # a circumstance places what it explains
    (
        "Four people died when a missile hit a bus in Poltava.",
        "died",
        "people.killed",
        ["Poltava"],
    ),
    # where a relative clause says so
    (
        "The army bombed Nyala, where nine people were killed.",
        "killed",
        "people.killed",
        ["Nyala"],
    ),
    # a place of the saying is none of the happening
    (
        "The minister told reporters in Doha that 40 people had been killed in Rafah.",
        "killed",
        "people.killed",
        ["Rafah"],
    ),
    # a thing that the parser joins to the place before it
    ("In the village of Tora, a drone struck a car; nobody was hurt.", "struck", "strike", ["Tora"]),
    # what a time hangs on is told where it has a day of its own
    ("The road has been shut since rebels seized Goma on 27 January.", "seized", "territory.capture", ["Goma"]),
    # a state before a village is where that lies; before people, whose they are
    ("An air strike on a Myanmar village killed twelve.", "killed", "people.killed", ["Myanmar"]),
    (
        "A ship sank in the Gulf of Aden after missiles fired by Yemen's Houthi rebels hit it.",
        "hit",
        "strike",
        ["Gulf of Aden"],
    ),
    # what an apposition adds belongs to it
    (
        "Jets bombed a market in Kabkabiya, a town in North Darfur.",
        "bombed",
        "strike",
        ["Kabkabiya", "North Darfur"],
    ),
    # an agency's line is no place
    (
        "BEIRUT, Aug 14 (Agency) - Israeli jets bombed Tyre on Tuesday.",
        "bombed",
        "strike",
        ["Tyre"],
    ),
    # where somebody is from is not where it happened
    (
        "A nurse from Lviv was killed by a shell in Pokrovsk.",
        "killed",
        "people.killed",
        ["Pokrovsk"],
    ),
    # what no actor is named after is a place as an object too
    ("Artillery hammered Kostiantynivka, killing two men.", "killing", "people.killed", ["Kostiantynivka"]),
    # a truce covers a ground
    ("They agreed a ceasefire along the Litani River.", "ceasefire", "diplomacy.agreement", ["Litani River"]),
    # a post can be held by soldiers, not only written
    ("Rockets were fired at an army post in Metula.", "fired", "strike", ["Metula"]),
    # each stretch of a long sentence has its own place
    (
        "Jets bombed a quay at Hodeidah, killing four men, and on Sunday shells hit Taiz.",
        "killing",
        "people.killed",
        ["Hodeidah"],
    ),
    # a heading with a colon
    ("Kherson region: two people were wounded by shelling.", "wounded", "people.wounded", ["Kherson region"]),
    # talks have a seat
    ("Envoys of Israel and Hamas held talks in Cairo on a truce.", "talks", "diplomacy.talks", ["Cairo"]),
    # an appeal has no place of what it asks for
    (
        "The secretary-general urged both sides to halt the fighting in Omdurman.",
        "urged",
        "diplomacy.appeal",
        [],
    ),
    # a town before what happened there is its scene
    ("Nine people were killed in a Kremenchuk rocket attack.", "killed", "people.killed", ["Kremenchuk"]),
    # the first of a list of subjects is as little a place as the others
    ("Georgia and Armenia each released 12 prisoners.", "released", "people.exchanged", []),
    # whose citizen somebody was is not where he died
    ("Among the dead was a citizen of Jordan.", "dead", "people.killed", []),
    # those who are told to leave leave it
    (
        "The governor ordered the evacuation of families from Hlukhiv on Sunday.",
        "ordered the evacuation",
        "civil.order",
        ["Hlukhiv"],
    ),
    # a hospital is not where they were hurt
    (
        "The ministry said nine badly wounded men had been flown to Taganrog.",
        "wounded",
        "people.wounded",
        [],
    ),
    # nor is who backs them
    ("A monitor said that three Iran-backed fighters died.", "died", "people.killed", []),
    # where nobody in particular says that it goes on
    ("Heavy fighting was reported in Jabaliya.", "fighting", "battle.attack", ["Jabaliya"]),
    # where those speak whose ground it is
    ("In Sumy, the governor said that two people had been killed.", "killed", "people.killed", ["Sumy"]),
    # nor is a weapon's name a town
    ("The rebels boasted of seizing a Pantsir air defence system.", "seizing", "materiel.captured", []),
    # a quarter, with the town that it is a quarter of
    (
        "A bomb flattened a house in the Karrada district of central Baghdad.",
        "flattened",
        "infrastructure.damaged",
        ["Karrada district", "central Baghdad"],
    ),
    # whose part it is said to be
    (
        "A raid killed two men in Mogadishu's Hodan district.",
        "killed",
        "people.killed",
        ["Mogadishu", "Hodan district"],
    ),
    # a part that is told of between commas
    (
        "Drones wounded nine people, one of them a boy of six, in the Bryansk region.",
        "wounded",
        "people.wounded",
        ["Bryansk region"],
    ),
    # where a deal was struck, what must come first, what somebody is in charge of
    (
        "The bodies of 300 men were brought back under a deal signed in Abu Dhabi in May.",
        "brought back",
        "people.exchanged",
        [],
    ),
    ("The Houthis vowed to attack any ship until more aid reaches Rafah.", "attack", "battle.attack", []),
    (
        "Jets struck 40 targets across southern Lebanon and killed a commander for the Aitaroun area.",
        "killed",
        "people.killed",
        ["southern Lebanon"],
    ),
    # where somebody was bound, and where those sit who deal
    (
        "The chief was killed in an ambush at Khostak on his way back from Faizabad.",
        "killed",
        "people.killed",
        ["Khostak"],
    ),
    (
        "Settlers left the outpost of Evyatar under a deal with the government in Jerusalem.",
        "left",
        "people.displaced",
        ["Evyatar"],
    ),
    # a town that changes hands
    ("Nyabiondo changed hands twice.", "changed hands", "territory.capture", ["Nyabiondo"]),
    # what a blow was a reply to, whom arms are sent to, and who are only neighbours there
    (
        "The ministry said the strike was a reply to an attack on an airfield in Taganrog.",
        "strike",
        "strike",
        [],
    ),
    ("Berlin will deliver 18 howitzers to Kyiv.", "deliver", "materiel.supplied", []),
    (
        "Armenia said 49 soldiers had been killed in the worst fighting between the Caucasus neighbours.",
        "killed",
        "people.killed",
        [],
    ),
    # where a speaker was reached
    (
        "The commander, speaking by phone from Nuhud, denied that shells had destroyed a clinic.",
        "destroyed",
        "infrastructure.damaged",
        [],
    ),
    # a quarter that is called after somebody
    ("Five civilians died in an airstrike on the Al-Salam quarter.", "died", "people.killed", ["Al-Salam quarter"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), CASES)
def test_a_claim_has_the_places_of_its_clause(
    text: str, trigger: str, kind: str, expected: list[str]
) -> None:
    """A place belongs to the clause it stands in, and to those that this clause covers."""
    assert places(claim(text, trigger, kind)) == expected


TIMES = [
    ("On Monday a drone hit Sumy and a missile struck Konotop.", "struck", "strike", "2024-08-12"),
    ("The governor said on Tuesday that shells had killed two people.", "killed", "people.killed", None),
    ("Shells killed two people on Sunday, the governor said on Tuesday.", "killed", "people.killed", "2024-08-11"),
    ("It was the heaviest bombardment of Gaza since May, residents said.", "bombardment", "strike", None),
    ("Rebels who took Goma in January shelled Bukavu on Friday.", "shelled", "strike", "2024-08-09"),
    ("They took the base in May, when an air strike killed 30 soldiers.", "killed", "people.killed", "2024-05-01"),
    ("In a post on Telegram on Monday, he said that rockets had hit a depot.", "hit", "strike", None),
    ("KYIV, Aug 13 (Agency) — Russian missiles hit Odesa, officials said.", "hit", "strike", None),
    ("The general vowed on Friday to retake Avdiivka.", "retake", "territory.capture", None),
    # the only day, deep inside what the predicate governs
    (
        "Two men died in Haifa when a rocket hit a park where they sat on Sunday.",
        "died",
        "people.killed",
        "2024-08-11",
    ),
    # a stretch is of what a saying names, not of the saying
    ("The ministry has recorded 900 deaths since May.", "deaths", "people.killed", "2024-05-01"),
    # both counts are of one time
    (
        "The ministry says 900 people have been killed and 4,000 wounded since May 3.",
        "killed",
        "people.killed",
        "2024-05-03",
    ),
    # what goes on meanwhile does not hide the day
    (
        "Gunmen attacked a convoy carrying food near Bunia on Saturday night, the agency said.",
        "attacked",
        "battle.attack",
        "2024-08-10",
    ),
    # drones are downed when they come
    (
        "The army said it shot down 23 of 28 drones launched by Russia on Monday.",
        "shot down",
        "strike.intercepted",
        "2024-08-12",
    ),
    # the day of who speaks is none of what names him
    (
        "The general in charge of the offensive in Sudan announced Monday that troops would withdraw.",
        "offensive",
        "battle.attack",
        None,
    ),
    # an hour is less than the day beside it
    ("Jets hit the mosque after the evening prayer on 10 August.", "hit", "strike", "2024-08-10"),
    # what a clause tells happened on the day that a stretch ends
    ("Until Sunday, when drones struck the port, the city was calm.", "struck", "strike", "2024-08-11"),
    # nothing stands behind the day, as in a heading
    ("Ten killed when shells hit a market in Omdurman on Monday", "killed", "people.killed", "2024-08-12"),
    # a term is what is asked for, not the asking
    ("The president threatened Moscow with sanctions by Friday.", "threatened", "diplomacy.threat", None),
    # "due" lies ahead
    ("The envoys were due in Geneva on Friday for talks.", "talks", "diplomacy.talks", "2024-08-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), TIMES)
def test_a_claim_has_the_time_of_its_clause(
    text: str, trigger: str, kind: str, expected: str | None
) -> None:
    """A time belongs to the clause it stands in; a saying's, a measure's and a heading's do not count."""
    assert start(claim(text, trigger, kind)) == expected


def test_a_day_is_no_doer() -> None:
    """ "Saturday's strikes" have no Saturday as their agent."""
    found = claim("Saturday's strikes on Sanaa killed nine people.", "killed", "people.killed")
    assert found.agent is None


def test_a_place_that_is_hit_is_no_target() -> None:
    """ "Bombed Tyre" says where, not whom."""
    found = claim("Israeli jets bombed Tyre on Tuesday.", "bombed", "strike")
    assert found.target is None
    assert places(found) == ["Tyre"]


def test_what_is_shot_down_is_the_target() -> None:
    """Missiles without an owner are the target all the same."""
    text = "Ukrainian air defences shot down six missiles over Odesa."
    found = claim(text, "shot down", "strike.intercepted")
    assert found.target is not None
    assert found.target.span.text == "six missiles"


def test_two_who_deal_are_agent_and_target() -> None:
    """Of two sides that talk or swap, the first named is the agent and the other the target."""
    found = claim("Ukraine and Russia exchanged 90 prisoners.", "exchanged", "people.exchanged")
    assert found.agent is not None
    assert found.target is not None
    assert (found.agent.party, found.target.party) == ("Ukraine", "Russia")
