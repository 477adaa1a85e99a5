"""Which words of a sentence are its predicates: verbs that look like participles, and -ing nouns."""

import pytest

from tests.extract.claims import claims_of

KILLED = [
    ("An Israeli strike killed nine people in Rafah.", ["nine"]),
    ("A drone killed two soldiers near Bakhmut on Monday and injured four.", ["two"]),
    ("The blast wounded a nurse and killed a driver in Nyala.", ["a driver"]),
    ("Six killed, 12 wounded in strike on Rafah", ["Six"]),
    ("The strike left nine people dead and 12 wounded.", ["nine"]),
]
STRIKES = [
    ("Shelling by the Rapid Support Forces killed six people in Omdurman.", "Rapid Support Forces"),
    ("Bombing by the army on Monday killed nine people in Nyala.", None),
    ("Shelling killed four people in Omdurman.", None),
    ("An official said Ukrainian shelling had killed three people in Donetsk.", "Ukraine"),
]


@pytest.mark.parametrize(("text", "figures"), KILLED)
def test_what_killed_is_not_among_the_killed(text: str, figures: list[str]) -> None:
    """A verb in the past with an object is no adjective of its subject."""
    killed = [c for c in claims_of(text) if c.type == "people.killed"]
    assert [c.quantity.span.text.split(" people")[0] for c in killed if c.quantity] == figures
    assert len(killed) == len(figures)


@pytest.mark.parametrize(("text", "agent"), STRIKES)
def test_a_gerund_that_does_it_is_a_strike(text: str, agent: str | None) -> None:
    """ "Shelling by the army killed …" tells of a shelling, by the army."""
    strike = next(c for c in claims_of(text) if c.type == "strike")
    killed = next(c for c in claims_of(text) if c.type == "people.killed")
    for claim in (strike, killed) if agent else ():
        assert claim.agent is not None
        assert claim.agent.party == agent


def test_a_gerund_with_an_object_stays_a_verb() -> None:
    """ "The army advanced, shelling villages"."""
    found = claims_of("The army advanced, shelling villages near Sennar.")
    assert [c.type for c in found] == ["territory.advance", "strike"]
    assert found[1].target is not None
    assert found[1].target.span.text == "villages"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Heavy bombing of Rafah continued overnight.", None),
        ("Intense shelling of Sumy killed two people.", None),
        ("Houthi shelling of Marib killed two people.", "Houthi"),
        ("Israeli bombing of Rafah continued overnight.", "Israeli"),
        ("The Kharkiv bombing killed six people.", None),
        ("Kyiv drone attack on Belgorod wounds three people.", "Kyiv"),
    ],
)
def test_a_quality_does_nothing(text: str, agent: str | None) -> None:
    """What stands before the noun is its doer only if it names somebody."""
    strike = next(c for c in claims_of(text) if c.type == "strike")
    assert (strike.agent.span.text if strike.agent else None) == agent


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The convoy came under drone attack near Sumy.", ["strike"]),
        ("Kherson came under mortar attack overnight.", ["strike"]),
        ("The garrison came under attack near Homs.", ["battle.attack"]),
    ],
)
def test_who_comes_under_attack_does_not_attack(text: str, types: list[str]) -> None:
    """It is done to them; with a weapon it is a strike."""
    found = claims_of(text)
    assert [c.type for c in found] == types
    assert found[0].agent is None


def test_who_is_appealed_to_is_to_do_it() -> None:
    """Not who appeals."""
    found = claims_of("Zelensky appealed to Russian soldiers to surrender.")
    asked = next(c for c in found if c.type == "people.surrendered")
    assert asked.agent is not None
    assert asked.agent.party == "Russia"


@pytest.mark.parametrize(
    ("text", "launched", "downed"),
    [
        ("Ukraine shot down 24 of the 31 drones that Russia launched.", 31, 24),
        ("The air force said it destroyed 15 of 18 drones launched by Russia overnight.", 18, 15),
    ],
)
def test_a_clause_tells_of_all_and_the_verb_of_some(text: str, launched: int, downed: int) -> None:
    """Of 31 drones that came 24 were shot down: 31 came."""
    found = {c.type: [d.quantity.low for d in claims_of(text) if d.type == c.type and d.quantity]
             for c in claims_of(text)}  # fmt: skip
    assert found == {"strike": [launched], "strike.intercepted": [downed]}


def test_a_drone_that_is_shot_down_is_nobody_who_is_shot() -> None:
    """ "Shot down" is another verb than "shot"."""
    found = claims_of("Of 60 drones launched at Sumy, 54 of them were shot down.")
    assert "people.wounded" not in {c.type for c in found}


def test_who_is_taken_captive_is_counted() -> None:
    """However the parser hangs "captive" and "prisoner"."""
    for text in (
        "The army took 12 fighters captive near Homs.",
        "Rebels took 12 soldiers prisoner.",
    ):
        taken = next(c for c in claims_of(text) if c.type == "people.captured")
        assert taken.quantity is not None
        assert taken.quantity.low == 12


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels took Goma, Kinshasa's spokesman said.", ["Goma"]),
        ("Troops entered Sumy, Moscow's envoy said.", ["Sumy"]),
        ("Russian troops entered Sudzha, Kursk region, on Monday.", ["Sudzha", "Kursk region"]),
    ],
)
def test_the_seat_of_who_speaks_holds_no_town(text: str, places: list[str]) -> None:
    """A town before a closing tag does not lie in the capital that the tag begins with."""
    assert [p.span.text for p in claims_of(text)[0].places] == places


def test_who_answers_a_killing_has_not_killed() -> None:
    """And it was done."""
    found = claims_of("Hezbollah vowed to respond to the killing of its commander.")
    killed = next(c for c in found if c.type == "people.killed")
    assert (killed.agent, killed.modality.value) == (None, "asserted")


def test_the_whole_of_a_region_is_ground() -> None:
    """ "The whole of", "the rest of": what is taken is the region."""
    (taken,) = claims_of("The army intends to take the whole of the Donetsk region.")
    assert (taken.type, taken.modality.value) == ("territory.capture", "planned")
    assert [p.span.text for p in taken.places] == ["Donetsk region"]


def test_a_past_tense_that_the_model_does_not_know_is_read() -> None:
    """ "Retook" is of "retake"."""
    (taken,) = claims_of("The Syrian army retook the town of Morek on Sunday.")
    assert taken.type == "territory.capture"


def test_a_need_that_is_faced_is_one_claim() -> None:
    """The noun only says what its verb claims already."""
    needs = claims_of("Thousands of people in Sudan face hunger, the World Food Programme warned.")
    assert [c.trigger.text for c in needs] == ["face"]


def test_a_weapon_is_no_agent() -> None:
    """Whose it was, nobody says."""
    for claim in claims_of("Rocket attacks killed nine people in Donetsk, officials claimed."):
        assert claim.agent is None
    for claim in claims_of("Israeli drones killed nine people in Rafah, officials claimed."):
        assert claim.agent is not None
        assert claim.agent.party == "Israel"


def test_who_is_accused_does_it() -> None:
    """ "Accused the army of opening fire": the army's deed."""
    text = "Azerbaijan accused Armenian forces of opening fire on its positions in Kalbajar."
    fired = next(c for c in claims_of(text) if c.type == "battle.attack")
    assert fired.agent is not None
    assert fired.agent.party == "Armenia"


def test_who_is_provided_receives() -> None:
    """ "Provide Ukraine with": Ukraine receives."""
    text = "Washington will provide Ukraine with another $425 million in weapons."
    claim = next(iter(claims_of(text)))
    assert claim.target is not None
    assert claim.target.party == "Ukraine"


def test_nobody_kills_their_own_in_an_attack_on_them() -> None:
    """Those who die in a blast have not made it, nor has their side killed them."""
    for claim in claims_of("Nine people died in the blast, the mayor said."):
        assert claim.agent is None
    text = "The Syrian army said dozens of its soldiers were killed in battles and it would attack."
    killed = next(c for c in claims_of(text) if c.type == "people.killed")
    assert killed.agent is None


def test_fighting_has_no_doer() -> None:
    """Both sides fight; what one of them did to some of the dead is not told of all."""
    text = "Fighting killed at least 255 people, most of them in Russian airstrikes, medics said."
    killed = next(c for c in claims_of(text) if c.type == "people.killed")
    assert killed.agent is None


def test_a_pause_in_fighting_is_no_fighting() -> None:
    """What stops is not claimed to happen."""
    text = "The two sides agreed to a four-day pause in fighting."
    assert {c.type for c in claims_of(text)} == {"diplomacy.agreement"}


def test_a_share_of_the_counted_is_a_part_of_them() -> None:
    """ "Nearly half of them children" counts the children as a share."""
    text = "More than 14,000 people, nearly half of them children, had been displaced since Monday."
    counted = {(c.quantity.low, c.quantity.unit) for c in claims_of(text) if c.quantity}
    assert counted == {(14000, "person"), (50, "percent")}


def test_a_town_is_retaken_by_its_pronoun() -> None:
    """ "Retook it": the town named before."""
    text = "M23 captured Masisi in January and government troops recaptured it a week later."
    taken = [c for c in claims_of(text) if c.trigger.text == "recaptured"]
    assert [p.span.text for c in taken for p in c.places] == ["Masisi"]


def test_who_reports_a_strike_has_not_made_it() -> None:
    """Residents report, an army confirms: neither strikes."""
    for text in (
        "Residents reported air strikes on RSF bases in Omdurman.",
        "The army confirmed an attack on its base in Kutum.",
    ):
        assert [c.agent for c in claims_of(text)] == [None]


def test_who_pushes_on_takes_what_they_take() -> None:
    """A participle behind the comma is of the clause's subject."""
    text = (
        "Ukrainian forces pushed further into the Kherson region on Thursday, retaking Osokorivka."
    )
    taken = next(c for c in claims_of(text) if c.trigger.text == "retaking")
    assert taken.agent is not None
    assert taken.agent.party == "Ukraine"


def test_missiles_do_not_count_what_they_damage() -> None:
    """The figure is of the strike."""
    text = "Some 12 missiles hit the town, damaging a school, the mayor said."
    figures = {c.type: c.quantity is not None for c in claims_of(text)}
    assert figures == {"strike": True, "infrastructure.damaged": False}


def test_a_state_before_a_noun_is_no_place() -> None:
    """Whose convoy, whose embassy: not where."""
    text = "In the capital, Kinshasa, crowds attacked the embassies of Rwanda, France and Belgium."
    assert {p.span.text for c in claims_of(text) for p in c.places} == {"Kinshasa"}
    text = "A U.S. diplomatic convoy came under fire on Monday."
    assert not [p for c in claims_of(text) for p in c.places]


def test_settlements_are_freed() -> None:
    """Ground that is freed is taken; "could not immediately be verified" checks it."""
    text = "Kyiv said 450 villages had been freed. The claim could not immediately be verified."
    claim = next(iter(claims_of(text)))
    assert (claim.type, claim.verification.status) == ("territory.capture", "unverified")


def test_people_of_a_nation_are_counted_as_people() -> None:
    """ "One Palestinian" is a person."""
    killed = next(iter(claims_of("One Palestinian was killed in Jericho.")))
    assert killed.quantity is not None
    assert killed.quantity.unit == "person"


def test_what_is_avenged_is_no_part_of_the_account() -> None:
    """It has neither the place nor the day of what was told before."""
    text = (
        "A rocket killed a man in Jericho on Tuesday. The Guard said the attack was in retaliation"
        " for the killing of Hezbollah leader Hassan Nasrallah."
    )
    avenged = next(c for c in claims_of(text) if c.trigger.text == "killing")
    assert not avenged.places
    assert avenged.time is None


def test_what_a_strike_answers_is_none_of_its_own() -> None:
    """Neither its doer nor its place are those of the attacks that it answers."""
    text = (
        "U.S. and British forces carried out dozens of strikes on Houthi targets across Yemen in"
        " response to attacks on ships in the Red Sea."
    )
    struck, answered = sorted(claims_of(text), key=lambda c: c.trigger.start)
    assert [p.span.text for p in struck.places] == ["Yemen"]
    assert answered.agent is None


def test_jets_that_were_used_to_bomb_have_bombed() -> None:
    """What was used for it has done it."""
    text = "The army used fighter jets to bomb Namkham on Sunday, killing five people."
    assert {c.modality for c in claims_of(text)} == {"asserted"}


def test_a_semicolon_ends_a_threat() -> None:
    """What stands before it is not threatened."""
    text = "Britain strikes Houthi targets in Yemen; rebels vow to retaliate"
    struck = next(c for c in claims_of(text) if c.type == "strike")
    assert struck.modality == "asserted"


def test_an_apposition_says_what_is_a_town() -> None:
    """A name that no list has is a place by what is said of it."""
    text = "The group said it had taken control of Monekoe, a town on Myanmar's border with China."
    taken = next(iter(claims_of(text)))
    assert [p.span.text for p in taken.places] == ["Monekoe"]


def test_a_toll_is_pushed_to_its_number() -> None:
    """ "Pushing the death toll to 974"."""
    text = "Eleven soldiers died, pushing the military death toll to 974, the ministry said."
    assert {c.quantity.low for c in claims_of(text) if c.quantity} == {11, 974}


def test_a_number_that_is_said_to_be_killed() -> None:
    """ "Say 57 were killed in the past 24 hours": an increase; a toll that surpasses is a total."""
    text = (
        "The death toll has now surpassed 35,000, according to Gaza health officials, who say 57"
        " were killed in the past 24 hours."
    )
    basis = {c.quantity.low: c.quantity.basis for c in claims_of(text) if c.quantity}
    assert basis == {35_000: "cumulative", 57: "increment"}


def test_a_party_that_calls_it_fake_denies_it() -> None:
    """Nothing has been shown to be false."""
    text = (
        "Ukraine said it struck a bridge at Nova Kakhovka. The Russian-installed governor of Crimea"
        " said the claims were fake."
    )
    assert {c.verification.status for c in claims_of(text)} == {"disputed"}


def test_an_armed_wing_goes_on_as_it() -> None:
    """Its deeds are the group's."""
    text = "The armed wing of Hamas said it had destroyed an Israeli troop carrier in Rafah."
    claim = next(iter(claims_of(text)))
    assert claim.agent is not None
    assert (claim.type, claim.agent.party) == ("materiel.destroyed", "Hamas")


def test_those_told_of_next_have_not_done_it() -> None:
    """What the parser joins to a doer is the next clause's subject."""
    text = "A boy was killed by a mine and two women were wounded by shelling in Taiz."
    found = {c.type: c for c in claims_of(text) if c.type.startswith("people.")}
    assert set(found) == {"people.killed", "people.wounded"}
    assert found["people.killed"].agent is None
    assert [c.trigger.text for c in claims_of(text) if c.type == "strike"] == ["mine", "shelling"]


def test_what_it_was_done_with_is_the_same_strike() -> None:
    """ "Hit the town with air strikes" is one."""
    text = "The army hit the town with air strikes, killing nine."
    assert [c.type for c in claims_of(text)] == ["strike", "people.killed"]


def test_fighting_is_not_what_is_aimed_at() -> None:
    """ "In the heaviest fighting" says in what."""
    text = "Militants fired rockets deep into Israel, in the heaviest fighting since 2014."
    fired = next(c for c in claims_of(text) if c.type == "strike")
    assert fired.target is None


def test_who_downs_a_missile_has_not_sent_it() -> None:
    """Nor has who acted in the sentence before."""
    text = (
        "The coalition has carried out 18,000 air raids. Saudi air defences intercepted a missile"
        " fired at the city of Jizan on Wednesday."
    )
    fired = next(c for c in claims_of(text) if c.trigger.text == "fired")
    assert fired.agent is None


def test_the_city_of_a_governor_is_theirs() -> None:
    """ "The city" in a governor's words is not the town that was named before."""
    text = (
        "Troops left Lyman on Tuesday. Vitaliy Kim, the governor of the Mykolaiv region, said 12"
        " missiles hit the city overnight."
    )
    hit = next(c for c in claims_of(text) if c.trigger.text == "hit")
    assert [p.span.text for p in hit.places] == ["Mykolaiv region"]


def test_it_goes_back_over_a_colon() -> None:
    """Who corrected the figure gives the new one."""
    text = (
        "US intelligence estimates 100 to 300 dead. The Gaza health ministry corrected its own"
        " figure on Wednesday: it now says that 471 people were killed."
    )
    killed = next(c for c in claims_of(text) if c.quantity and c.quantity.low == 471)
    assert killed.speaker is not None
    assert killed.speaker.name == "Gaza Health Ministry"


FORMS = [
    ("The charity pulled its staff out of Zamzam because of shelling.", "shelling", "strike"),
    ("The militia has kept the city encircled since May.", "encircled", "civil.obstruction"),
    ("The rations handed out there will last a month.", "handed", "civil.aid"),
    ("The troops repositioned themselves on Monday.", "repositioned", "territory.withdrawal"),
    ("The agency has flown in 12 tonnes of medicine.", "flown", "civil.aid"),
    ("Rebel fighters lay down arms", "lay", "people.surrendered"),
    ("Soldiers put down their rifles at the border.", "put", "people.surrendered"),
    ("The ministry denied the town's capture on Monday.", "capture", "territory.capture"),
    ("It has used the town as a base since wresting it from rebels in 2022.", "wresting",
     "territory.capture"),
    ("Soldiers freed 20 of them in the forest.", "freed", "people.rescued"),
    ("The army said 11 drones launched at Marib had been brought down.", "brought",
     "strike.intercepted"),
    ("The rebels are holding on to two suburbs.", "holding", "territory.control"),
    ("Six soldiers attacked the post; two were captured.", "captured", "people.captured"),
    ("Men were pulled from their houses and shot.", "pulled", "people.detained"),
    ("Rations came in on Monday. Nine lorries are still held up.", "held", "civil.obstruction"),
    ("The mayor spoke on Monday; hours later he was seized.", "seized", "people.detained"),
    ("Intense shelling across the Line of Control killed 13 civilians.", "shelling", "strike"),
    ("The envoy demanded the release of all those held.", "release", "people.exchanged"),
    ("Army rescues soldiers held by villagers", "rescues", "people.rescued"),
    ("The agency moved 9,600 refugees inland to Iridimi.", "moved", "people.displaced"),
    ("Village torched, residents say", "torched", "infrastructure.damaged"),
    ("The army came on 12 May, by which time the rebels had withdrawn into the bush.",
     "withdrawn", "territory.withdrawal"),
    ("The raid set off the flight of 40,000 people.", "flight", "people.displaced"),
    ("Villagers who tried to return to Aita were turned back.", "turned", "civil.obstruction"),
    ("Pakistan has expelled 90,000 Afghans since May.", "expelled", "people.detained"),
    ("Four of the wounded were flown to Quetta.", "flown", "civil.aid"),
]  # fmt: skip


LOOK_ALIKES = [
    ("A tribal body demanded a state of its own.", "people.killed"),
    ("The rescuers pulled a girl from a house.", "people.detained"),
    ("The shop opened. Nine lorries are still held up.", "civil.obstruction"),
    ("The rebels are holding on to hope.", "territory.control"),
    ("Six villagers came to the post; two were seized.", "people.captured"),
    ("The troops moved into villages that the militia had cleared out of.", "territory.capture"),
    ("The men were disarmed by police.", "people.surrendered"),
    ("Kyiv is pulling its soldiers out of the town.", "people.rescued"),
    ("The envoy demanded the release of those papers.", "people.exchanged"),
    ("Fans who tried to enter were turned back.", "civil.obstruction"),
]


@pytest.mark.parametrize(("text", "kind"), LOOK_ALIKES)
def test_other_deeds_in_the_same_forms(text: str, kind: str) -> None:
    """Who holds on to hope holds no ground, and a body that demands something is no dead one."""
    assert kind not in {c.type for c in claims_of(text)}


@pytest.mark.parametrize(("text", "trigger", "kind"), FORMS)
def test_one_deed_in_other_forms(text: str, trigger: str, kind: str) -> None:
    """A gerund under a preposition, what others keep so, a clause cut down, a parted particle."""
    assert kind in {c.type for c in claims_of(text) if trigger in c.trigger.text}


def test_a_spell_of_it_is_no_claim() -> None:
    """It only says for how long something has gone on."""
    text = "The truce took hold after a month of fighting."
    assert "battle.attack" not in {c.type for c in claims_of(text)}
