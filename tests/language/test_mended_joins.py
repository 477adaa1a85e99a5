"""Clauses and deeds that the parser grew into what stands before them."""

import pytest
from spacy.tokens import Doc, Token

from contested.language.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """One model for all."""
    return Pipeline()


def _of(doc: Doc, word: str) -> Token:
    return next(t for t in doc if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "head", "role"),
    [
        # A clause behind "and" has its own subject.
        (
            "The army stepped up its shelling of Sira in Tora’s west and over a dozen pupils of one"
            " school were killed in a raid, residents said.",
            "pupils",
            "killed",
            "nsubjpass",
        ),
        # What is told in a statement does not belong to it.
        (
            "The navy said in a statement troops killed a number of gunmen on the island.",
            "troops",
            "killed",
            "nsubj",
        ),
        # A deed behind its weapon is no verb.
        (
            "At least nine traders were killed and 14 others injured in artillery shelling by the"
            " rebels in the old market on Sunday, a doctor said.",
            "shelling",
            "in",
            "pobj",
        ),
        # How many were taken, where a hedge was read as a place.
        (
            "Fighters stormed across the river on 3 May, killing some 90 people, mostly traders,"
            " and abducting around 40.",
            "40",
            "abducting",
            "dobj",
        ),
        # Whom somebody captured, in a clause without "whom".
        ("The pilots Norland captured in May have been freed.", "pilots", "freed", "nsubjpass"),
        (
            "Six hamlets the rebels captured last month have been retaken by the army.",
            "rebels",
            "captured",
            "nsubj",
        ),
        # What looks good promises nothing.
        (
            "In Tora, the envoy Sam Gant cited “promising early signs of progress” on a new deal to"
            " release soldiers held by rebels in Sira.",
            "signs",
            "cited",
            "dobj",
        ),
        # Who launched it did not undergo it.
        (
            "12 villagers were killed and several others injured by shelling launched by the rebel"
            " army on Sira.",
            "launched",
            "shelling",
            "acl",
        ),
        # A ship is hit where it is, not loaded there.
        (
            "A strike hit a ferry loaded with diesel at the port of Sira, starting a fire.",
            "at",
            "hit",
            "prep",
        ),
        # Of whom something is told is not told it.
        (
            "Ali Deeb, head of the monitor, told Reuters dozens of fighters from the National Guard"
            " (NG) were killed.",
            "dozens",
            "killed",
            "nsubjpass",
        ),
        # What goes on behind "adding that" is told too.
        (
            "“We lost it in hours,” he said, adding that rebels entered the town easily, past army"
            " posts, and seized large parts in the west.",
            "seized",
            "entered",
            "conj",
        ),
        # What they still hold is no second place that they left.
        (
            "The band said its fighters had left Sira and still controlled towns in Tora province.",
            "controlled",
            "left",
            "conj",
        ),
        # What is counted next is no other name of the owner.
        (
            "Overnight, air defence systems shot down a Su-27 aircraft of the Norlander Air Force,"
            " two guided aerial bombs, two rockets and 40 drones.",
            "bombs",
            "aircraft",
            "conj",
        ),
        # An aside does not hide who is quoted.
        (
            "“This morning it was completely liberated,” Karim al-Deeb, whose rebel group Ansar"
            " al-Haq is taking part in the fighting, told Reuters.",
            "Deeb",
            "told",
            "nsubj",
        ),
        # One more is no word about those before.
        (
            "Jets also hit Sira town, leaving four people dead and another injured, a medic said.",
            "another",
            "people",
            "conj",
        ),
        # An office does not hide who is quoted.
        (
            "Nine people died in the strike, Karim Deeb, a doctor who treated them, was quoted as"
            " saying by the agency.",
            "Deeb",
            "quoted",
            "nsubjpass",
        ),
        # Troops go back, not the compass.
        ("The band was to pull its fighters back north of the Tora River.", "back", "pull", "prt"),
        # A fire hurts, no day does.
        (
            "A missile sparked a blaze in the city of Sira on Saturday that injured two people and"
            " also damaged cars, the emergency service said.",
            "injured",
            "blaze",
            "relcl",
        ),
        # A name behind a verb is no adverb, whatever its ending.
        (
            "Troops entered Bakhmut, a city captured by Norland in May.",
            "Bakhmut",
            "entered",
            "dobj",
        ),
    ],
)
def test_joined(pipeline: Pipeline, text: str, word: str, head: str, role: str) -> None:
    """Each word hangs where a reader hangs it."""
    found = _of(next(pipeline.parse([text])), word)
    assert (found.head.text, found.dep_) == (head, role)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        # One subject of two.
        ("The shops in the street and the houses behind it were destroyed.", "houses", "shops"),
        # Two who say it, and no clause.
        (
            "Jets bombed a village in the north on Monday, killing 12 people and wounding 30, a"
            " medic and two residents said.",
            "residents",
            "said",
        ),
        ("He lives around 40 miles away and drives around the town.", "town", "around"),
        ("They are promising new recruits a house.", "house", "promising"),
        ("A lorry loaded with fuel at the depot drove off.", "at", "loaded"),
    ],
)
def test_not_joined(pipeline: Pipeline, text: str, word: str, head: str) -> None:
    """What the parser had right stays so."""
    assert _of(next(pipeline.parse([text])), word).head.text == head
