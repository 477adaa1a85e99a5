"""What roundups of a day's war tell: who heads what, whose deed it was, where, and who says so."""

import pytest

from tests.extract.account import claim, claims, figures, party, places, start


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Shells hit Homs, President Bashar al-Assad said. "
            "Two people died in Idlib, according to the head of the city's health office.",
            "head of the city's health office",
        ),
        (
            "The chief of Sudan's ambulance service said nine people died in Nyala. "
            "General Abdel Fattah al-Burhan said nothing of it.",
            "chief of Sudan's ambulance service",
        ),
    ],
)
def test_the_head_of_one_thing_is_not_that_of_another(text: str, speaker: str) -> None:
    """A head of state, or a commander-in-chief, is not whoever else heads something."""
    found = next(c for c in claims(text) if c.type == "people.killed")
    assert found.speaker is not None
    assert found.speaker.name == speaker


def test_whose_army_an_official_speaks_of() -> None:
    """Bare forces that act are those of the side whose officer tells of them."""
    text = "Israel's military chief said forces now control most of Rafah and captured 14 gunmen."
    assert party(claim(text, "control", "territory.control"))[0] == "Israel"
    assert party(claim(text, "captured", "people.captured"))[0] == "Israel"


def test_a_wide_account_shuts_off_what_was_told_before_it() -> None:
    """What follows a sentence set in a whole country is not set where an earlier story was."""
    text = (
        "The reports concern a raid on Turkish territory, launched by Syria on August 1.\n\n"
        "Meanwhile, a barrage of Turkish missile attacks killed five people in Syria overnight, "
        "officials said.\n\nBombs and 11 drones were used in the strikes."
    )
    used = claim(text, "used", "strike")
    assert (used.agent.party if used.agent else None, start(used)) == ("Turkey", "2024-08-13")
    assert places(used) == ["Syria"]
    assert "barrage" not in {c.trigger.text for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("A shell killed one civilian and wounded another.", "people.wounded", 1),
        ("One man was killed in Rafah and another woman was wounded.", "people.wounded", 1),
        ("Two of those who died were killed in a strike on Sur.", "people.killed", 2),
        ('The president said "hundreds" of rebel fighters surrendered.', "people.surrendered", 200),
    ],
)
def test_how_many(text: str, kind: str, low: float) -> None:
    """Another is one, some of those are as many as are said, and quote marks part no figure."""
    assert figures(text, kind) == {(low, "person")}


def test_who_laid_down_their_arms() -> None:
    """They who gave themselves up are those who were just said to be captured."""
    text = (
        "Armenia's army said its forces captured 27 Azerbaijani soldiers near Jermuk. "
        '"They laid down their arms," it said.'
    )
    assert party(claim(text, "laid down", "people.surrendered"))[0] == "Azerbaijan"


def test_who_captures_during_a_raid_makes_it() -> None:
    """The doer of a deed in the course of an attack attacks; who only lives through it does not."""
    text = "Ethiopia claims to have captured 50 rebels during an incursion into Somalia."
    assert party(claim(text, "incursion", "battle.attack"))[0] == "Ethiopia"
    fled = "Kenya said its citizens fled during an incursion into Somalia."
    assert not [c for c in claims(fled) if c.type == "battle.attack" and c.agent]


def test_claims_that_cannot_yet_be_checked() -> None:
    """What could not be verified are the claims before, also where it says who made them."""
    text = (
        "The head of the army said it took 40 villages. "
        "The claims, made by General Aung Lin, cannot yet be independently verified."
    )
    assert claim(text, "took", "territory.capture").verification.status.value == "unverified"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The convoy was fired on by Sudanese troops near Nyala.", "Sudan"),
        ("Heavy artillery of the Israeli forces fired on a convoy near Rafah.", "Israel"),
    ],
)
def test_who_fires_on_whom(text: str, sides: str) -> None:
    """Firing on somebody is a strike, in the passive too, and a gun's owner fires it."""
    found = claim(text, "fired on", "strike")
    assert found.agent is not None
    assert found.agent.party == sides


def test_a_theatre_is_no_denial() -> None:
    """A word that can call something false does not where it only stands further on."""
    text = (
        "Jets bombed a hall in Homs, the council said. Officials said it is impossible to know "
        "how many people were killed in the attack on the Homs Theatre because shelling continues."
    )
    assert {c.verification.status.value for c in claims(text)} == {"none"}
    assert not [c for c in claims(text) if c.type == "people.killed"]


def test_what_came_before_it_is_its_own() -> None:
    """A day after an attack that killed people: who attacked then killed them."""
    text = "The raid came a day after a Turkish assault on Latakia killed at least 21 people."
    assert party(claim(text, "killed", "people.killed"))[0] == "Turkey"


def test_the_outcome_of_a_blow_is_nobodys_who_flees() -> None:
    """What a strike did to people on the run was done by who struck."""
    text = "Turkish rockets also hit a convoy of people fleeing Afrin, killing civilians."
    assert party(claim(text, "killing", "people.killed"))[0] == "Turkey"


def test_a_rocket_blames_nobody() -> None:
    """ "Blasted" is a word of blame only where somebody speaks."""
    text = "The missile attack blasted homes in Homs on Monday."
    assert claim(text, "blasted", "infrastructure.damaged").attribution == ()


def test_a_governor_is_of_the_ground_that_he_tells_of() -> None:
    """A dateline does not make the enemy's governors its own, nor what they say next."""
    text = (
        "KYIV, Ukraine — Shelling of Belgorod killed two, officials said.\n\n"
        "A Ukrainian drone attack started a fire in the Samara region, regional Gov. Ivan Orlov "
        "said. He said an attack on another depot was thwarted."
    )
    fire = claim(text, "drone attack", "strike")
    later = claim(text, "thwarted", "battle.repelled")
    assert [c.speaker.party for c in (fire, later) if c.speaker] == ["Russia", "Russia"]
    assert not [c for c in claims(text) if c.type == "strike.intercepted"]


def test_no_one_was_hurt_in_the_raid() -> None:
    """The raid in which nobody was hurt took place, and was made by somebody else."""
    text = "Governor Ali Hasan said no one was reported injured or killed in the raid on Homs."
    raid = claim(text, "raid", "battle.attack")
    assert (raid.agent, raid.polarity.value) == (None, "positive")


def test_each_unit_has_ground_of_its_own() -> None:
    """What one unit did is not done where another was told to be."""
    text = (
        "The First Brigade took the village of Tamboul, the Sudanese ministry said. "
        "The Third Brigade gained better ground, and the rebels lost up to 540 fighters, it said."
    )
    assert places(claim(text, "gained", "territory.advance")) == []
    assert places(claim(text, "lost", "people.casualties")) == []


def test_whoever_is_freed_from_captivity_is_not_the_captors() -> None:
    """Those whom a side brings back from another's captivity are its own."""
    text = "Armenia said it had freed 2,598 individuals from Azerbaijani captivity."
    assert party(claim(text, "freed", "people.exchanged")) == ("Armenia", "Armenia")


def test_what_both_sides_never_do_disputes_nothing() -> None:
    """A general denial by both sides answers no one claim."""
    text = "Shells hit a school in Homs, rebels said. Both sides deny targeting civilians."
    assert claim(text, "hit", "strike").verification.status.value == "none"


def test_a_short_form_with_a_small_letter() -> None:
    """ "MoI", defined beside its long form, is that ministry also at the end of a sentence."""
    text = (
        "The Libyan Ministry of Interior (MoI) said two men died in Tripoli. "
        "Nine were hurt, according to the MoI."
    )
    hurt = claim(text, "hurt", "people.wounded")
    assert hurt.speaker is not None
    assert hurt.speaker.party == "Libya"


def test_what_is_reported_meanwhile_is_another_speakers() -> None:
    """Words in quote marks behind "as X reported" are X's, and what stands before is not."""
    text = (
        "Israeli shelling killed three people, Lebanese officials said, "
        "as Prime Minister Najib Mikati reported “intense battles” near Tyre."
    )
    killed, battles = (
        claim(text, "killed", "people.killed"),
        claim(text, "battles", "battle.attack"),
    )
    assert killed.speaker is not None
    assert killed.speaker.span.text == "Lebanese officials"
    assert battles.speaker is not None
    assert battles.speaker.name == "Najib Mikati"


def test_what_a_place_is_known_for_dates_nothing_else() -> None:
    """When rebels left a town is not when the next sentence's battles were."""
    text = (
        "“Rebels shelled Sake,” the mayor said of the town near Goma, abandoned by rebel fighters "
        "late last year.\n\nHe said the worst of the battles were in Rutshuru and Masisi."
    )
    assert claim(text, "battles", "battle.attack").time is None


def test_killed_on_the_spot() -> None:
    """ "On the spot" is no place, and a sentence's own place goes before an earlier paragraph's."""
    text = (
        "Rebels shelled Goma on Monday, the mayor said.\n\nIn the east, a woman was killed on the "
        "spot and a man suffered gunshot wounds in the town of Sake, prosecutors said."
    )
    assert places(claim(text, "killed", "people.killed")) == ["Sake"]


def test_whose_shelling_is_not_where() -> None:
    """A seat of government whose shelling kills is the doer and no place."""
    text = (
        "Officials in the town of Goris said one person was killed as a result of Baku's shelling."
    )
    assert places(claim(text, "shelling", "strike")) == ["Goris"]


def test_each_speaker_has_their_own_account() -> None:
    """What one speaker tells in a sentence is not done where, or by whom, the other's deed was."""
    text = (
        "Azerbaijani attacks on the town of Goris killed five, Armenian officials said, while "
        "officials in Agdam said one man was killed as a result of Yerevan's shelling."
    )
    shelled = claim(text, "shelling", "strike")
    assert (party(shelled)[0], places(shelled)) == ("Armenia", ["Agdam"])


def test_drones_that_were_launched_are_their_owners() -> None:
    """A clause on somebody's drones tells who launched them."""
    text = "Armenia's air force said it intercepted 13 Azerbaijani drones launched at Goris."
    assert party(claim(text, "launched", "strike"))[0] == "Azerbaijan"


def test_an_attack_of_an_army_is_the_armys() -> None:
    """ "Of" behind an attack names the force that makes it; behind shelling, what is hit."""
    text = "Another attack of the Israeli Armed Forces killed civilians in Khan Younis."
    assert party(claim(text, "attack", "battle.attack")) == ("Israel", None)


def test_the_report_of_who_spoke_last() -> None:
    """ "The report" is that of the body that has just spoken in one, not the media's."""
    text = (
        "Nine people were killed, according to media reports. Deaths rose, the UN human rights "
        'office, OHCHR, said in its latest report. "With 589 civilians killed, it was a deadly '
        'year," the report said.'
    )
    found = claim(text, "killed, it", "people.killed")
    assert found.speaker is not None
    assert found.speaker.party == "United Nations"


def test_verification_that_is_difficult() -> None:
    """That checking is difficult says that a claim is not verified."""
    text = "Rebels said they took the village of Tegh. Independent verification of it is difficult."
    assert claim(text, "took", "territory.capture").verification.status.value == "unverified"


def test_whose_officers_say_so_is_not_where() -> None:
    """Neither the seat that backs officials nor the one whose intelligence chief speaks is a place."""
    text = "Six were wounded in strikes on the Agdam region, Yerevan-backed officials said."
    assert places(claim(text, "wounded", "people.wounded")) == ["Agdam region"]
    chief = "Khartoum's intelligence chief, Ali Karti, claimed two rebel commanders were injured."
    assert places(claim(chief, "injured", "people.wounded")) == []


def test_who_has_yet_to_verify() -> None:
    """Pictures that an outlet has yet to verify are not verified."""
    text = "Images online, which the BBC has yet to verify, show explosions in Omdurman."
    assert claim(text, "explosions", "strike").verification.status.value == "unverified"


def test_the_east_of_a_town_is_ground() -> None:
    """Who holds the east of the city holds ground."""
    text = "Mohamed Dagalo has said his forces now control the east of the city."
    assert claim(text, "control", "territory.control").agent is not None
