"""Events by day and subject: how many there are of each, the latest day first."""

from collections import Counter, defaultdict

from contested.present.days import day_words
from contested.present.topics.evidence import Evidence
from contested.present.topics.page import Cell, Table
from contested.present.topics.plan import Part
from contested.present.wording import Wording


def days(part: Part, evidence: Evidence, wording: Wording) -> Table:
    """A row a day, a column a subject; events whose day is not known stand in no row."""
    counted = defaultdict[str, Counter[str]](Counter)
    for day, type_, n in evidence.days(part):
        if day:
            counted[day][wording.type(type_).section] += n
    used = [name for name in wording.sections if any(row[name] for row in counted.values())]
    rows = tuple(
        (
            Cell(day_words(day) or day),
            *(Cell(str(row[name]) if row[name] else "", row[name]) for name in used),
            Cell(str(row.total()), row.total()),
        )
        for day, row in sorted(counted.items(), reverse=True)
    )
    return Table(("Day", *(wording.sections[name] for name in used), "All"), rows)
