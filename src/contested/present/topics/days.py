"""Events by day and subject: how many there are of each, the latest day first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from contested.model.event import Event
from contested.model.told import Told
from contested.present.days import day_words
from contested.present.topics.page import Cell, Table
from contested.present.wording import Wording


def days(
    events: Sequence[Event], _: frozenset[str], claims: Mapping[str, Told], wording: Wording
) -> Table:
    """A row a day, a column a subject; events whose day is not known stand in no row."""
    counted = defaultdict[str, Counter[str]](Counter)
    for event in events:
        told = (event.time.end or event.time.start) if event.time else None
        if told or event.first_reported:
            counted[(told or event.first_reported or "")[:10]][
                wording.type(event.type).section
            ] += 1
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
