"""Who, whom, when and where in many constructions. The cases are sentences in `constructions.csv`.

The report is of Thursday, 15 August 2024. "-" says that there is none, "?" that it does not matter.
"""

import pytest

from contested.model.claim import Claim
from contested.model.vocabulary import Act, Modality, VerificationStatus
from tests.extract.account import cases, claims, told


@pytest.mark.parametrize("row", cases("constructions.csv"))
def test_claims_of_a_sentence(row: dict[str, str]) -> None:
    """One claim of that kind and trigger, with these fields."""
    found = told(row, "2024-08-15")
    assert len(found) == 1, [(c.trigger.text, c.type) for c in claims(row["text"], "2024-08-15")]
    (claim,) = found
    fields = {
        "agent": claim.agent.party if claim.agent else None,
        "target": claim.target.span.text if claim.target else None,
        "day": claim.time.start[:10] if claim.time and claim.time.start else None,
        "places": "|".join(p.span.text for p in claim.places) or None,
    }
    wanted = {k: None if row[k] == "-" else row[k] for k in fields if row[k] != "?"}
    assert {k: fields[k] for k in wanted} == wanted


def test_a_bare_number_gives_itself_up() -> None:
    """Who surrenders is counted, without a noun too."""
    (found,) = claims("Some 40 surrendered to Ukrainian forces near Toretsk.")
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.unit) == (40, "person")


def test_the_health_ministry_is_that_of_the_land_of_the_hurt() -> None:
    """In a war over several lands too."""
    text = "Israel struck Dahiyeh, near Beirut. The health ministry said six people had died."
    (found,) = [c for c in claims(text) if c.type == "people.killed"]
    assert found.speaker is not None
    assert found.speaker.party == "Lebanon"


def test_two_counts_of_one_object() -> None:
    """The second is no part of what the first measures."""
    found = claims(
        "Kyiv says it has taken 1,150 square kilometres of Russian land and 82 villages."
    )
    taken = {c.quantity.low: c.quantity.unit for c in found if c.quantity}
    assert taken == {1150: "km2", 82: "settlement"}


def _of_kind(text: str, kind: str, published: str = "2024-08-15") -> list[Claim]:
    return [c for c in claims(text, published=published) if c.type == kind]


def test_who_the_dead_were() -> None:
    """Each sort is a claim, of the side that the words name."""
    text = "Rebels in Syria said 19 of the dead were soldiers and 11 were rebels."
    found = _of_kind(text, "people.killed")
    told = {c.quantity.low: c.target.span.text for c in found if c.quantity and c.target}
    assert told == {19: "soldiers", 11: "rebels"}


def test_whose_count_it_is() -> None:
    """Who counts says it, and has not done it."""
    text = (
        "Rockets fell on Luhansk, where, by Kyiv's count, nine Russian helicopters were destroyed."
    )
    (found,) = _of_kind(text, "materiel.destroyed")
    assert found.speaker is not None
    assert (found.speaker.party, found.speaker.act) == ("Ukraine", Act.ESTIMATE)
    assert [p.span.text for p in found.places] == ["Luhansk"]
    assert found.agent is None


def test_their_own_count() -> None:
    """A pronoun before the subject is the subject."""
    (found,) = _of_kind("By their own count, the rebels lost 12 men near Gao.", "people.casualties")
    assert found.speaker is not None
    assert found.speaker.name == "rebels"


def test_who_is_blamed_for_doing_it() -> None:
    """Not who blames them, who denied something before."""
    text = "M23 denied that it wanted Bukavu and blamed the army for shelling populated areas."
    (found,) = _of_kind(text, "strike")
    assert found.agent is not None
    assert found.agent.party == "Democratic Republic of the Congo"


def test_a_bare_number_of_troops_that_were_hit() -> None:
    """They are of their side."""
    text = "Burundian troops were hit by mortar fire at Ihusi; two were killed, an officer said."
    (found,) = _of_kind(text, "people.killed")
    assert found.target is not None
    assert found.target.party == "Burundi"


def test_a_command_is_that_of_the_war() -> None:
    """Two armies have a Southern Command."""
    text = (
        "Russia attacked Odesa. Crews brought down three of five drones, the Southern Command said."
    )
    (found,) = _of_kind(text, "strike.intercepted")
    assert found.speaker is not None
    assert found.speaker.party == "Ukraine"


def test_ground_and_day_of_a_report_of_one_day() -> None:
    """Villages do not fall where a clinic was hit, and "during the day" is the report's."""
    text = (
        "At least 34 people died around Hama on Wednesday as Syrian rebels pushed on.\n"
        "Four civilians were killed when a helicopter dropped a bomb on a clinic in Morek.\n"
        "Three villages fell to the insurgents during the day, state media said."
    )
    (found,) = _of_kind(text, "territory.capture")
    assert not found.places
    assert found.time is not None
    assert found.time.start == "2024-08-14"


def test_a_denied_plan_denies_no_battle() -> None:
    """Who denies that it wants to storm a town has not denied that there is fighting."""
    text = (
        "At least 27 people were killed in clashes in El Fasher, the UN said. "
        "The RSF denies wanting to storm the city."
    )
    (found,) = _of_kind(text, "people.killed")
    assert found.verification.status is VerificationStatus.NONE


def test_the_day_of_a_saying_is_none_of_what_goes_on_meanwhile() -> None:
    """ "Said on Sunday, as they closed in"."""
    text = "Nine people died, the UN said on Sunday, as the RSF closed in on El Fasher."
    (found,) = _of_kind(text, "territory.advance")
    assert found.time is None


def test_a_distance_is_not_hit() -> None:
    """Where it lands from is not what it hits."""
    (found,) = _of_kind("A shell landed 50 metres from the clinic in Homs.", "strike")
    assert found.target is None


def test_fighters_of_a_people_of_no_side() -> None:
    """They are not the group that was named before."""
    text = (
        "The Arakan Army overran the base in Maungdaw, it said. "
        "More than 80 Rohingya fighters were captured, according to the statement."
    )
    (found,) = _of_kind(text, "people.captured")
    assert found.target is not None
    assert found.target.party is None


def test_the_total_that_a_count_brings() -> None:
    """Two claims: so many in a day, so many since Monday."""
    text = (
        "Moscow said 694 Ukrainian fighters laid down their arms over the past 24 hours, "
        "bringing the total since Monday to 959."
    )
    found = _of_kind(text, "people.surrendered", "2022-05-18")
    told = {c.quantity.low: (c.time.start or "")[:10] for c in found if c.quantity and c.time}
    assert told == {694: "2022-05-17", 959: "2022-05-16"}


def test_a_number_of_them() -> None:
    """It counts, whoever they are."""
    text = "Gunmen seized 60 pupils in Kaduna on Monday. Twenty-nine of them were wounded."
    (found,) = _of_kind(text, "people.wounded")
    assert found.quantity is not None
    assert found.quantity.low == 29


def test_a_toll_and_who_is_among_it() -> None:
    """The toll is of the blow told before; the woman among them is a part of it."""
    text = (
        "A block in Zaporizhzhia was hit early on Thursday. The death toll has risen to 11, "
        "among them a pregnant woman, the emergency service said on Saturday."
    )
    found = _of_kind(text, "people.killed", "2023-03-04")
    told = {c.quantity.low: [p.span.text for p in c.places] for c in found if c.quantity}
    assert told == {11: ["Zaporizhzhia"], 1: ["Zaporizhzhia"]}


def test_there_is_fighting() -> None:
    """Whoever says so does not fight."""
    text = "The mayor of Bakhmut said that there was fighting near the station."
    (found,) = _of_kind(text, "battle.attack")
    assert found.agent is None


def test_what_is_hoped_for_is_planned() -> None:
    """The lemma of "hopes" is none of "hop"."""
    (found,) = _of_kind("Kyiv hopes to swap 50 prisoners of war.", "people.exchanged")
    assert found.modality is Modality.PLANNED


def test_a_call_is_not_checked() -> None:
    """What could not be verified is what was claimed."""
    text = (
        "Prigozhin claimed on Friday that Bakhmut was surrounded. "
        "He urged Zelenskiy to order a retreat. The claim could not be verified."
    )
    found = {c.type: c.verification.status for c in claims(text)}
    assert found["territory.advance"] is VerificationStatus.UNVERIFIED
    assert found["diplomacy.appeal"] is VerificationStatus.NONE


def test_that_day_is_the_day_named_last() -> None:
    """That of "since Oct. 7", too; and a number is taken hostage, told without a helper."""
    text = (
        "More than 9,250 Palestinians have been killed since Oct. 7, the ministry says. "
        "Israel says 1,400 people were killed in the Hamas attack that day and 240 taken hostage."
    )
    found = claims(text, published="2023-11-04")
    days = {c.quantity.low: (c.time.start or "")[:10] for c in found if c.quantity and c.time}
    assert days == {9250: "2023-10-07", 1400: "2023-10-07", 240: "2023-10-07"}


def test_what_is_to_last_until_something_is_done() -> None:
    """It has not been done."""
    text = "Netanyahu said there would be no truce until all hostages were freed."
    (found,) = _of_kind(text, "people.exchanged")
    assert found.modality is Modality.HYPOTHETICAL


def test_the_scene_is_where_the_report_went_on_to() -> None:
    """Not the town that was hit before."""
    text = (
        "Rockets hit Ganja on Sunday. In Stepanakert sirens sounded all day. "
        "Rockets landed near a power station."
    )
    places = [[p.span.text for p in c.places] for c in _of_kind(text, "strike")]
    assert places == [["Ganja"], ["Stepanakert"]]


def test_a_second_passive_without_its_helper() -> None:
    """What was seized are the weapons, not the dead."""
    text = "State media in Syria said five rebels were killed in Midan and weapons seized."
    (found,) = _of_kind(text, "materiel.captured")
    assert found.target is not None
    assert found.target.span.text == "weapons"
    assert not _of_kind(text, "people.captured")


def test_a_figure_of_another_clause() -> None:
    """Whose losses are not told has no number."""
    text = "Baku reported 25 civilian deaths; it does not disclose military losses."
    told = {c.type: c.quantity.low if c.quantity else None for c in claims(text)}
    assert told == {"people.killed": 25, "people.casualties": None}


def test_a_citys_people_are_not_what_is_taken() -> None:
    """Nor is the number of all capitals that of those lost."""
    (taken,) = _of_kind("M23 said it had taken Goma, a city of two million.", "territory.capture")
    (lost,) = _of_kind("It is the tenth of 34 capitals lost by Kabul.", "territory.capture")
    assert taken.quantity is None
    assert lost.quantity is None


def test_where_soldiers_are_from() -> None:
    """None of the lands of a list is where they died."""
    text = "A dozen soldiers from Kenya, Malawi and Uruguay have died near Goma."
    (found,) = _of_kind(text, "people.killed")
    assert [p.span.text for p in found.places] == ["Goma"]


def test_how_far_a_town_lies_from_another() -> None:
    """What happens there happens in the town."""
    text = (
        "The Taliban took Herat. Ghazni, 150 km from Kabul, fell earlier; "
        "its governor was arrested, the Interior Ministry said."
    )
    (found,) = _of_kind(text, "people.detained")
    assert [p.span.text for p in found.places] == ["Ghazni"]


def test_so_many_of_so_many_behind_another_count() -> None:
    """The part counts what its whole counts."""
    text = "Ukraine shot down eight drones and five of nine missiles launched overnight."
    told = {
        c.quantity.unit: c.quantity.low for c in _of_kind(text, "strike.intercepted") if c.quantity
    }
    assert told == {"drone": 8, "missile": 5}


def test_a_second_deed_of_one_army() -> None:
    """Each has its own place."""
    text = "Moscow said its troops had captured Niu-York and repelled assaults near Sudzha."
    found = {c.type: [p.span.text for p in c.places] for c in claims(text)}
    assert found == {"territory.capture": ["Niu-York"], "battle.repelled": ["Sudzha"]}


def test_a_convoy_of_civilian_cars_is_no_armys() -> None:
    """What is hit is no materiel, and the missile is not counted by it."""
    text = "A Russian missile hit a convoy of civilian cars near Zaporizhzhia."
    assert {c.type for c in claims(text)} == {"strike", "infrastructure.damaged"}


def test_an_item_of_a_list_points_to_nothing_of_another() -> None:
    """ "There" is where its own item is about."""
    text = (
        "- A drone hit a road near the Zaporizhzhia nuclear plant.\n"
        "- Lukashenko claimed that Ukraine had stationed 120,000 soldiers along the border "
        "and said he had sent a third of his army there."
    )
    sent = [c for c in _of_kind(text, "people.mobilized") if c.trigger.text == "sent"]
    assert [c.places for c in sent] == [()]


def test_what_a_happening_meets_with_has_not_held_it() -> None:
    """Talks are not those of who derails them."""
    text = "Talks in Qatar on energy sites were derailed by the Kursk offensive, an official said."
    (found,) = _of_kind(text, "diplomacy.talks")
    assert found.agent is None


def test_a_saying_between_two_clauses() -> None:
    """It governs the first, and its day is not that of the other."""
    text = (
        "Ukrainian forces withdrew from Vuhledar, the Khortytsya group confirmed on Tuesday, "
        "after a brigade had held the town for two years."
    )
    (found,) = _of_kind(text, "territory.withdrawal")
    assert found.speaker is not None
    assert found.speaker.act is Act.CONFIRM
    (held,) = _of_kind(text, "territory.control")
    assert held.time is None


def test_a_governor_behind_his_region() -> None:
    """He is himself where "he" speaks, too."""
    text = (
        "Russia and Ukraine fought on. Acting governor of the Zaporozhye Region Yevgeny Balitsky "
        "reported that shells had hit Tokmak. There were no casualties, he noted."
    )
    speakers = {c.speaker.name for c in claims(text) if c.speaker}
    assert speakers == {"Yevgeny Balitsky"}


def test_attacks_that_go_on_say_nothing() -> None:
    """Nor has who holds an offensive back made it."""
    text = (
        "Our soldiers are holding back the offensive of the occupiers near Vovchansk; "
        "eleven attacks have been repelled, three are still going on."
    )
    found = claims(text)
    assert not [c for c in found if c.speaker]
    assert [c.agent for c in found if c.type == "battle.attack"] == [None]


def test_assaults_are_stopped_where_they_were_made() -> None:
    """In all the places of the list."""
    text = (
        "In Ukraine, the invaders attacked 24 times near Ocheretyne, Prohres and Umanske. "
        "Defenders stopped 19 assaults."
    )
    (found,) = _of_kind(text, "battle.repelled")
    assert [p.span.text for p in found.places] == ["Ocheretyne", "Prohres", "Umanske"]


def test_a_year_after_a_year() -> None:
    """Counted from the year or month named last; from nothing where none is."""
    text = "Boko Haram seized Gwoza in 2014 before the army took it back a year later."
    back = next(c for c in _of_kind(text, "territory.capture") if c.trigger.text != "seized")
    assert back.time is not None
    assert (back.time.start, back.time.end) == ("2015-01-01", "2015-12-31")
    (found,) = _of_kind("The town of Gwoza was retaken two months later.", "territory.capture")
    assert found.time is None


def test_the_town_and_what_it_lies_in() -> None:
    """Both, wherever the parser hung them."""
    text = (
        "Bombers killed 18 people and wounded 48 in Gwoza, in Nigeria's Borno state, police said."
    )
    for found in (*_of_kind(text, "people.killed"), *_of_kind(text, "people.wounded")):
        assert [p.span.text for p in found.places] == ["Gwoza", "Borno state"]


def test_who_only_helps_the_army() -> None:
    """A militia is not the body that its description names."""
    text = "Nigeria is at war. A militia that helps the army said two of its men were killed."
    (found,) = _of_kind(text, "people.killed")
    assert found.speaker is not None
    assert found.speaker.name == "militia"


def test_a_mayor_is_over_his_town() -> None:
    """Not over the seat that appointed him."""
    text = (
        "The dam in Ukraine burst. Moscow's appointed mayor of Nova Kakhovka, Vladimir Leontyev, "
        "said seven people were missing."
    )
    (found,) = _of_kind(text, "people.missing")
    assert [p.span.text for p in found.places] == ["Nova Kakhovka"]


def test_who_is_responsible_for_a_killing() -> None:
    """They have done it, by that word."""
    text = "The UN said the RSF was behind the massacre of 30 villagers near Bara."
    (found,) = _of_kind(text, "people.killed")
    assert found.agent is not None
    assert found.agent.party == "Rapid Support Forces"


@pytest.mark.parametrize(
    "text",
    [
        "Zaria said that it would respond to the attack.",
        "The minister called the strike a provocation.",
        "Zelensky called on partners to lift the ban on long-range strikes.",
        "The fighting has driven 54,000 people from their homes.",
    ],
)
def test_a_blow_only_pointed_back_to_is_none(text: str) -> None:
    """What is told of it is another claim, or none."""
    assert not [c for c in claims(text) if c.type in {"strike", "battle.attack"}]


def test_what_is_hit_is_damaged_as_well() -> None:
    """By whatever weapon, or none that is named."""
    found = {c.type for c in claims("A drone hit a school in Nikopol.")}
    assert found == {"strike", "infrastructure.damaged"}
    assert _of_kind("One man died and the clinic in Sumy was hit.", "infrastructure.damaged")


def test_what_will_not_be_or_cannot_be_is_none() -> None:
    """ "No revenge" threatens nobody; what cannot get through brings nothing."""
    assert not _of_kind(
        "The commander promised that there would be no revenge.", "diplomacy.threat"
    )
    assert not _of_kind("The aid trucks cannot get through to Kadugli.", "civil.aid")


def test_an_interval_of_days_is_a_period() -> None:
    """What is counted between two days is no total; "a day earlier" is no count a day."""
    text = (
        "At least 30 people were killed in Goma between 17 January and 22 January, monitors said."
    )
    (found,) = _of_kind(text, "people.killed")
    assert found.quantity is not None
    assert found.quantity.basis == "increment"
    (found,) = _of_kind("A day later a drone killed two rebels in Herat.", "people.killed")
    assert found.quantity is not None
    assert found.quantity.basis == "count"


def test_a_saying_runs_on_behind_a_semicolon() -> None:
    """Where nobody else speaks there, and nobody else acts."""
    on = "Nine men were shot in Tora, the rebels said; three others were missing."
    (missing,) = _of_kind(on, "people.missing")
    assert missing.speaker is not None
    apart = "Nine men were shot in Tora, the rebels said; Macron telephoned Putin on Monday."
    assert all(c.speaker is None for c in _of_kind(apart, "diplomacy.talks"))


def test_those_killed_were_so_many() -> None:
    """The dead that a copula counts, each sort a claim."""
    for opening in ("The dead were", "The mayor said those killed were"):
        found = _of_kind(f"{opening} three nurses and a driver.", "people.killed")
        counts = sorted(c.quantity.low for c in found if c.quantity and c.quantity.low)
        assert counts == [1, 3], opening


def test_the_freed_captives_are_no_captors() -> None:
    """Those taken prisoner are who was released, and each side's are counted."""
    text = (
        "Moscow said that 103 Russian servicemen taken prisoner in Kursk region had been released "
        "in return for 103 Ukrainian prisoners."
    )
    found = _of_kind(text, "people.exchanged")
    assert {(c.target.party if c.target else None) for c in found} == {"Russia", "Ukraine"}
    assert all(c.quantity is not None and c.quantity.low == 103 for c in found)


def test_the_part_between_does_not_part_who_was_hurt() -> None:
    """Of "two died and 30 people, among them ten minors, were hurt" 30 were hurt."""
    text = "Two men have died and 30 people, among them ten minors, have been hurt in Kursk."
    hurt = _of_kind(text, "people.wounded")
    assert sorted(c.quantity.low for c in hurt if c.quantity and c.quantity.low) == [10, 30]
    (dead,) = _of_kind(text, "people.killed")
    assert dead.quantity is not None
    assert dead.quantity.low == 2


def test_a_paper_that_reports_while_citing_others() -> None:
    """What it reports is not what is cited alone."""
    text = "The Harbour Times reported, citing soldiers, that 900 Ukrainians were missing in Tora."
    (missing,) = _of_kind(text, "people.missing")
    assert any("Times" in (s.name or s.span.text) for s in missing.attribution)


def test_vehicles_are_no_casualties() -> None:
    """Of a list of losses the men are casualties and the vehicles equipment."""
    text = "Ukraine's losses near Robotyne amounted to 130 servicemen and four pickup trucks."
    men = _of_kind(text, "people.casualties")
    assert [c.quantity.low for c in men if c.quantity] == [130]
    (trucks,) = _of_kind(text, "materiel.destroyed")
    assert trucks.quantity is not None
    assert trucks.quantity.unit == "vehicle"


def test_a_claim_that_contradicts_reports_does_not_deny() -> None:
    """They stay the reports of those who made them."""
    text = (
        "The claim contradicts reports by Russian military bloggers that Wagner had shot down "
        "six helicopters near Voronezh."
    )
    (lost,) = _of_kind(text, "materiel.destroyed")
    assert [s.act for s in lost.attribution] == [Act.REPORT]


def test_leave_to_withdraw_is_a_plan() -> None:
    """As an order to is."""
    text = "The brigade has received permission to leave Vuhledar."
    (left,) = _of_kind(text, "territory.withdrawal")
    assert left.modality is Modality.PLANNED


def test_numbers_that_fall_take_nobody() -> None:
    """Nor is a priest who has mediated a mediator of talks that are told."""
    text = "The FARC, whose numbers have fallen to some 7,000 fighters, has freed 21 minors so far."
    assert not _of_kind(text, "people.captured")
    text = "A priest who has mediated in such cases in Colombia said the soldier was alive."
    assert not _of_kind(text, "diplomacy.talks")


def test_so_many_more_of_them_are_taken_too() -> None:
    """ "A priest and a dozen of his pupils" are both taken."""
    text = "The Maute group seized a Catholic priest and about a dozen of his pupils in Marawi."
    taken = _of_kind(text, "people.detained")
    assert {c.quantity.low for c in taken if c.quantity} == {1, 12}


def test_a_statement_on_a_blow_is_no_blow() -> None:
    """Who has said nothing about it is the claim."""
    text = (
        "Regime aircraft bombed Kanbalu in Myanmar on Sunday. "
        "The military council has not issued any statement on the bombing."
    )
    blows = _of_kind(text, "strike")
    assert [c.trigger.text for c in blows] == ["bombed", "has not issued any statement"]


def test_a_weight_counts_no_bombs() -> None:
    """ "500-pound bombs" are no 500."""
    (found,) = _of_kind("The junta dropped 500-pound bombs on a village in Kyauktaw.", "strike")
    assert found.quantity is None


def test_who_tells_of_the_dead_is_none_of_them() -> None:
    """What stands behind the speaker's name says who that is."""
    text = (
        "At least 200 people, ten of them civilians, were killed, said Ana Tor, a rebel official."
    )
    dead = _of_kind(text, "people.killed")
    assert {c.quantity.low for c in dead if c.quantity} == {200, 10}


def test_silence_on_its_own_losses_answers_nobodys() -> None:
    """It is of the losses of the side that is silent."""
    text = (
        "Armenia said 200 of its soldiers had died. "
        "Azerbaijan does not disclose its military casualties but says 60 of its civilians died."
    )
    (silent,) = _of_kind(text, "people.casualties")
    assert silent.reaction_to is None
    assert silent.target is not None
    assert silent.target.party == "Azerbaijan"


def test_a_side_that_is_dragged_into_a_war_is_not_seized() -> None:
    """Nor does it seize itself."""
    text = "He stressed that Yerevan would not let itself be dragged into the war."
    assert not _of_kind(text, "people.detained")


def test_a_number_that_befalls_so_many() -> None:
    """ "80 were killed and some 18,000 displaced" are 18,000 displaced."""
    text = "At least 80 people have been killed and some 18,000 displaced in Catatumbo."
    (fled,) = _of_kind(text, "people.displaced")
    assert fled.quantity is not None
    assert fled.quantity.low == 18000


def test_what_another_says_of_a_part_is_not_the_first_tellers() -> None:
    """ "The toll is 40,005; Israel says 17,000 of them were fighters"."""
    text = "The health ministry in Gaza put the toll at 40,005; Israel says 17,000 of them were fighters."
    told = {
        c.quantity.low: c.speaker.party
        for c in _of_kind(text, "people.killed")
        if c.quantity and c.speaker
    }
    assert told[40005] == "Palestine"
    assert told.get(17000) != "Palestine"


def test_no_firm_arms_a_state() -> None:
    """Money is for a war where a state gives it to a state."""
    assert not _of_kind("The firm promised $20 million to France in taxes.", "materiel.supplied")
    assert not _of_kind("Washington pledged $5 million in aid to Haiti.", "materiel.supplied")


def test_who_is_treated_was_not_hurt_by_who_hit_the_hospital() -> None:
    """Nor do two who exchange fire kill as one."""
    text = "The air force hit a hospital in Lashio, where wounded rebels were being treated."
    assert [c.agent for c in _of_kind(text, "people.wounded")] == [None]
    text = "Nearly 100 soldiers die as Armenia and Azerbaijan exchange fire across border"
    assert [c.agent for c in _of_kind(text, "people.killed")] == [None]


def test_security_forces_are_no_threat() -> None:
    """Money promised for them is a supply."""
    text = "Washington promised Kabul $3.3 billion for its security forces next year."
    assert not _of_kind(text, "diplomacy.threat")
    assert _of_kind(text, "materiel.supplied")
