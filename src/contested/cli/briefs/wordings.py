"""Words that every form of a brief shares."""

from contested.model.event import EventStatus
from contested.present import Brief, Entry, Reference
from contested.present.days import day_words

NOTE = (
    "Machine-read and not reviewed. Each line is what reports tell of one event, not a finding; the"
    " numbers lead to the report and the sentence."
)
GOOD = frozenset({EventStatus.CONFIRMED_BY_BOTH, EventStatus.INDEPENDENTLY_CONFIRMED})


def heading(brief: Brief) -> str:
    """What a brief is of: its reports' days, or what changed since when."""
    if brief.since:
        return f"Changes since {moment_words(brief.since)}"
    return f"Brief: {span_of_days(brief)}"


def moment_words(moment: str) -> str:
    """A moment of the ledger's clock: "26 Nov 2026, 07:12 UTC"."""
    return f"{day_words(moment[:10])}, {moment[11:16]} UTC"


def span_of_days(brief: Brief) -> str:
    """The days of publication that a brief spans."""
    if brief.first is None:
        return "reports without a date"
    if brief.first == brief.last:
        return f"reports of {day_words(brief.first)}"
    return f"reports of {day_words(brief.first)} to {day_words(brief.last)}"


def counts(brief: Brief) -> str:
    """How much is in a brief."""
    parts = [many(brief.events, "event"), many(brief.claims, "claim")]
    words = f"{parts[0]} from {parts[1]} in {many(len(brief.references), 'report')}"
    if brief.gone:
        words += f"; {many(brief.gone, 'event')} of the last brief no longer told"
    return words


def many(number: int, word: str) -> str:
    """A number of things: "1 event", "1,204 events"."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def numbers(entry: Entry) -> list[str]:
    """The references of an entry that its voices do not have, as "3.2": report 3, sentence 2."""
    voiced = {voice.reference for voice in entry.voices}
    return [number(each) for each in entry.references if each not in voiced]


def number(reference: tuple[int, int]) -> str:
    """A reference: "3.2" is report 3, sentence 2."""
    return f"{reference[0]}.{reference[1]}"


def credit(reference: Reference) -> str:
    """Publisher and day of a report."""
    parts = (reference.publisher or "publisher unknown", day_words(reference.published))
    return ", ".join(part for part in parts if part)
