"""Who says something, where the parser took a day, a thing or another's word for him."""

from functools import cache

import pytest
from spacy.tokens import Doc

from contested.language.pipeline import Pipeline


@cache
def _pipeline() -> Pipeline:
    return Pipeline()


def _parse(text: str) -> Doc:
    return next(_pipeline().parse([text]))


def _head(doc: Doc, word: str) -> tuple[str, str]:
    token = next(t for t in doc if t.text == word)
    return token.head.text, token.dep_


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The Pentagon said on Monday that the jet was lost but did not say where it fell.", "say", "said"),
        ("Kyiv confirmed that the refinery was hit but did not specify what had struck it.", "specify", "confirmed"),
    ],
)  # fmt: skip
def test_a_thing_keeps_nothing_back(text: str, word: str, head: str) -> None:
    """Who told of it does."""
    assert _head(_parse(text), word) == (head, "conj")


def test_people_may_keep_it_back_themselves() -> None:
    """They are told to have said nothing."""
    doc = _parse("The court heard that the officer was there but did not say what he had seen.")
    assert _head(doc, "say")[0] != "heard"


def test_a_day_says_nothing() -> None:
    """It is when he said it."""
    doc = _parse(
        "Pavel Malkov, the region's interim governor, a day earlier had admitted the fall of nine villages."
    )
    assert _head(doc, "day") == ("admitted", "npadvmod")
    assert _head(doc, "Malkov") == ("admitted", "nsubj")


def test_what_is_said_does_not_hang_on_a_name_before_it() -> None:
    """ "Said after a call with X that Y": Y is said."""
    doc = _parse(
        "President Tomas Venn said after a call with his rival, Ali Kor, that both had agreed."
    )
    assert _head(doc, "agreed") == ("said", "ccomp")


def test_a_saying_may_be_one_of_several_deeds() -> None:
    """Who posted the video said it."""
    doc = _parse(
        "Central Command posted video of jets, said that operations were continuing and gave no toll."
    )
    assert _head(doc, "said") == ("posted", "conj")


def test_a_cited_source_sits_in_its_office() -> None:
    """Nobody quotes in a police force."""
    doc = _parse("The agency, quoting a source in the town police, reported that 13 men died.")
    assert _head(doc, "in") == ("source", "prep")
