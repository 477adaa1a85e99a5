"""Words that the parser takes for nouns, read again as the verbs that they are."""

import pytest
from spacy.tokens import Token

from contested.language.pipeline import Pipeline

VERBS = [
    ("The enclave holds about 3,000 fighters, the army's own staff estimates.", "estimates"),
    ("Ten villages changed hands last week, the Syrian Observatory reports.", "reports"),
    ("Rebels shell army base near Homs, killing nine.", "shell"),
    ("Militants down helicopter in Kayah State.", "down"),
    ("Blast wounds Russian general in Moscow.", "wounds"),
    ("Relief agencies say that a million people in Darfur face famine this year.", "face"),
    ("Shelling cut power to the port.", "cut"),
    ("RSF storms villages near Kadugli", "storms"),
    ("Houthis march into Hodeidah port", "march"),
    ("M23 rebels seize mining town as army retreats", "retreats"),
    ("More than 80 huts were burned in Kado, the paramount chief reckons.", "reckons"),
    ("Satellite images published by Orbita on Monday show burnt-out tanks at the base.", "show"),
    ("Photographs verified by our own desk show men held by soldiers in Sinja.", "show"),
]
NOUNS = [
    ("The commander denied the reports.", "reports"),
    ("Two men died of their wounds.", "wounds"),
    ("The army fired a shell at the school.", "shell"),
    ("A helicopter shot down near Idlib killed five.", "down"),
    ("A film made by students for an air show in Kano drew thousands.", "show"),
    ("They met face to face in Doha, both sides claim.", "face"),
    ("Monitors list the gains of the army and its retreats", "retreats"),
]


def _word(text: str, word: str) -> Token:
    doc = next(Pipeline().parse([text]))
    assert doc.text == text
    return next(t for t in doc if t.text == word)


@pytest.mark.parametrize(("text", "word"), VERBS)
def test_a_verb_is_found(text: str, word: str) -> None:
    """The word is a finite verb with a subject, under its own letters."""
    token = _word(text, word)
    assert token.pos_ == "VERB"
    assert token.lemma_ == word.removesuffix("s")


@pytest.mark.parametrize(
    "text",
    [
        "He said that rebel units were neither routed nor surrendering, but digging in.",
        "The ministry said SAF units were neither beaten nor surrendering.",
    ],
)
def test_what_somebody_is_doing_is_a_verb(text: str) -> None:
    """Beside a participle too, where the small model reads an adjective."""
    token = _word(text, "surrendering")
    assert (token.tag_, token.lemma_) == ("VBG", "surrender")


@pytest.mark.parametrize(("text", "word"), NOUNS)
def test_other_uses_stay(text: str, word: str) -> None:
    """A noun stays a noun, a particle a particle."""
    assert _word(text, word).pos_ != "VERB"


def test_the_letters_and_spaces_stay() -> None:
    """Nothing of the text changes, only how it is read."""
    text = "Rebels shell  army base near Homs, killing nine."
    assert next(Pipeline().parse([text])).text == text


def test_a_ceasefire_is_a_noun() -> None:
    """A headline agrees to one."""
    assert _word("India and Pakistan agree to ceasefire after strikes", "ceasefire").pos_ == "NOUN"


def test_airstrikes_are_a_noun() -> None:
    """ "The coalition airstrikes on X killed" has one verb."""
    text = "The coalition airstrikes on rebel positions in Sirwah killed 20 people."
    assert _word(text, "airstrikes").tag_ == "NNS"
    assert _word(text, "killed").dep_ == "ROOT"
