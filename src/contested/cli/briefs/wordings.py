"""Words that every form of a brief shares."""

from contested.present import Brief, Entry, Reference
from contested.present.days import day_words

NOTE = (
    "Machine-read and not reviewed. Each line is a claim by the speaker that it names, not a"
    " finding; the numbers lead to the report and the sentence."
)


def span_of_days(brief: Brief) -> str:
    """The days of publication that a brief spans."""
    if brief.first is None:
        return "reports without a date"
    if brief.first == brief.last:
        return f"reports of {day_words(brief.first)}"
    return f"reports of {day_words(brief.first)} to {day_words(brief.last)}"


def counts(brief: Brief) -> str:
    """How much is in a brief."""
    reports = len(brief.references)
    return (
        f"{brief.statements:,} statements from {brief.claims:,} claims in {reports:,}"
        f" {'report' if reports == 1 else 'reports'}"
    )


def numbers(entry: Entry) -> list[str]:
    """The references of an entry, as "3.2": report 3, sentence 2."""
    return [f"{report}.{sentence}" for report, sentence in entry.references]


def repeated(entry: Entry) -> str:
    """In how many reports an entry stands; empty for one."""
    return f"in {entry.reports} reports" if entry.reports > 1 else ""


def credit(reference: Reference) -> str:
    """Publisher and day of a report."""
    parts = (reference.publisher or "publisher unknown", day_words(reference.published))
    return ", ".join(part for part in parts if part)
