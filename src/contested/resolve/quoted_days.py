"""The day from which a quoted speaker counts: "'They shot him yesterday,' she said on Tuesday"."""

from collections.abc import Sequence
from datetime import date

from contested.extract.attribution import Attribution
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import Ago, Part, Relative, Unit, When, Window
from contested.language.times import TimeMention
from contested.resolve.days import Frame
from contested.resolve.spans import days_of

_MARKS = frozenset("\"“”„«»'‘’")


def spoken_from(
    mention: TimeMention,
    sentence: SentenceReading,
    reading: Reading,
    published: date,
    anchors: Sequence[tuple[str, date]] = (),
) -> date | None:
    """The day of the saying whose words hold the mention, where that is told.

    Quoted words, and those that tell of the night or the hours just before it.
    """
    if not _counts_from_now(mention.value):
        return None
    for found in reading.attributions:
        if found.said is None or not any(s.overlaps(mention.span) for s in found.content):
            continue
        if found.said.overlaps(mention.span):
            continue
        if not (_quoted(mention, sentence) or _just_now(mention.value)):
            continue
        return _said_on(found, reading, Frame(published, tuple(anchors)))
    return None


def _counts_from_now(value: When) -> bool:
    """Whether words count from the day of speaking: "yesterday", "last night", "an hour ago"."""
    value = value.of if isinstance(value, Part) else value
    day = isinstance(value, Relative) and value.unit is Unit.DAY
    return day or isinstance(value, Ago | Window)


def _just_now(value: When) -> bool:
    """Whether it ends with the saying, quoted or not: "were fired overnight, he said on Tuesday"."""
    night = isinstance(value, Part) and value.part == "overnight"
    hours = isinstance(value, Window) and not value.ahead and value.amount.unit is Unit.HOUR
    return night or hours


def _quoted(mention: TimeMention, sentence: SentenceReading) -> bool:
    """Whether it stands between quotation marks of its sentence."""
    doc = sentence.parsed.doc
    before = sum(1 for t in doc[: mention.first] if t.text in _MARKS - {"'", "’"})
    after = any(t.text in _MARKS - {"'", "’"} for t in doc[mention.last + 1 :])
    return before % 2 == 1 and after


def _said_on(found: Attribution, reading: Reading, frame: Frame) -> date | None:
    times = reading.sentences[found.sentence].times
    time = next((t for t in times if found.said and t.span == found.said), None)
    days = days_of(time.value, frame) if time is not None else None
    return days.start if days and days.start == days.end else None
