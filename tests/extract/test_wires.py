"""What agencies write of wars within a state: datelines, allies by name, parts, "were able to"."""

from tests.extract.account import claim, claims, places


def test_where_a_report_was_filed_says_nothing() -> None:
    """A capital before a colon and a whole sentence is no speaker."""
    text = "Beirut: At least 11 people were killed in Russian air raids on Idlib, a monitor said."
    assert "Lebanon" not in {s.party for s in claim(text, "killed", "people.killed").attribution}


def test_an_ally_by_name() -> None:
    """Whose ally it is has not done it."""
    text = "An air strike on Saturday by key Damascus ally Russia killed six people in Idlib."
    found = claim(text, "killed", "people.killed")
    assert found.agent is not None
    assert found.agent.party == "Russia"


def test_who_speaks_is_no_part_of_the_dead() -> None:
    """The monitor behind the comma is not among those killed."""
    text = "The raid killed six people including a child in the town of Idlib, a war monitor said."
    figures = [c.quantity.low for c in claims(text) if c.type == "people.killed" and c.quantity]
    assert set(figures) == {1, 6}


def test_who_was_able_to_did() -> None:
    """In the past it is told as done, and "wrest back control" takes a town."""
    found = claim("Troops were able to retake the town of Saraqeb.", "retake", "territory.capture")
    assert str(found.modality) == "asserted"
    text = "The monitor said regime forces had wrested back full control of Saraqeb."
    assert places(claim(text, "wrested", "territory.capture")) == ["Saraqeb"]


def test_as_well_as_more() -> None:
    """A count that "as well as" adds has its own place."""
    text = "Strikes killed nine people in the village of Foua as well as two in Saraqeb."
    found = {
        c.quantity.low: places(c) for c in claims(text) if c.type == "people.killed" and c.quantity
    }
    assert found[2] == ["Saraqeb"]


def test_going_on_says_nothing() -> None:
    """ "Continued to advance" is no saying."""
    text = "Jets bombed Saraqeb. The raids came as forces continued to make advances into Idlib."
    found = [c for c in claims(text) if c.sentence.text.startswith("The raids")]
    assert found
    assert all(c.attribution == () for c in found)
