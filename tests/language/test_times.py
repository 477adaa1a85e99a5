"""When: what counts as a time expression, and what of it is kept."""

import pytest

from contested.language.calendar import Date, Since
from contested.language.time_kinds import TimeKind
from contested.language.times import Tense, TimeMention, find_times
from tests.language.tables import Row, parsed, rows

TIMES = rows("times")


def one(text: str) -> TimeMention:
    """The only time of a sentence."""
    (mention,) = find_times(parsed(text))
    return mention


@pytest.mark.parametrize("row", TIMES, ids=lambda row: row["sentence"][:50])
def test_a_time_is_quoted_with_its_preposition(row: Row) -> None:
    """Each time of the table is found in exactly its words; without words there is none."""
    found = [mention.span.text for mention in find_times(parsed(row["sentence"]))]
    assert (row["text"] in found) if row["text"] else not found


@pytest.mark.parametrize("row", TIMES, ids=lambda row: row["sentence"][:50])
def test_a_span_quotes_the_document(row: Row) -> None:
    """Spans count from the document's start, and tokens cover the quoted words."""
    text, start = row["sentence"], 1000
    reading = parsed(text, start)
    for mention in find_times(reading):
        span = mention.span
        assert text[span.start - start : span.end - start] == span.text
        tokens = reading.doc[mention.first : mention.last + 1].text
        assert span.text in tokens


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The town fell on Monday.", TimeKind.POINT),
        ("The town fell in May.", TimeKind.INTERVAL),
        ("The town has been cut off since May.", TimeKind.SINCE),
        ("The road is closed until May 3.", TimeKind.UNTIL),
        ("The pause lasted for 20 minutes.", TimeKind.DURATION),
        ("Sirens sound every night.", TimeKind.FREQUENCY),
    ],
)
def test_kinds(text: str, kind: TimeKind) -> None:
    """A time says what it does; a duration or a frequency is no date."""
    mention = one(text)
    assert mention.kind is kind
    assert mention.dated == (kind not in {TimeKind.DURATION, TimeKind.FREQUENCY})


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The envoys met on Monday.", Tense.PAST),
        ("The envoys will meet on Monday.", Tense.FUTURE),
        ("The envoys are expected to meet on Monday.", Tense.FUTURE),
        ("They told residents to leave on Monday.", Tense.FUTURE),
        ("The army imposed a curfew until Monday.", Tense.FUTURE),
        ("The army had held the town until Monday.", Tense.PAST),
    ],
)
def test_tense_comes_from_what_the_time_modifies(text: str, tense: Tense) -> None:
    """Future verbs, orders and limits look ahead."""
    assert one(text).tense is tense


def test_a_time_attaches_to_what_it_modifies() -> None:
    """Two times in a sentence hang on their own verbs."""
    reading = parsed("The mayor fled on Monday and the garrison surrendered on Thursday.")
    attached = [reading.doc[m.attaches].text for m in find_times(reading) if m.attaches]
    assert attached == ["fled", "surrendered"]


def test_a_date_inside_a_happening_is_found_for_itself() -> None:
    """So "since the truce collapsed on May 3" holds the day of the collapse."""
    outer, inner = find_times(parsed("Shells fell daily since the truce collapsed on May 3."))
    assert isinstance(outer.value, Since)
    assert (inner.span.text, inner.value) == ("on May 3", Date(None, 5, 3))
    assert outer.span.covers(inner.span)


def test_a_sentence_may_end_with_since_when() -> None:
    """A heading has no full stop."""
    assert one("The army has lost 900 men since May 2023").kind is TimeKind.SINCE
