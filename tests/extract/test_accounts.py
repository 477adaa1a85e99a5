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


def test_the_strip_holds_its_camps() -> None:
    """What is told of a camp is of the day of the raids on the whole territory."""
    text = (
        "Israeli jets stepped up their raids across the Gaza Strip on Monday, medics said.\n\n"
        "Jets hit a bakery in the Nuseirat camp, killing nine people, medics said."
    )
    assert start(claim(text, "killing", "people.killed")) == "2024-08-12"


def test_the_men_are_those_who_attacked() -> None:
    """Whom the words call men or "they" are no witnesses where they deal blows."""
    text = (
        "Al Shabaab gunmen killed nine people in a village in Somalia's Bakool region on Tuesday,"
        " three sources said.\n\nThe men attacked a shop. They burned huts."
    )
    assert _party(claim(text, "attacked", "battle.attack").agent) == "Al-Shabaab"
    assert _party(claim(text, "burned", "infrastructure.damaged").agent) == "Al-Shabaab"


def test_other_men_are_not_they() -> None:
    """Those of no side who were told of last are meant."""
    text = (
        "Al Shabaab gunmen killed a teacher in Somalia's Bakool region on Monday.\n\n"
        "Two men shot a nurse there on Tuesday. The men burned her hut."
    )
    assert _party(claim(text, "burned", "infrastructure.damaged").agent) is None


def test_where_and_when_it_came() -> None:
    """The sentence after says of the clashes when and where they were."""
    text = (
        "At least 18 people died in clashes between the army and rebels, officials said. The attack"
        " came on Saturday night in Sudan's Blue Nile region."
    )
    found = claim(text, "died", "people.killed")
    assert (start(found), places(found)) == ("2024-08-10", ["Blue Nile region"])


def test_what_came_after_something_sets_nothing() -> None:
    """It tells of another happening, which has a day of its own."""
    text = (
        "At least 18 people died in a raid, officials said. The attack came after rebels took the"
        " town of Bara on Monday."
    )
    assert start(claim(text, "died", "people.killed")) is None


def test_two_who_clash_are_two_also_without_a_name() -> None:
    """The first is the agent."""
    found = claim("Nine died in clashes between the army and rebels.", "clashes", "battle.attack")
    assert found.agent is not None
    assert found.target is not None
    assert (found.agent.span.text, found.target.span.text) == ("the army", "rebels")


def test_who_is_hurt_beside_soldiers_is_theirs() -> None:
    """A side that lost men has not hurt the others who are counted beside them."""
    text = (
        "Israeli raids killed nine people across Gaza on Monday, medics said. The Israeli army did"
        " not comment. Five of its soldiers had been killed and eight hurt in Rafah, it said."
    )
    assert claim(text, "hurt", "people.wounded").agent is None


def test_nobody_runs_out_of_the_town() -> None:
    """Whoever runs out of rounds stays; whoever runs from the base leaves it."""
    text = "The rebels seized nine soldiers after these ran out of ammunition, an officer said."
    assert not [c for c in claims(text) if c.type == "territory.withdrawal"]
    text = "The soldiers ran from the base on Monday."
    assert [c for c in claims(text) if c.type == "territory.withdrawal"]


def test_each_is_one_of_them() -> None:
    """All who are listed speak."""
    text = "Rebels burned a mill. A farmer, a nurse and a soldier each said two men had died."
    found = claim(text, "died", "people.killed")
    assert [a.span.text for a in found.attribution] == ["A farmer, a nurse and a soldier each"]


def test_a_headline_names_two_who_say_it() -> None:
    """Behind a colon or a dash, with a comma between them."""
    text = "Shelling kills 19 in Sudan's Kordofan: medics, activist"
    found = claim(text, "kills", "people.killed")
    assert [a.span.text for a in found.attribution] == ["medics, activist"]


def test_backers_have_no_government() -> None:
    """Those allied with a government that others back are the land's own."""
    text = (
        "Libyan forces are fighting Islamic State.\n\nBrigades allied with the U.N.-backed government"
        " recaptured a bridge near Sirte."
    )
    assert _party(claim(text, "recaptured", "territory.capture").agent) == "Libya"


def test_what_is_planned_dates_nothing() -> None:
    """A campaign begun last month to take the town is not the day of a clash."""
    text = (
        "Brigades launched a campaign last month to retake Sirte.\n\n"
        '"The clashes left nine soldiers dead," an officer said.'
    )
    assert start(claim(text, "left", "people.killed")) is None


def test_whom_a_raid_on_a_town_killed() -> None:
    """Not the town kills, and who says that the raid was theirs does."""
    text = "Al Shabaab has claimed an attack in the Somali capital that killed 24 people."
    assert _party(claim(text, "killed", "people.killed").agent) == "Al-Shabaab"
    text = "Al Shabaab claims Mogadishu bombing that left 24 dead"
    assert _party(claim(text, "bombing", "strike").agent) == "Al-Shabaab"
    found = claim(text, "left", "people.killed")
    assert found.quantity is not None
    assert found.quantity.low == 24


def test_an_institution_is_no_body() -> None:
    """Nobody died who heads one; a body that is found did."""
    text = "The head of a human rights body and a member of a UN body spoke of the raid."
    assert not [c for c in claims(text) if c.type == "people.killed"]
    text = "Rescuers found the body of a boy after the raid."
    assert [c for c in claims(text) if c.type == "people.killed"]


def test_used_to_seize_is_seized() -> None:
    """Who exploited a lull to take a town took it."""
    text = "The rebels exploited the lull to seize Bukavu."
    assert claim(text, "seize", "territory.capture").modality == "asserted"


def test_a_repelled_assault_was_where_it_was_made() -> None:
    """The ground of an assault is that on which it is beaten off, by the other side."""
    text = (
        "ADF rebels attacked the village of Mangazi, but the Congolese army repelled the assault."
    )
    assert places(claim(text, "repelled", "battle.repelled")) == ["Mangazi"]


def test_a_people_is_no_place() -> None:
    """The dead are from it, and it lies nowhere."""
    text = "The UN condemned the killing of people from the Zaghawa community in El Fasher."
    assert places(claim(text, "killing", "people.killed")) == ["El Fasher"]


def test_the_group_is_those_who_fight() -> None:
    """Where no name stands before it."""
    text = (
        "Ethnic insurgents captured a base in Rakhine state on Friday, the group said.\n\n"
        "The Arakan Army, or AA, had besieged it for months. The AA said it captured nine officers."
    )
    found = claim(text, "captured nine", "people.captured")
    assert _party(found.agent) == "Arakan Army"


def test_a_rampage_and_those_taken() -> None:
    """Who went on one says nothing; many more were abducted."""
    text = (
        "Gunmen went on a rampage in Jos on Sunday, killing eight people and abducting many more."
    )
    found = claim(text, "rampage", "battle.attack")
    assert not found.attribution
    assert start(claim(text, "abducting", "people.detained")) == "2024-08-11"


def test_a_state_of_siege_is_an_order() -> None:
    """It starves nobody."""
    text = "The government declared a state of siege in North Kivu in May."
    assert claim(text, "siege", "civil.order").polarity == "positive"


def test_a_people_has_no_army_of_another() -> None:
    """Kurdish forces are not those whose soldiers they kill, whoever tells of it."""
    text = "Turkey's military says nine Turkish soldiers were killed by Kurdish forces in Syria."
    assert _party(claim(text, "killed", "people.killed").agent) == "Syrian Democratic Forces"
    text = (
        "Turkey's military spoke of losses in Syria. The Turkish forces died in an ambush."
        " The Turkish forces were killed by a mine, the military said."
    )
    assert _party(claim(text, "killed", "people.killed").speaker) == "Turkey"


def test_hostilities_say_nothing() -> None:
    """What continues as fighting is nobody who goes on speaking."""
    text = "As hostilities continued, talks between Iran and the United States were cancelled."
    assert not [c for c in claims(text) if c.attribution]


def test_each_of_a_row_is_killed() -> None:
    """One after another, with an article each."""
    text = "The shelling killed an elderly woman, a teacher and a young boy, officials said."
    dead = [c.target.span.text for c in claims(text) if c.type == "people.killed" and c.target]
    assert sorted(dead) == ["a teacher", "a young boy", "an elderly woman"]


def test_last_week_elsewhere_dates_nothing() -> None:
    """The week of a killing in one town is not that of arrests in another, which the raid's day is."""
    text = (
        "The army raided Jenin on Sunday over the killing of two brothers in Hawara last week."
        " In Nablus at least two people were arrested."
    )
    assert start(claim(text, "arrested", "people.detained")) == "2024-08-11"


def test_those_who_tell_aside_hold_no_talks() -> None:
    """Officers who speak on condition of anonymity to discuss a raid negotiate with nobody."""
    text = (
        "Israeli officers, speaking on condition of anonymity to discuss the raid, said the army"
        " entered Jenin."
    )
    assert not [c for c in claims(text) if c.type == "diplomacy.talks"]


def test_where_a_group_has_its_men_nobody_fought() -> None:
    """What a sentence tells of how things stand sets no scene."""
    text = (
        "Gunmen attacked a base on Sunday.\n\nTheir group has about 3,000 men in the Lake Chad region."
        "\n\nThe fighting lasted three hours."
    )
    assert places(claim(text, "fighting", "battle.attack")) == []


def test_a_first_name_is_of_whom_the_page_names() -> None:
    """No minister of that name is meant, whom the page does not name."""
    text = (
        "Ibrahim Ali Hussein, sheikh of a camp in El Geneina in Darfur, said 180 people had died.\n\n"
        "Ibrahim said two more people died on Saturday."
    )
    found = claim(text, "died on", "people.killed")
    assert [a.name for a in found.attribution] == ["Ibrahim Ali Hussein"]


def test_terrorists_kill_no_terrorists() -> None:
    """Those who died are of those who attacked."""
    text = (
        "The attack on the camp was carried out by heavily armed terrorists, the statement said."
        " A substantial number of terrorists were killed, it said."
    )
    assert claim(text, "killed", "people.killed").agent is None


def test_the_military_is_not_the_group_that_is_called_an_army() -> None:
    """Whoever speaks for an armed group means the state's by it."""
    text = (
        "Myanmar's military launched an air raid in Karen State on Tuesday.\n\nA Karen National"
        " Liberation Army (KNLA) spokesman spoke of air strikes launched by the military in May."
    )
    assert _party(claim(text, "air strikes", "strike").agent) == "Myanmar"


def test_an_hour_is_of_the_day_before() -> None:
    """An hour alone is of the day that the account named, not of the report's."""
    text = (
        "Jets raided a village in Karen State on Tuesday afternoon.\n\n"
        "A jet dropped a bomb at around 1.30pm in the Dah Gwe area, a teacher said."
    )
    assert start(claim(text, "dropped", "strike")) == "2024-08-13"


def test_southern_separatists_are_their_council() -> None:
    """Not the rebels of the north."""
    text = "Yemen's southern separatists took control of all army camps in Aden on Saturday."
    found = claim(text, "took control", "territory.capture")
    assert _party(found.agent) == "Southern Transitional Council"


def test_tens_of_thousands_are_one_figure() -> None:
    """However the parser reads it."""
    text = "The war in Yemen has killed tens of thousands and pushed the poorest land to famine."
    dead = [c.quantity.low for c in claims(text) if c.type == "people.killed" and c.quantity]
    assert dead == [20000]


def test_one_who_blew_himself_up_did_not_kill_all() -> None:
    """A "one" of no side deals no other blow, and a town is not the group that sits in it."""
    text = (
        "Five attackers were shot dead and one blew himself up in Mogadishu on Sunday, police said."
        " Eight civilians were killed, police added. The militants attacked a hotel in Kismayo."
    )
    assert claim(text, "were killed", "people.killed").agent is None
    assert _party(claim(text, "attacked", "battle.attack").agent) == "Al-Shabaab"


def test_who_fights_beside_a_raid_has_not_made_it() -> None:
    """The attack is the bombers', not that of the troops who battle there."""
    text = (
        "Suicide bombers hit a compound in Ramadi on Friday, where government forces are battling"
        " Islamic State militants.\n\nThe attack wounded seven."
    )
    doer = claim(text, "attack", "battle.attack").agent
    assert doer is not None
    assert (doer.span.text, doer.party) == ("Suicide bombers", None)


def test_a_day_after_another_attack_dates_nothing() -> None:
    """How long ago another attack was says nothing of when this one was: its account does."""
    text = (
        "An Israeli drone hit a van on Friday in southern Lebanon. The strike on Aitaroun came a day"
        " after a similar attack killed a farmer."
    )
    assert start(claim(text, "strike", "strike")) == "2024-08-09"


def test_those_who_were_hurt_are_not_those_who_say_so() -> None:
    """ "They" are the residents, and the groups of an aside have not made the strike."""
    text = (
        "Residents said the airstrike occurred on Sunday in Maraya village in Nigeria's Zamfara"
        " state, one of the epicentres of attacks by armed groups. An unknown number of people were"
        " wounded, they said."
    )
    assert claim(text, "airstrike", "strike").agent is None
    hurt = claim(text, "wounded", "people.wounded")
    assert hurt.speaker is not None
    assert "esidents" in str(hurt.speaker)


def test_a_known_town_is_not_in_unknown_ground() -> None:
    """The bombing in the capital was not in the province of last week's attack."""
    text = (
        "Last week ISIS attacked a convoy in Raqa province.\n\n"
        "And last month, ISIS claimed responsibility for a bombing in Damascus that killed six people."
    )
    assert start(claim(text, "killed", "people.killed")) is None


def test_a_land_before_a_word_of_the_bombing_is_its_ground() -> None:
    """As it is right before the bombing: where it was, not who did it."""
    text = (
        "Four killed in South Sudan aerial bombing\n\nAt least four people were killed when an"
        " aircraft bombed a village in Nasir County on Sunday night."
    )
    assert claim(text, "bombing", "strike").agent is None
    assert claim(text, "killed", "people.killed").agent is None


def test_a_town_before_a_word_of_the_strikes_is_their_ground() -> None:
    """Not those who hold it."""
    text = (
        "A Saudi-led coalition launched air strikes on Yemen's capital Sanaa on Monday. The Sanaa"
        " strikes targeted five depots, a resident said."
    )
    found = claim(text, "strikes targeted", "strike")
    assert (_party(found.agent), places(found)) == ("Saudi-led coalition", ["Sanaa"])


def test_whom_one_tells_is_no_place() -> None:
    """News is confirmed to an agency, whatever town has its name."""
    text = (
        "Abu Sani, a police spokesman, confirmed the incident to Xinhua but gave no figure.\n\n"
        "Musa Bello, an army commander, said that troops had been deployed to the area."
    )
    assert places(claim(text, "deployed", "people.mobilized")) == []
