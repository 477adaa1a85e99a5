"""A text is about no war for a name that somebody or something else bears too."""

from datetime import date

import pytest

from contested.actors import Directory

DAY = date(2024, 5, 1)
OURS = Directory.load()


@pytest.mark.parametrize(
    "text",
    [
        "A fireman, Chad Garrett, was shot in Dryden. Chad had served for years, his sister said.",
        "She shot her husband Israel Alvarez, and then herself. Israel was 31, a neighbour said.",
        "Two men were shot in Dryden, sheriff's deputy Diane Hecht said. Hecht gave no names.",
        "The county prosecutor, Steve Herzog, said that the couple would be tried.",
        "THE FAMILY THAT IS LEFT AND ALL WHO ARE STILL GRIEVING thanked the police.",
        "Founded in 1791 by a coalition of free traders, the church burned down.",
        "A man was shot in Dryden, Channel 12 reported.",
    ],
)
def test_a_namesake_is_no_sign_of_a_war(text: str) -> None:
    """Somebody's first name or surname, a verb in capitals, a common noun, an outlet."""
    assert OURS.conflict_of(text, DAY) is None


@pytest.mark.parametrize(
    ("text", "war"),
    [
        ("The army's spokesman, General Hecht, said that Israel had struck Gaza.", "gaza-israel"),
        ("Israel struck two houses in Rafah, and Hamas fired rockets.", "gaza-israel"),
        ("Fighters of IS attacked an army post near Mosul in Iraq.", "iraq-isis"),
        ("Israel Kills Six in Gaza Raid\n\nSix people were killed, Hamas said.", "gaza-israel"),
        ("Russia said that Ukraine had fired at Belgorod.", "russia-ukraine"),
        ("Boko Haram attacked a village in Chad, the army of Chad said.", "lake-chad"),
    ],
)
def test_the_sides_of_a_war_are_a_sign_of_it(text: str, war: str) -> None:
    """By their titles, in headlines, and by acronyms among small letters."""
    assert OURS.conflict_of(text, DAY) == war
