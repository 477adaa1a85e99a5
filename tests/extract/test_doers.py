"""Who did it and who speaks, where the words of the sentence alone do not say so."""

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
