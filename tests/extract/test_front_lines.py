"""What front-line reports write: held towns, lists of losses, seats that stand for governments."""

import pytest

from tests.extract.account import claim, claims, places


def _roles(text: str, trigger: str, kind: str) -> dict[str, str]:
    return {p.span.text: p.role.value for p in claim(text, trigger, kind).places}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Drones fell over Houthi-held Hodeida, the Red Sea and Saudi Arabia's Jizan region.", ["Hodeida"]),
        ("The army took Sake and Kitshanga, west of the rebel-held city of Goma.", ["Goma"]),
        ("Guns hit rebel-held Sake and Goma.", ["Sake", "Goma"]),
    ],
)  # fmt: skip
def test_who_holds_a_place_is_told_of_that_place(text: str, held: list[str]) -> None:
    """A word before a place says nothing of the others of the sentence."""
    assert places(claim(text, "held", "territory.control")) == held


def test_what_a_clause_says_of_a_place_is_set_there() -> None:
    """Near it lies something else; it is the place itself that was taken."""
    text = (
        "The pit lies near the town of Walikale, which the M23 claimed to have captured in March."
    )
    assert _roles(text, "captured", "territory.capture") == {"Walikale": "at"}


def test_near_holds_for_a_list_of_towns() -> None:
    """ "Near the towns of X and Y" is near both; so is "near X and the town of Y"."""
    text = "Rebels advanced near the towns of Goma and Sake on Friday."
    assert _roles(text, "advanced", "territory.advance") == {"Goma": "near", "Sake": "near"}
    text = "Rebels advanced near Goma and the town of Sake on Friday."
    assert _roles(text, "advanced", "territory.advance") == {"Goma": "near", "Sake": "near"}


def test_beside_and_within() -> None:
    """South of the town of X is near X; in the south of X is in it."""
    text = "Soldiers took the village of Mweso, south of the town of Goma."
    assert _roles(text, "took", "territory.capture") == {"Mweso": "at", "Goma": "near"}
    text = "Shelling in the west of Sudan damaged a depot."
    assert _roles(text, "Shelling", "strike") == {"Sudan": "at"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels made advances that were Kigali's biggest in months.",
        "Contradicting Kigali's account, rebels made advances on Friday.",
        "Rebels made advances on Friday despite Kigali pressure.",
    ],
)
def test_a_seat_of_government_is_no_scene(text: str) -> None:
    """Whose account, or whose biggest, it is does not say where it was."""
    assert "Kigali" not in {p.span.text for c in claims(text) for p in c.places}


def test_a_capital_is_still_a_city() -> None:
    """What stands in it is hit in it."""
    text = "Kigali's biggest hospital was damaged by a missile."
    assert places(claim(text, "damaged", "infrastructure.damaged")) == ["Kigali"]


def test_a_list_of_losses() -> None:
    """Vehicles among tanks are an army's, and one thing is lost once."""
    text = "The junta's army lost up to 80 soldiers, three tanks, a howitzer and nine vehicles and fuel tanks."
    found = {(c.type, c.quantity.unit if c.quantity else None) for c in claims(text)}
    assert found == {
        ("people.casualties", "person"),
        ("materiel.destroyed", "tank"),
        ("materiel.destroyed", "artillery"),
        ("materiel.destroyed", "vehicle"),
    }
    assert len(claims(text)) == 4


def test_civilians_lose_no_military_vehicles() -> None:
    """A truck among houses is nobody's equipment of war."""
    text = "The blast destroyed two houses and nine trucks."
    assert {c.type for c in claims(text)} == {"infrastructure.damaged", "strike"}


@pytest.mark.parametrize(
    ("text", "trigger", "means"),
    [
        ("Syrian air defences shot down seven missiles over Homs.", "shot down", "missile"),
        ("The brigade destroyed four mortars near Sake.", "destroyed", None),
        ("The army lost nine howitzers near Sake.", "lost", None),
        ("Rebels fired rockets at Sake.", "fired", "missile"),
    ],
)
def test_what_is_lost_is_no_weapon_in_use(text: str, trigger: str, means: str | None) -> None:
    """What a side shoots down says with what it was attacked; what it destroys does not."""
    found = next(c for c in claims(text) if c.trigger.text == trigger)
    assert (found.means.code.value if found.means else None) == means


@pytest.mark.parametrize(
    "told",
    [
        "Jean Kaba, the governor, said this in a post on Telegram, Ukrinform reports.",
        "Jean Kaba wrote about this on Facebook.",
        "This was written by Jean Kaba on Facebook.",
        "Jean Kaba announced this on Friday.",
    ],
)
def test_who_says_this_has_told_the_sentence_before(told: str) -> None:
    """It points back where it is what is said."""
    found = claim(f"Rebels seized the base at Kalma. {told}", "seized", "territory.capture")
    assert found.attribution[0].name == "Jean Kaba"


@pytest.mark.parametrize(
    "said", ["Jean Kaba called this a lie.", "Jean Kaba said this was a crime."]
)
def test_who_judges_the_sentence_before_has_not_told_it(said: str) -> None:
    """What somebody says of it, or calls it, is no source for it."""
    found = claim(f"Rebels seized the base at Kalma. {said}", "seized", "territory.capture")
    assert found.attribution == ()


def test_a_headline_is_signed_behind_its_dash() -> None:
    """The hyphen between spaces parts them, and who signs has lost nothing."""
    found = claim(
        "Sudan's army loses 40 soldiers in Darfur in past day - RSF", "loses", "people.casualties"
    )
    assert found.attribution[0].party == "Rapid Support Forces"
    assert found.target is not None
    assert found.target.party == "Sudan"
    found = claim(
        "Rebels seized the base in Goma - defence ministry", "seized", "territory.capture"
    )
    assert places(found) == ["Goma"]
    assert "ministry" in found.attribution[0].span.text


def test_what_follows_a_dash_is_not_always_a_speaker() -> None:
    """A clause is none."""
    found = claim("Troops capture a village – but at what cost", "capture", "territory.capture")
    assert found.attribution == ()


def test_a_bare_ministry_has_its_name_on_the_side_that_it_speaks_for() -> None:
    """And "the air force" is not the staff that was named before."""
    text = "Russian troops have captured the village of Stepne, the defence ministry said."
    said = claim(text, "captured", "territory.capture").attribution[0]
    assert said.name == "Russian Ministry of Defence"
    text = (
        "Ukraine's general staff said 90 assaults were repelled. "
        "The air force said it shot down 30 drones."
    )
    said = claim(text, "shot down", "strike.intercepted").attribution[0]
    assert said.name == "Air Force of the Armed Forces of Ukraine"


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "figure"),
    [
        ("Rebels abducted 40 villagers, nine of whom were later killed.", "killed", "people.killed", 9),
        ("Russia fired 30 drones overnight, 22 of which were shot down.", "shot", "strike.intercepted", 22),
        ("Iran fired 38 missiles, 30 of which Israel shot down.", "shot", "strike.intercepted", 30),
        ("Hamas returned 12 captured Israeli soldiers.", "returned", "people.exchanged", 12),
    ],
)  # fmt: skip
def test_what_befell_some_of_those_counted(text: str, trigger: str, kind: str, figure: int) -> None:
    """ "N of whom" are so many, and what was done to them is a claim of its own."""
    found = claim(text, trigger, kind)
    assert found.quantity is not None
    assert found.quantity.low == figure
    told = [c for c in claims(text) if c.quantity and c.quantity.low == figure]
    assert {c.type for c in told} <= {kind, "people.captured"}


def test_a_generals_army_is_his_own() -> None:
    """Though the other side's troops acted last; so is "the military" that goes on."""
    text = (
        "Russian troops had been forced out of seven villages, General Oleksii Hromov said. "
        "The army has advanced by 3km near Orikhiv, he said. The military said its forces had "
        "also advanced near Vuhledar."
    )
    for trigger in ("advanced by", "advanced near"):
        agent = claim(text, trigger, "territory.advance").agent
        assert agent is not None
        assert agent.party == "Ukraine"


def test_a_clause_behind_what_is_said_is_said_too() -> None:
    """A second clause in the passive, joined by "and", goes on with what somebody says."""
    text = (
        "Officials in Goma said nine villages were under rebel control, and 12 people were killed."
    )
    assert claim(text, "killed", "people.killed").attribution


def test_who_contradicts_an_account_is_who_says_so() -> None:
    """Not whom the words tell of."""
    text = "The ministry said 40 soldiers had “surrendered,” contradicting Kigali's account."
    assert [s.span.text for s in claim(text, "surrendered", "people.surrendered").attribution] == [
        "The ministry"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 9,000 people have been moved away from the border of Sudan.", "people.displaced"),
        ("Some 800 residents moved to temporary accommodation centres.", "people.displaced"),
        ("The command moved two brigades from the coast.", "people.mobilized"),
        ("Syria's army said it stopped all nine drones.", "strike.intercepted"),
        ("Syrian rebels took aim at the port of Latakia.", "battle.attack"),
        ("Idlib was subjected to a massive attack by the army.", "battle.attack"),
        ("There are nine victims, the mayor of Goma said.", "people.casualties"),
    ],
)
def test_in_other_words(text: str, kind: str) -> None:
    """One claim, of that type."""
    assert [c.type for c in claims(text)] == [kind]


def test_who_was_able_to_has_done_it() -> None:
    """Also where "had been" stands before "able"; what would be able to has not."""
    text = "The army said it had been able to halt the advance of M23 forces."
    assert claim(text, "halt", "battle.repelled").modality.value == "asserted"


def test_what_only_ranks_a_raid_is_no_raid() -> None:
    """It is told once; where the superlative is all that tells of it, it is told."""
    text = "Israel fired 40 missiles at Beirut, making it one of the heaviest attacks of the war."
    assert [c.type for c in claims(text)] == ["strike"]
    text = (
        "Israel hit Beirut with 40 missiles in what officials called the heaviest bombardment yet."
    )
    assert [c.type for c in claims(text)] == ["strike"]
    text = "The navy carried out the heaviest drone attack of the war."
    assert [c.type for c in claims(text)] == ["strike"]


def test_the_occupiers_are_the_other_side() -> None:
    """Also where it is the ground that says for whom a governor speaks."""
    text = (
        "Russian troops took a village in the Kherson region in June. The regional governor said "
        "the invaders were shelling Kherson. “Today there are nine victims,” he said."
    )
    agent = claim(text, "shelling", "strike").agent
    assert agent is not None
    assert agent.party == "Russia"
    assert claim(text, "victims", "people.casualties").attribution[0].party == "Ukraine"


def test_who_made_a_study_says_it() -> None:
    """And goes on as "the Institute", of no side."""
    text = (
        "Russian forces advanced near Lyman, according to the latest analysis from the Institute for "
        "the Study of War. The Institute added that fighting continued in Kherson."
    )
    for trigger, kind in (("advanced", "territory.advance"), ("fighting", "battle.attack")):
        said = claim(text, trigger, kind).attribution[0]
        assert (said.name, said.party) == ("Institute for the Study of War", None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Turkey has proposed holding talks with Syria in Doha on August 20.", "2024-08-20"),
        ("Turkey suggested talks with Syria on August 20.", "2024-08-20"),
        ("Turkey held talks with Syria on August 20.", "2023-08-20"),
    ],
)
def test_what_is_proposed_is_still_to_come(text: str, start: str) -> None:
    """A date without a year is the next one, where it is that of a proposal."""
    time = claim(text, "talks", "diplomacy.talks").time
    assert time is not None
    assert time.start == start


def test_who_is_kept_from_it_would_have_done_it() -> None:
    """Not who kept them from it."""
    text = "The army said its men had stopped M23 rebels from advancing in North Kivu."
    found = claim(text, "advancing", "territory.advance")
    assert found.polarity.value == "negative"
    assert found.agent is not None
    assert found.agent.party == "M23"


def test_a_telegraphic_headline_leaves_out_who() -> None:
    """Who says has done it."""
    agent = claim(
        "Rwanda says captured another village in Congo", "captured", "territory.capture"
    ).agent
    assert agent is not None
    assert agent.party == "Rwanda"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Israel said it downed 30 out of 45 drones.", 30),
        ("Israel shoots down 34 of 40 drones overnight", 34),
        ("Iran claimed to have shot down two planes and 15 drones.", 15),
        ("Air defence forces intercepted and destroyed 21 drones.", 21),
    ],
)
def test_how_many_drones_were_shot_down(text: str, figure: int) -> None:
    """So many drones, in one claim."""
    found = [c.quantity for c in claims(text) if c.type == "strike.intercepted"]
    assert [(q.low, q.unit) for q in found if q] == [(figure, "drone")]


def test_drones_line_by_line() -> None:
    """A list by regions has the parts of its first line's figure."""
    text = (
        "Iranian air defence forces destroyed 10 drones overnight:\n"
        "7 – over the territory of Fars province,\n3 – over Isfahan province.\n"
    )
    found = [c for c in claims(text) if c.type == "strike.intercepted"]
    assert [c.quantity.low for c in found if c.quantity] == [10, 7, 3]
    assert [places(c) for c in found[1:]] == [["Fars province"], ["Isfahan province"]]


def test_a_clock_by_a_citys_time_is_set_nowhere() -> None:
    """ "Moscow time" ends no sentence and is no scene."""
    text = (
        "Between 8 p.m. and 4:20 a.m. Moscow time, nine drones were shot down over the Tula region."
    )
    assert places(claim(text, "shot down", "strike.intercepted")) == ["Tula region"]


def test_what_missiles_did_one_after_another() -> None:
    """A count without a noun parts two verbs, and what is fired is one strike."""
    text = (
        "Israel fired missiles at Beirut that killed four people, injured more than a dozen and "
        "damaged energy facilities in attacks that the president described as vile."
    )
    types = [c.type for c in claims(text)]
    assert types.count("people.killed") == types.count("people.wounded") == 1
    assert types.count("infrastructure.damaged") == 1
    assert "missiles" not in {c.trigger.text for c in claims(text)}


def test_who_has_sustained_injuries() -> None:
    """A helping verb makes a verb of what follows."""
    text = "In Darfur, 150 residents have been killed and 389 have sustained injuries since May."
    found = claim(text, "sustained", "people.wounded").quantity
    assert found is not None
    assert found.low == 389


def test_who_signs_behind_a_colon_is_not_hurt() -> None:
    """The last word of a headline is its speaker."""
    text = "Rebel drone injures one in southern Sudan: Governor"
    found = [c for c in claims(text) if c.type == "people.wounded"]
    assert [c.target.span.text for c in found if c.target] == ["one"]


def test_casualties_are_theirs_who_suffer_them() -> None:
    """Not the number's that includes them."""
    text = "This number includes 100 casualties suffered by Sudanese forces over the past day."
    target = claim(text, "casualties", "people.casualties").target
    assert target is not None
    assert target.party == "Sudan"


def test_a_lands_air_force_counts_over_all_of_it() -> None:
    """And not over the town that was told of before; a mayor does."""
    text = "Russian shells hit a clinic in Sumy. {} said Russia fired nine drones."
    assert places(claim(text.format("Ukraine's air force"), "fired", "strike")) == []
    assert places(claim(text.format("The mayor of Sumy"), "fired", "strike")) == ["Sumy"]


def test_who_suffers_an_attack_has_not_made_it() -> None:
    """It is where the attack was."""
    found = claim("Goma suffered a rebel attack on Monday.", "attack", "battle.attack")
    assert places(found) == ["Goma"]
    assert found.agent is not None
    assert found.agent.span.text == "rebel"


def test_losses_are_inflicted_on_the_other_side() -> None:
    """And were, though an aim stands before them."""
    text = "Our men did everything to stop M23 rebels and inflicted heavy losses on the rebels, Kigali said."
    found = claim(text, "inflicted", "people.casualties")
    assert found.modality.value == "asserted"
    assert found.target is not None
    assert found.target.span.text == "the rebels"


def test_where_injuries_are_recorded() -> None:
    """A region that records them does not speak."""
    found = claim("The Kivu region recorded 20 injuries on Monday.", "injuries", "people.wounded")
    assert found.attribution == ()
    assert found.quantity is not None
    assert found.quantity.low == 20


def test_an_anniversary_is_no_invasion() -> None:
    """What is remembered did not happen now."""
    assert not claims("The vote comes on the anniversary of the start of the invasion of Tigray.")


def test_who_returns_in_a_swap_was_exchanged() -> None:
    """And who returns to a village has returned."""
    text = "In total, 2,430 people have returned home as a result of exchanges."
    assert [c.type for c in claims(text)] == ["people.exchanged"]
    text = "In total, 2,430 people have returned home since May."
    assert [c.type for c in claims(text)] == ["people.returned"]


def test_a_regional_military_administration_speaks_for_its_region() -> None:
    """Not for the forces that hit it."""
    text = (
        "In Sumy Oblast, two civilians were wounded after Russian forces shelled a village, the "
        "regional military administration said."
    )
    assert claim(text, "wounded", "people.wounded").attribution[0].party == "Ukraine"


def test_a_curly_apostrophe_owns_as_a_straight_one_does() -> None:
    """The parser knows the straight one; the words stay as they are written."""
    text = "The advances near Sake are Kigali’s biggest in months, pushing against Kinshasa’s weary troops."
    found = claim(text, "advances", "territory.advance")
    assert places(found) == ["Sake"]
    assert claims("Rwanda’s army took Sake.")[0].sentence.text == "Rwanda’s army took Sake."
