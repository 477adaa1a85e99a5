"""What speaks for and against two reports that are told in like words, and what parts a formula."""

from itertools import product

import pytest

from contested.model.document import Document
from contested.reader import Reader
from contested.reconcile.facts import Facts, facts
from contested.reconcile.heads import Heads, likely
from contested.reconcile.reports import report_of
from contested.reconcile.rules import Rules
from contested.reconcile.stories import parted

READER, RULES = Reader(), Rules.load()
FIRST = ("Two shot in Jacmel", "Two men were shot in Jacmel on Monday.", "2021-03-02", "The Post")
ALIKE = ("Gunfire kills", "Two men were shot in Jacmel on Monday.", "2021-03-09", "The Mail")
UNDATED = ("Gunfire kills", "Two men were shot in Jacmel.", "2021-03-09", "The Mail")
LATER = ("Name given", "Two men were shot in Jacmel last Friday.", "2021-03-09", "The Mail")
AWAY = ("Town in shock", "Two men were shot in Hinche on Monday.", "2021-03-02", "The Mail")
MORE = ("Town in shock", "Nine men were shot in Jacmel on Monday.", "2021-03-02", "The Mail")
OTHER = ("Town in shock", "Nine men were shot in Hinche on Monday.", "2021-03-02", "The Mail")
AGAIN = ("Two shot in Hinche", "Two men were shot in Hinche.", "2021-03-04", "The Post")


def test_what_two_reports_begin_with_says_how_likely_they_are_of_one_happening() -> None:
    """A place and a figure that differ speak against it, and the two together more."""
    same, away, more, other = (
        likely(_heads(FIRST, each), RULES)
        for each in (("Two shot", *FIRST[1:3], "The Mail"), AWAY, MORE, OTHER)
    )
    assert same > 0.9
    assert other < min(away, more) < max(away, more) < same


def test_a_late_report_is_less_likely_of_it_unless_it_gives_the_same_day() -> None:
    """A date makes up for the days between, and another one speaks against it."""
    soon = likely(_heads(FIRST, (*UNDATED[:2], "2021-03-03", "The Mail")), RULES)
    late = likely(_heads(FIRST, UNDATED), RULES)
    dated = likely(
        _heads(FIRST, (ALIKE[0], ALIKE[1].replace("Monday", "March 1"), *ALIKE[2:])), RULES
    )
    assert late < soon
    assert late < dated
    assert likely(_heads(FIRST, LATER), RULES) < late


def test_reports_that_share_no_telling_words_are_not_looked_at() -> None:
    """However well the days fit."""
    plain = ("Dead", "Gunmen killed a nurse at Hinche yesterday.", "2021-03-02", "The Mail")
    assert likely(_heads(FIRST, plain, "people.killed"), RULES) == 0.0


@pytest.mark.parametrize("other", [LATER, OTHER], ids=["days", "town and number"])
def test_reports_under_one_title_follow_a_formula(other: tuple[str, ...]) -> None:
    """The dates and numbers of titles are not looked at; under other titles nothing is a formula."""
    assert parted(_heads(FIRST, (f"{FIRST[0]} (4)", *other[1:])))
    assert not parted(_heads(FIRST, other))


def test_a_publishers_reports_under_one_title_are_parted_by_one_difference() -> None:
    """A bulletin tells every day of some town; a paper's second look at a story has another title."""
    assert not parted(_heads(FIRST, AGAIN))
    assert parted(_heads(FIRST, (FIRST[0], *AGAIN[1:])))


def test_one_publishers_reports_that_date_it_to_different_days_stay_apart() -> None:
    """What a paper tells every day in like words is no one happening."""
    other = (
        "One more attack",
        "Two men were shot in Jacmel on Wednesday.",
        "2021-03-04",
        "The Post",
    )
    assert parted(_heads(FIRST, other))


def _heads(one: tuple[str, ...], other: tuple[str, ...], kind: str = "people.wounded") -> Heads:
    return list(product(_head(one, "people.wounded"), _head(other, kind)))


def _head(told: tuple[str, ...], kind: str) -> list[Facts]:
    title, text, published, publisher = told
    document = Document(
        id=f"{title} {published} {publisher}",
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
        if claim.type == kind and claim.sentence.start >= len(title)
    ]
