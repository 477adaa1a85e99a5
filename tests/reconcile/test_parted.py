"""What keeps two reports apart that are told in like words, and when they are too much alike for it."""

import pytest

from contested.model.document import Document
from contested.reader import Reader
from contested.reconcile.facts import Facts, facts
from contested.reconcile.reports import report_of
from contested.reconcile.rules import Rules
from contested.reconcile.stories import parted

READER, RULES = Reader(), Rules.load()
FIRST = ("Two shot in Jacmel", "Two men were shot in Jacmel on Monday.", "2021-03-02", "The Post")
LATER = (
    "Police name suspect",
    "Two men were shot in Jacmel last Friday.",
    "2021-03-10",
    "The Mail",
)
AWAY = ("Town in shock", "Three men were shot in Hinche on Monday.", "2021-03-02", "The Mail")
AGAIN = ("Two shot in Hinche", "Two men were shot in Hinche.", "2021-03-04", "The Post")


@pytest.mark.parametrize("other", [LATER, AWAY, AGAIN], ids=["days", "town and number", "again"])
def test_what_differs_parts_reports_unless_they_are_much_alike(other: tuple[str, ...]) -> None:
    """A day, or place and number, or with one publisher either, may be misread."""
    assert parted(_heads(FIRST), _heads(other))
    assert not parted(_heads(FIRST), _heads(other), much=True)


@pytest.mark.parametrize("other", [LATER, AWAY, AGAIN], ids=["days", "town and number", "again"])
def test_reports_under_one_title_follow_a_formula(other: tuple[str, ...]) -> None:
    """However much alike they are; the dates and numbers of titles are not looked at."""
    title = FIRST[0]
    assert parted(_heads(FIRST), _heads((f"{title} (4)", *other[1:])), much=True)


def test_one_publishers_reports_that_date_it_to_different_days_stay_apart() -> None:
    """What a paper tells every day in like words is no one happening."""
    other = (
        "One more attack",
        "Two men were shot in Jacmel on Wednesday.",
        "2021-03-04",
        "The Post",
    )
    assert parted(_heads(FIRST), _heads(other), much=True)


def _heads(told: tuple[str, ...]) -> list[Facts]:
    title, text, published, publisher = told
    document = Document(
        id=f"{title} {published}",
        text=f"{title}\n\n{text}",
        title=title,
        published=published,
        publisher=publisher,
    )
    report = report_of(document, None, RULES)
    claims = READER.findings(document).claims
    return [
        facts(claim, {document.id: report}, RULES)
        for claim in claims
        if claim.type == "people.wounded" and claim.sentence.start >= len(title)
    ]
