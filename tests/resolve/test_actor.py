"""Who participants and speakers are, by the words of a phrase."""

import pytest

from contested.resolve.actor import identify, local_party
from tests.language.pages import chained, find

# sentence, phrase, name, party
SPEAKERS = [
    ("Norland said the road was open.", "Norland", "Government of Norland", "Norland"),
    ("Torvograd denied the report.", "Torvograd", "Government of Sudrovia", "Sudrovia"),
    ("The Citadel denied the report.", "The Citadel", "Government of Sudrovia", "Sudrovia"),
    ("Sudrovia's Defense Ministry denied it.", "Sudrovia's Defense Ministry",
     "Sudrovian Ministry of Defence", "Sudrovia"),
    ("The Norlandic army claimed two hills.", "The Norlandic army", "Armed Forces of Norland",
     "Norland"),
    ("Norlandic officials said so.", "Norlandic officials", "Norlandic officials", "Norland"),
    ("Two hills fell, according to media reports.", "media reports", "media reports", "media"),
    ("Norlandic media reported two dead.", "Norlandic media", "Norlandic media", "media"),
    ("A video shows a burning barn.", "A video", "footage", "footage"),
    ("A video posted by the Courant shows a burning barn.", "A video posted by the Courant",
     "Daily Courant", "media"),
    ("Residents said the market burned.", "Residents", "residents", None),
    ("A spokesman for the Harrow Front said so.", "A spokesman for the Harrow Front",
     "spokesman for the Harrow Front", "Harrow Front"),
    ("An aide to the mayor, Ivo Kestrel, said so.", "An aide to the mayor, Ivo Kestrel",
     "Ivo Kestrel", "Norland"),
    ("A military spokesman in Torvograd said so.", "A military spokesman in Torvograd",
     "military spokesman in Torvograd", "Sudrovia"),
    ("A guard who fled said so.", "A guard who fled", "guard", None),
    ("A guard speaking on condition of anonymity said so.",
     "A guard speaking on condition of anonymity", "guard", None),
    ("The Norlandic president said so.", "The Norlandic president", "Ivo Kestrel", "Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "party"), SPEAKERS, ids=[s[1] for s in SPEAKERS])
def test_a_speaker_gets_canonical_name_and_party(
    text: str, words: str, name: str, party: str | None
) -> None:
    """A speaker gets canonical name and party."""
    page, chains = chained(text)
    parsed, start, end = find(page, words)
    found = identify(parsed, parsed.doc[start:end], chains)
    assert (found.name, found.party) == (name, party)


SIDES = [
    ("Norlandic forces took the fort.", "Norlandic forces", "Norland"),
    ("Aldburg forces took the fort.", "Aldburg forces", "Norland"),
    ("Aldburg's forces took the fort.", "Aldburg's forces", "Norland"),
    ("Forces of Sudrovia took the fort.", "Forces of Sudrovia", "Sudrovia"),
    ("Pro-Sudrovian separatists took the fort.", "Pro-Sudrovian separatists", "Sudrovia"),
    ("Sudrovian-installed authorities closed the fort.", "Sudrovian-installed authorities",
     "Sudrovia"),
    ("VRP fighters took the fort.", "VRP fighters", "Sudrovia"),
    ("Dozens of Norlandic soldiers were hurt.", "Dozens of Norlandic soldiers", "Norland"),
    ("Men in Sudrovian uniform were seen.", "Men in Sudrovian uniform", "Sudrovia"),
    ("Fighters loyal to Sudrovia took the fort.", "Fighters loyal to Sudrovia", "Sudrovia"),
    ("Unidentified gunmen fired at a car.", "Unidentified gunmen", "unknown"),
    ("Norlandic-speaking villagers left.", "Norlandic-speaking villagers", None),
    ("Ivo Kestrel said that his forces took the fort.", "his forces", "Norland"),
    ("Sudrovia announced the advance of its army.", "its army", "Sudrovia"),
    ("The Sudrovian army lost 40 tanks.", "40 tanks", "Sudrovia"),
    ("Norland and Sudrovia signed a truce.", "Norland and Sudrovia", None),
    ("The hall of Torvograd burned.", "The hall of Torvograd", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "party"), SIDES, ids=[s[1] for s in SIDES])
def test_the_side_follows_from_the_phrase(text: str, words: str, party: str | None) -> None:
    """The side follows from the phrase."""
    page, chains = chained(text)
    parsed, start, end = find(page, words)
    assert identify(parsed, parsed.doc[start:end], chains).party == party


@pytest.mark.parametrize(
    ("speaker", "ours", "theirs"),
    [("Norland", "Norland", "Sudrovia"), ("Sudrovia", "Sudrovia", "Norland")],
)
def test_we_and_the_enemy_depend_on_who_speaks(speaker: str, ours: str, theirs: str) -> None:
    """We and the enemy depend on who speaks."""
    page, chains = chained("“Our troops stopped the enemy,” the officer said.")
    parsed, start, end = find(page, "Our troops")
    us = identify(parsed, parsed.doc[start:end], chains, speaker_party=speaker)
    parsed, start, end = find(page, "the enemy")
    them = identify(parsed, parsed.doc[start:end], chains, speaker_party=speaker)
    assert (us.party, them.party) == (ours, theirs)


def test_a_seat_that_does_not_act_is_no_actor() -> None:
    """A seat that does not act is no actor."""
    page, chains = chained("Rockets fell on Torvograd.")
    parsed, start, end = find(page, "Torvograd")
    found = identify(parsed, parsed.doc[start:end], chains, acting=False)
    assert found.id is None
    assert found.party == "Sudrovia"


def test_rebels_are_the_side_that_is_no_state() -> None:
    """Rebels are the side that is no state."""
    page, chains = chained("Rebels took the fort at dawn.", "harrow")
    parsed, start, end = find(page, "Rebels")
    assert identify(parsed, parsed.doc[start:end], chains).party == "Harrow Front"


def test_a_countrys_people_are_on_its_side() -> None:
    """A countrys people are on its side."""
    _, chains = chained("Two barns burned.")
    assert local_party("NX", chains) == "Norland"
