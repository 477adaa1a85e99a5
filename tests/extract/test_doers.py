"""Who did it and who speaks, where the words of the sentence alone do not say so."""

from contested.model.vocabulary import Kind
from tests.extract.account import claim, claims


def _party(value: object) -> str | None:
    return getattr(value, "party", None)


def test_whom_the_teller_blames_did_it() -> None:
    """Who tells of a blow and blames the rebels says that the rebels did it, and the harm too."""
    text = (
        "The Houthis have held Sanaa since 2014. In Marib shells struck an army checkpoint,"
        " killing three soldiers, a government officer said, blaming the rebels."
    )
    blow = claim(text, "struck", "strike")
    assert (_party(blow.agent), _party(blow.target)) == ("Houthis", "Yemen")
    assert _party(claim(text, "killing", "people.killed").agent) == "Houthis"
    assert [c.trigger.text for c in claims(text) if c.type == "strike"] == ["struck"]


def test_the_fallen_fought() -> None:
    """Those killed in clashes with a state fought that state."""
    text = "At least 49 Armenian soldiers were killed in clashes with Azerbaijan."
    found = claim(text, "clashes", "battle.attack")
    assert (_party(found.agent), _party(found.target)) == ("Armenia", "Azerbaijan")


def test_a_group_called_militant_speaks_for_itself() -> None:
    """The report's word for a group that speaks is no word of that group for its enemy."""
    text = (
        "Hezbollah said it would go on. The Israeli military said it had hit launchers. The"
        " militant group, which began firing rockets into Israel in 2023, said it had launched"
        " a salvo at Haifa."
    )
    found = claim(text, "launched", "strike")
    assert (_party(found.agent), _party(found.speaker)) == ("Hezbollah", "Hezbollah")


def test_those_counted_as_a_part_are_on_the_side_of_the_whole() -> None:
    """An officer among Lebanese soldiers is Lebanon's."""
    text = (
        "An Israeli airstrike on Yater killed three Lebanese soldiers, including an officer,"
        " the Lebanese military said. Hezbollah vowed revenge."
    )
    dead = [c for c in claims(text) if c.type == "people.killed"]
    assert [_party(c.target) for c in dead] == ["Lebanon", "Lebanon"]


def test_who_said_so_on_a_day_behind_a_long_sentence() -> None:
    """The closing "X said on Thursday" has its subject though the parser hung it elsewhere."""
    text = (
        "A Ukrainian drone killed two women and wounded 11 other people in the Russian resort of"
        " Sochi, the authorities of the Krasnodar region said on Thursday."
    )
    found = claim(text, "wounded", "people.wounded")
    assert [s.name for s in found.attribution] == ["authorities of the Krasnodar region"]


def test_the_group_of_this_sentence_says_so() -> None:
    """The speaker behind "the group" is the one named in the sentence, not the one before."""
    text = (
        "Myanmar jets bombed Ann. The Arakan Army said it would respond.\n"
        "In Sagaing, a People's Defence Force ambushed a military convoy, the group said."
    )
    found = claim(text, "ambushed", "battle.attack")
    assert (_party(found.agent), _party(found.speaker)) == ("People's Defence Force",) * 2


def test_an_armed_group_has_no_army_of_its_own() -> None:
    """Whom the group's spokesman calls the army is the state's."""
    text = (
        "RSF spokesman Al-Fateh Qurashi said the force had clashed with its enemies in Sudan."
        " He accused the army of handing out rifles to villagers."
    )
    assert _party(claim(text, "accused", "diplomacy.accusation").target) == "Sudan"


def test_the_army_of_the_land_that_a_sentence_is_set_in() -> None:
    """In one country the army is that country's, whoever had an army before."""
    text = (
        "Mali's army lost a camp.\n"
        "In Burkina Faso, residents accused the army of killing nine farmers near Solenzo."
    )
    found = claim(text, "killing", "people.killed")
    assert _party(found.agent) == "Burkina Faso"


def test_one_doer_for_both_counts() -> None:
    """Who killed some and wounded others "by strikes" did both."""
    text = "At least 61 people have been killed and 281 wounded by Israeli strikes across Gaza."
    assert _party(claim(text, "killed", "people.killed").agent) == "Israel"


def test_the_third_of_three_deeds() -> None:
    """A list of deeds behind "said they had" is all theirs."""
    text = (
        "Ukraine's border guards said their drones had hit a column near Vovchansk, destroyed two"
        " tanks and killed a dozen soldiers."
    )
    parties = [_party(claim(text, t, k).agent) for t, k in (
        ("destroyed", "materiel.destroyed"), ("killed", "people.killed"),
    )]  # fmt: skip
    assert parties == ["Ukraine", "Ukraine"]


def test_whom_one_presses_to_move_his_own() -> None:
    """The troops that a president is pressed to pull back are his."""
    text = "Antony Blinken pressed Azerbaijani President Ilham Aliyev to pull his troops back."
    found = claim(text, "pull his troops back", "territory.withdrawal")
    assert _party(found.agent) == "Azerbaijan"


def test_whom_somebody_accuses() -> None:
    """A clause with "whom" is an accusation of those before it."""
    text = (
        "The war brought in 1,960 Russian peacekeepers, whom the refugees accuse of standing by"
        " in Stepanakert."
    )
    found = claim(text, "accuse", "diplomacy.accusation", "2023-09-30")
    assert _party(found.target) == "Russia"
    assert [s.name for s in found.attribution] == ["refugees"]


def test_whose_ground_it_was_on_the_day() -> None:
    """People hit in a town are of the side that held it when they were, not when it is told."""
    text = "Azerbaijan took Karabakh. In October 2020 shells hit a maternity hospital in Shusha."
    found = claim(text, "hit a maternity"[:3], "strike", "2023-12-01")
    assert _party(found.target) == "Nagorno-Karabakh"


def test_reporters_told_apart_from_an_officer() -> None:
    """Who is counted beside somebody in uniform is no soldier, and killed reporters are no outlet's."""
    text = "In Haiti, Viv Ansanm gunmen killed two reporters and an officer."
    dead = {
        c.target.span.text: c.target for c in claims(text) if c.type == "people.killed" and c.target
    }
    assert dead["two reporters"].kind is Kind.CIVILIAN
    assert dead["two reporters"].party is None
    assert dead["an officer"].party == "Haiti"
