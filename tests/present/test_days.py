"""Days in words are no finer than what is known."""

import pytest

from contested.model.span import Span
from contested.model.value import Time
from contested.model.vocabulary import TimePrecision
from contested.present.days import day_words, time_words

CASES = [
    ("2024-08-14", "2024-08-14", "day", "14 Aug 2024"),
    ("2022-11-09", "2022-11-10", "day", "9–10 Nov 2022"),
    ("2022-10-30", "2022-11-02", "day", "30 Oct – 2 Nov 2022"),
    ("2022-12-30", "2023-01-02", "day", "30 Dec 2022 – 2 Jan 2023"),
    ("2024-03-01", "2024-03-31", "month", "Mar 2024"),
    ("2014-01-01", "2014-12-31", "year", "2014"),
    ("2022-02-24", "2024-08-15", "day", "since 24 Feb 2022"),
    ("2024-08-07", None, "open", "since 7 Aug 2024"),
    (None, "2024-08-15", "open", "until 15 Aug 2024"),
    (None, None, "open", ""),
    ("2024-08-14T06:00:00", "2024-08-14T09:00:00", "hour", "14 Aug 2024"),
]


@pytest.mark.parametrize(("start", "end", "precision", "words"), CASES)
def test_an_interval_in_words(
    start: str | None, end: str | None, precision: str, words: str
) -> None:
    """As a reader would write it; one that lasts until publication is one since its start."""
    time = Time(Span(0, 4, "then"), start, end, TimePrecision(precision))
    assert time_words(time, published="2024-08-15") == words


def test_what_is_no_date_stays_as_it_is() -> None:
    """Nothing is invented."""
    assert day_words("last week") == "last week"
    assert day_words(None) == ""
