"""Second mentions: what pronouns, titles, last names and bare nouns go back to."""

import pytest

from contested.language.chains import Chains
from tests.language.pages import DAY, chained, find, world

CASES = [
    ("Marta Vesely, a spokeswoman for Norland's navy, said two boats sank. Vesely gave no names.",
     "Vesely", "Marta Vesely", "Norland"),
    ("President Ivo Kestrel met farmers on Monday. He said that the harvest was safe.",
     "He", "Ivo Kestrel", "Norland"),
    ("Ivo Kestrel spoke to General Pavel Drozd. “We will hold,” he said.",
     "he", "Ivo Kestrel", "Norland"),
    ("Marta Vesely, a spokeswoman for Norland, spoke first. Ivo Kestrel listened. She said little.",
     "She", "Marta Vesely", "Norland"),
    ("Sudrovia confirmed that it had lost the fort.", "it", "Sudrovia", "Sudrovia"),
    ("The Sudrovian Defence Ministry said the port was safe. The ministry gave no details.",
     "The ministry", "Sudrovian Ministry of Defence", "Sudrovia"),
    ("The Harrow Front denied the raid. The group said its men were elsewhere.",
     "The group", "Harrow Front", "Harrow Front"),
    ("A spokesman for the Harrow Front denied that its men were there.", "its", "Harrow Front",
     "Harrow Front"),
    ("Ivo Kestrel accused Torvograd of sending troops.", "troops", None, "Sudrovia"),
    ("Norlandic troops left the valley at dawn. They took two guns with them.",
     "They", None, "Norland"),
    ("Ada Brandt, the Norlandic minister for health, spoke. The minister said nobody was hurt.",
     "The minister", "Ada Brandt", "Norland"),
    ("A source in Norland's Defence Ministry said it had lost two boats.", "it", None,
     "Norland"),
    ("Sudrovian officials met in the port. Norlandic diplomats said the talks went on. "
     "The ministers had left, one of them said.", "them", None, "Norland"),
    ("A source in Norland's navy said two boats sank. The source gave no names.", "The source",
     None, "Norland"),
    ("Sudrovian soldiers, who help the Norlandic army, stayed. The soldiers looted shops.",
     "The soldiers", None, "Sudrovia"),
    ("Harrow Front mediator Olaf Brenn said so.", "Olaf Brenn", "Olaf Brenn", "Harrow Front"),
    ("Sudrovian boats were seen. The Harrow Front's spokesman said nine of its men had drowned.",
     "its", "Harrow Front", "Harrow Front"),
    ("Norland's navy denied it. In Torvograd, the defence ministry said so too.",
     "the defence ministry", "Sudrovian Ministry of Defence", "Sudrovia"),
    ("Gunmen believed to be from the Harrow Front took the mill.", "Gunmen", None, "Harrow Front"),
    ("The fort held, a Harrow Front spokesman said. Nine men were hurt, Emil Okar told reporters.",
     "Emil Okar", "Emil Okar", "Harrow Front"),
    ("The fort held, a Norlandic army spokesman said. Nine men were hurt, Col. Emil Okar said.",
     "Emil Okar", "Emil Okar", "Norland"),
    ("The fort held, a Harrow Front spokesman said. Nine men were hurt, resident Emil Okar said.",
     "Emil Okar", "Emil Okar", None),
    ("Norland's navy denied it. In Torvograd, the military's press wing said so too.",
     "military", "Sudrovian Armed Forces", "Sudrovia"),
    ("Emil Okar, who commands the Sudrovian group, said the square was held.", "Emil Okar",
     "Emil Okar", "Sudrovia"),
    ("An officer said so. The shell killed Sergeant Emil Okar. A tank then fired on it, he said.",
     "he", "officer", None),
    ("Norland's Coastal Patrol Command (CPC) said nothing. Later the CPC denied it.",
     "the CPC", None, "Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "party"), CASES, ids=[c[1] for c in CASES])
def test_a_second_mention_goes_back_to_the_first(
    text: str, words: str, name: str | None, party: str | None
) -> None:
    """A second mention goes back to the first."""
    page, chains = chained(text)
    parsed, start, end = find(page, words)
    referent = chains.describe(parsed, parsed.doc[start:end].root)
    assert referent.party == party
    assert name is None or referent.name == name


def test_a_description_that_runs_ahead_is_the_person_then_named() -> None:
    """A description that runs ahead is the person then named."""
    page, chains = chained(
        "A Norlandic minister said the camp would close. "
        "Lena Holt, the Norlandic minister for trade, said it cost too much."
    )
    parsed, start, end = find(page, "A Norlandic minister")
    assert chains.describe(parsed, parsed.doc[start:end].root).name == "Lena Holt"


def test_a_pronoun_with_nothing_before_it_goes_back_to_nothing() -> None:
    """A pronoun with nothing before it goes back to nothing."""
    page, chains = chained("He said that it was raining.")
    parsed, start, end = find(page, "He")
    assert chains.describe(parsed, parsed.doc[start:end].root).party is None


def test_a_thing_that_is_the_subject_keeps_the_word_its() -> None:
    """A thing that is the subject keeps the word its."""
    page, chains = chained("Norland attacked on Sunday. The offensive lost its force by noon.")
    parsed, start, _ = find(page, "its")
    assert chains.at(parsed, parsed.doc[start]) is None or (
        chains.describe(parsed, parsed.doc[start]).party is None
    )


def test_the_army_is_the_home_sides_where_the_war_has_one() -> None:
    """The army is the home sides where the war has one."""
    page, chains = chained("Sudrovian jets flew over. The army said that it fired.", "harrow")
    parsed, start, end = find(page, "The army")
    assert chains.describe(parsed, parsed.doc[start:end].root).name == "Merovian Army"


def test_the_conflict_is_found_from_the_text_where_none_is_given() -> None:
    """The conflict is found from the text where none is given."""
    page, _ = chained("Norlandic guns fired at Sudrovian lines while Norland's army moved.")
    assert Chains.of(page, world(), DAY).conflict == "north"
