"""Statements printed one after the other, each under a numbered heading that says whose it is."""

from contested.model.vocabulary import Act, VerificationStatus
from tests.extract.account import claim

TEXT = """The statements of both sides on the fighting for Shire

We print the statements below. The review has nobody in the region and could not check any of it.

A. Ministry of Defence of Ethiopia

1. Our troops entered Shire on Monday. Two depots were destroyed.

B. Tigray External Affairs Office, on Telegram

Ten civilians were killed in Adwa. The claim that our troops had withdrawn from Shire is false.

Editor's note: Five people were wounded in Axum on Sunday.
"""


def _spoken(trigger: str, kind: str) -> list[str | None]:
    return [s.span.text if s.span else None for s in claim(TEXT, trigger, kind).attribution]


def test_whose_words_stand_under_a_heading() -> None:
    """All that follows, up to the next heading, in items with a number too."""
    ministry, office = "Ministry of Defence of Ethiopia", "Tigray External Affairs Office"
    assert _spoken("entered", "territory.advance") == [ministry]
    assert _spoken("destroyed", "infrastructure.damaged") == [ministry]
    assert _spoken("killed", "people.killed") == [office]


def test_a_note_of_the_editor_is_the_publishers() -> None:
    """Nobody's heading reaches over it."""
    assert _spoken("wounded", "people.wounded") == []


def test_a_claim_called_false_under_a_heading() -> None:
    """Whose heading it is denies it."""
    found = claim(TEXT, "withdrawn", "territory.withdrawal")
    assert [s.act for s in found.attribution] == [Act.DENY]


def test_what_is_said_ahead_of_statements_nobody_could_check() -> None:
    """It is of all of them, and of no note."""
    found = claim(TEXT, "killed", "people.killed").verification
    assert found.status is VerificationStatus.UNVERIFIED
    note = claim(TEXT, "wounded", "people.wounded").verification
    assert note.status is VerificationStatus.NONE


def test_a_topic_is_no_speaker() -> None:
    """A numbered heading without anybody who could speak."""
    text = "Day 12\n\n1. Situation in Goma\n\nThe rebels captured Sake on Monday."
    assert claim(text, "captured", "territory.capture").attribution == ()
