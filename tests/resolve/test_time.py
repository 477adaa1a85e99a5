"""Which days are meant: the annotation guide's rules on time."""

from datetime import date

import pytest

from contested.language.calendar import Anchor, Leftover, Since, When
from contested.language.times import Tense, find_times
from contested.model.vocabulary import TimePrecision
from contested.resolve.time import (
    Interval,
    acled_time_precision,
    interval,
    is_past_recap,
    resolve,
    ucdp_date_prec,
)
from tests.language.tables import Row, anchors, parsed, rows

TIMES = [row for row in rows("times") if row["text"]]


@pytest.mark.parametrize("row", TIMES, ids=lambda row: row["sentence"][:50])
def test_a_time_means_the_tables_days(row: Row) -> None:
    """Start, end and precision are the table's; an empty end is open."""
    published = date.fromisoformat(row["published"])
    reference = date.fromisoformat(row["reference"]) if row["reference"] else None
    mentions = [m for m in find_times(parsed(row["sentence"])) if m.span.text == row["text"]]
    times = [interval(m, published, anchors(row["conflict"]), reference) for m in mentions]
    expected = Interval(row["start"] or None, row["end"] or None, TimePrecision(row["precision"]))
    assert expected in times


@pytest.mark.parametrize("row", TIMES, ids=lambda row: row["sentence"][:50])
def test_a_start_is_never_after_its_end(row: Row) -> None:
    """In either tense."""
    published = date.fromisoformat(row["published"])
    for mention in find_times(parsed(row["sentence"])):
        for tense in Tense:
            time = interval(mention, published, anchors(row["conflict"]), tense=tense)
            assert time.start is None or time.end is None or time.start <= time.end


def test_the_tense_can_be_overruled() -> None:
    """A caller that knows better says so."""
    (mention,) = find_times(parsed("The envoys met on Monday."))
    wednesday = date(2022, 6, 15)
    assert interval(mention, wednesday).start == "2022-06-13"
    assert interval(mention, wednesday, tense=Tense.FUTURE).start == "2022-06-20"


def since(words: str, date_said: When | None = None) -> When:
    """Since a happening."""
    return Since(Anchor(words, date_said))


def test_the_most_exact_anchor_decides() -> None:
    """A full-scale invasion is not any invasion."""
    known = [("invasion", date(2014, 2, 20)), ("full-scale invasion", date(2022, 2, 24))]
    published = date(2022, 11, 10)
    assert resolve(since("the full-scale invasion"), published, known).start == "2022-02-24"
    assert resolve(since("the invasion"), published, known).start == "2014-02-20"


def test_an_anchor_after_the_report_is_not_meant() -> None:
    """A report of 2023 knows nothing of a truce of 2025."""
    known = [("ceasefire", date(2025, 1, 19)), ("ceasefire", date(2021, 5, 21))]
    assert resolve(since("the ceasefire"), date(2023, 12, 11), known).start == "2021-05-21"


def test_an_unknown_happening_is_open() -> None:
    """Nothing is guessed."""
    time = resolve(since("the raid"), date(2023, 12, 11))
    assert time == Interval(None, "2023-12-11", TimePrecision.OPEN)


def test_leftovers_go_to_the_library() -> None:
    """Words that the grammar cannot read are read whole or not at all."""
    assert resolve(Leftover("the ides of brumaire"), date(2023, 12, 11)).start is None
    assert resolve(Leftover("5th august 2023"), date(2023, 12, 11)).start == "2023-08-05"


@pytest.mark.parametrize(
    ("start", "end", "ucdp", "acled"),
    [
        ("2022-11-09", "2022-11-09", 1, 1),
        ("2022-11-09", "2022-11-10", 2, 2),
        ("2022-11-07", "2022-11-13", 3, 2),
        ("2022-09-01", "2022-09-30", 4, 3),
        ("2014-01-01", "2014-12-31", 5, 3),
        (None, "2022-11-10", 5, 3),
    ],
)
def test_the_codes_of_the_field(start: str | None, end: str | None, ucdp: int, acled: int) -> None:
    """UCDP's and ACLED's precision follow from the days."""
    time = Interval(start, end, TimePrecision.DAY)
    assert (ucdp_date_prec(time), acled_time_precision(time)) == (ucdp, acled)


def test_a_recap_lies_clearly_before_the_report() -> None:
    """Last month is the past; last Monday is the news."""
    published = date(2022, 11, 10)
    day = TimePrecision.DAY
    assert is_past_recap(Interval("2014-01-01", "2014-12-31", day), published)
    assert not is_past_recap(Interval("2022-11-07", "2022-11-07", day), published)
    assert not is_past_recap(Interval("2022-11-07", None, day), published)
