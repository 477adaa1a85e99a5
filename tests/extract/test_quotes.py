"""Quotations: where they begin and end."""

import pytest

from contested.extract.quotes import quotes
from tests.extract.said import page_of


def _quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotes(page_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He said “we are leaving now” and left.",
        'He said "we are leaving now" and left.',
        "He said «we are leaving now» and left.",
        "He said ''we are leaving now'' and left.",
        "He said ‘we are leaving now’ and left.",
    ],
)
def test_every_kind_of_mark_opens_and_closes_a_quotation(text: str) -> None:
    """The marks belong to the quotation."""
    (only,) = _quoted(text)
    assert only[1:-1].strip("'") == "we are leaving now"


def test_apostrophes_are_no_quotation_marks() -> None:
    """Possessives and contractions stay outside."""
    assert _quoted("The town's mayor said the army's men didn't leave.") == []


def test_a_quotation_without_its_closing_mark_runs_to_the_end_of_the_paragraph() -> None:
    """The next paragraph opens its own."""
    text = "“We have nothing left.\n“We will stay,” she said."
    assert _quoted(text) == ["“We have nothing left.", "“We will stay,”"]


def test_a_curly_mark_may_be_closed_by_a_straight_one() -> None:
    """Mixed marks are common in copied text."""
    assert _quoted('He said “we are leaving" on Monday.') == ['“we are leaving"']
