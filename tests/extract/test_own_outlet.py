"""What the publisher's own people saw and counted is the report's own voice."""

import pytest

from contested.extract.voice import own_outlet
from tests.extract.account import claim


@pytest.mark.parametrize(
    ("words", "publisher", "own"),
    [
        ("Harbour journalists", "Harbour Post", True),
        ("The Harbour Post", "Harbour Post", True),
        ("the Coastal Conflict Tracker", "The Coastal Conflict Tracker", True),
        ("Harbour police", "Harbour Post", False),
        ("The New York police", "New Herald", False),
        ("medics", "Harbour Post", False),
        ("medics", None, False),
    ],
)
def test_who_works_for_the_publisher(words: str, publisher: str | None, own: bool) -> None:
    """Its name, or the first word of it before its reporters."""
    assert own_outlet(words, publisher) is own


def test_the_i_of_a_post_is_the_publishers() -> None:
    """Nobody is named who says "I"."""
    text = (
        "I remind you that the evacuation of families from Kupiansk goes on: 900 people have left."
    )
    assert claim(text, "left", "people.displaced").attribution == ()


def test_the_i_of_a_quotation_is_its_speakers() -> None:
    """Between quotation marks it is somebody."""
    text = '"I know that nine people were killed in Odesa," the mayor said.'
    found = claim(text, "killed", "people.killed")
    assert [s.span.text for s in found.attribution if s.span] == ["the mayor"]
