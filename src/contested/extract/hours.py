"""An hour alone, which is of the day told before: "at around 1.30pm", "at dusk", "hours later"."""

from dataclasses import replace

from contested.extract.accounts import described, narrower, one_account, same_ground
from contested.extract.draft import Dated, Draft
from contested.extract.reading import Reading
from contested.extract.scene_times import carries
from contested.language.calendar import (
    After,
    Before,
    Clock,
    Date,
    Offset,
    Part,
    Reference,
    Relative,
    Unit,
    Until,
)
from contested.language.time_kinds import TimeKind

_TODAY = frozenset({"today", "tonight", "overnight", "this"})


def hourly(time: Dated) -> bool:
    """Whether only an hour is named, no day: "at around 1.30pm", "hours later"."""
    value = time.mention.value
    if isinstance(value, Offset) and value.of == Reference(Unit.DAY):
        return value.amount.unit in {Unit.MINUTE, Unit.HOUR}
    value = value.of if isinstance(value, After | Before) else value
    if isinstance(value, Until) and isinstance(value.of, Part):
        value = value.of  # "until sunrise"
    if isinstance(value, Part) and value.of == Relative(Unit.DAY, 0):
        return not set(time.mention.span.text.lower().split()) & _TODAY  # "at dusk"
    return isinstance(value, Clock)


def on_that_day(draft: Draft, before: list[Draft], reading: Reading) -> Draft:
    """The draft with the day that the sentence before names, for what names an hour alone."""
    for other in (d for d in before if d.time is not None and d.reading is not draft.reading):
        time = other.time
        day = time is not None and _one_day(time) and carries(time.mention)
        ground = same_ground(draft, other) or narrower(draft, other, reading)
        aside = described(other.hit.head) or named_by_day(other)
        if day and ground and one_account(draft, other) and not aside:
            return replace(draft, time=time)
    return draft


def named_by_day(other: Draft) -> bool:
    """Whether its date is only its name, of another time: "had taken part in the October 7 attack"."""
    time, head = other.time, other.hit.head
    if (
        time is None
        or time.reading is not other.reading
        or not isinstance(time.mention.value, Date)
    ):
        return False
    last = other.reading.parsed.doc[time.mention.last]
    return any(t.head == head and t.dep_ in {"compound", "nmod"} for t in (last, last.head))


def _one_day(time: Dated) -> bool:
    """Whether it is a day or two: "on Monday", "at the weekend"."""
    weekend = time.mention.value == Relative(Unit.WEEKEND, 0)
    return time.mention.kind is TimeKind.POINT or weekend
