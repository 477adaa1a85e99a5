"""Whom a headline tells of, with articles and helpers left out."""

import pytest
from spacy.tokens import Doc, Token

from contested.language.pipeline import Pipeline

PIPELINE = Pipeline()


def _doc(text: str) -> Doc:
    doc = next(PIPELINE.parse([text]))
    assert doc.text == text
    return doc


def _word(text: str, word: str) -> Token:
    return next(t for t in _doc(text) if t.text == word)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("9-year-old dies in shelling of Kado", "dies"),
        ("3-year-old shot and killed in Kado", "killed"),
        ("Troops left, but 6-year-old was shot", "shot"),
    ],
)
def test_an_age_alone_is_somebody(text: str, verb: str) -> None:
    """It is the subject, and keeps its number."""
    old = _word(text, "old")
    assert old.tag_ == "NN"
    assert old.head.text in {verb, "shot"}
    assert old.dep_ in {"nsubj", "nsubjpass"}
    assert [c.dep_ for c in old.doc if c.like_num] == ["nummod"]


@pytest.mark.parametrize("text", ["Inquiry into death of 9-year-old", "Man held over 9-year-old"])
def test_an_age_alone_stands_behind_a_preposition(text: str) -> None:
    """ "of 9-year-old" says of whom."""
    assert _word(text, "old").dep_ == "pobj"


@pytest.mark.parametrize("text", ["9-year-old boy dies in Kado", "A nine-year-old truce is over."])
def test_an_age_that_describes_somebody_stays_so(text: str) -> None:
    """The noun behind it is who dies."""
    assert _word(text, "old").dep_ == "amod"


@pytest.mark.parametrize(
    "text",
    [
        "Four people shot at market in Kado",
        "Teen shot and wounded in Kado",
        "Woman shot while baking bread",
    ],
)
def test_people_shot_in_a_headline_did_not_shoot(text: str) -> None:
    """The helper is left out."""
    shot = _word(text, "shot")
    assert shot.tag_ == "VBN"
    assert any(c.dep_ == "nsubjpass" for c in shot.children)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot at crowd in Kado",
        "The men shot at a car in Kado.",
        "Police shot three men in Kado",
    ],
)
def test_who_shoots_does(text: str) -> None:
    """The armed, whoever shoots somebody, and a whole sentence, which has its helpers."""
    assert any(c.dep_ == "nsubj" for c in _word(text, "shot").children)


def test_a_shooting_death_is_a_death() -> None:
    """Nobody shoots it."""
    assert _word("Guard charged in shooting death of boy", "death").dep_ == "pobj"


def test_who_opens_a_line_as_dead_is_a_noun() -> None:
    """ "Boy" is no call."""
    assert _word("Boy dead in raid on Kado", "Boy").pos_ in {"NOUN", "PROPN"}
