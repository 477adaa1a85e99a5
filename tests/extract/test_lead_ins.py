"""What leads in a saying and belongs to its cue, and bare sayings that are nobody's."""

import pytest

from contested.model.vocabulary import Act
from tests.extract.said import found, words


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor went on to accuse both armies of looting.", "The mayor", "went on to accuse"),
        ("The envoy started off by thanking the nurses.", "The envoy", "started off by thanking"),
        ("Elders sent the governor a letter urging him to go.", "Elders", "sent the governor a letter urging"),
        ("The party issued a statement condemning the raid.", "The party", "issued a statement condemning"),
        ("The council was able to confirm 40 deaths.", "The council", "was able to confirm"),
    ],
)  # fmt: skip
def test_what_leads_in_a_saying_is_part_of_the_cue(text: str, source: str, cue: str) -> None:
    """And who leads it in says it, not the letter that he sends."""
    assert (source, cue) in {(words(a, "source"), words(a, "cue")) for a in found(text)}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The council began by saying that the bridge was gone.", "saying"),
        ("The ministry published a report, saying that 40 wells were dry.", "saying"),
        ("He wrote a message calling the raid a crime.", "wrote a message calling"),
        ("The army left the town, saying that it was safe.", "saying"),
    ],
)
def test_a_plain_beginning_or_a_comma_leads_in_nothing(text: str, cue: str) -> None:
    """ "Began by saying" is "said"; behind a comma a new cue begins."""
    assert cue in {words(a, "cue") for a in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The drones were designed to report fires.",
        "The colonel failed to mention the two dead boys.",
        "Both questions must be addressed before winter.",
        "Prices rose by a third, compared to a fifth last year.",
        "The minister spoke to the families of the captives.",
    ],
)
def test_nobody_says_what_is_left_unsaid(text: str) -> None:
    """An infinitive without a doer, a failing, a comparison and hearers make no attribution."""
    assert not found(text)


def test_not_being_able_to_check_is_no_position() -> None:
    """It is the publisher's note on what is known, not a speaker's silence."""
    (checked,) = found("The agency has not been able to confirm the report.")
    assert (checked.act, checked.voiced, checked.negated) == (Act.DECLINE, False, True)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It continues to insist, most recently in a post on Telegram, that it holds a dam.", "that it holds a dam"),
        ("Officials said after a cabinet meeting that the siege would go on.", "that the siege would go on"),
    ],
)  # fmt: skip
def test_an_aside_does_not_part_a_saying_from_what_is_said(text: str, content: str) -> None:
    """The clause is the saying's, wherever the parser hung it."""
    assert content in {words(a, "content") for a in found(text)}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Both states restored ties in January; jets bombed a camp last weekend, a spokesman said.",
         "jets bombed a camp last weekend"),
        ("Two men died in Bor on Monday; three were hurt near Waat on Tuesday, police said.",
         "Two men died in Bor on Monday; three were hurt near Waat on Tuesday"),
        ("Some officers surrendered; the others retreated to the airport on Friday, she said.",
         "Some officers surrendered; the others retreated to the airport on Friday"),
    ],
)  # fmt: skip
def test_a_closing_saying_does_not_reach_what_was_long_before(text: str, content: str) -> None:
    """Nothing behind a semicolon that has a month or a stretch of months of its own."""
    assert content in {words(a, "content") for a in found(text)}


def test_what_is_ruled_out_may_be_a_deed() -> None:
    """As it may be a thing."""
    (ruled,) = found("The minister has ruled out giving the rebels tanks.")
    assert words(ruled, "content") == "giving the rebels tanks"


def test_where_one_appeals_is_not_what_one_appeals_for() -> None:
    """A channel after "on" is no content."""
    (urged,) = found("The mayor appealed on X for ambulances.")
    assert (words(urged, "cue"), words(urged, "content")) == ("appealed | for", "ambulances")
