"""What each preposition makes of the time after it: one reader a preposition."""

from collections.abc import Callable

from contested.language.amounts import read_amount
from contested.language.anchors import read_clause, read_happening
from contested.language.bounds import hour_alone, owns, range_side, read_side, read_time
from contested.language.calendar import (
    After,
    Ago,
    Amount,
    Before,
    Date,
    Feast,
    Lasting,
    Length,
    Nth,
    Offset,
    Part,
    Range,
    Reference,
    Relative,
    Since,
    Unit,
    Until,
    Weekday,
    Window,
)
from contested.language.clock import read_clock
from contested.language.dates import MONTHS, WEEKDAYS, Read
from contested.language.joins import joined
from contested.language.phrases import DAYPARTS, read_core
from contested.language.rows import read_row
from contested.language.stretches import read_stretch
from contested.language.within import read_through, read_within
from contested.language.words import Words

_WHOLE_DAYS = (
    Relative(Unit.DAY, -1),
    Relative(Unit.DAY, 1),
    Part("overnight", Relative(Unit.DAY, 0)),
)


_TIMES_BEFORE = frozenset({"days", "weeks", "months", "years"})
_BEGAN = frozenset({"began", "started", "begins", "starts", "ended"})
_AT_LEAST = (("at", "least"), ("as", "early", "as"), ("as", "far", "back", "as"))
_HELD = ("rayers", "rayer", "ass", "ervice", "ervices", "orship")


def _on(words: Words, i: int) -> Read:
    return read_time(words, i + 1, year=False)


def _in(words: Words, i: int) -> Read:
    at = i + 1
    if words.says(at, "the", "month", "of"):
        at = at + 3 if words.at(at + 3).lower in MONTHS else at
    if before := _lead_up(words, at):
        return before
    if words.says(at, "the", "day") and words.at(at + 2).lower not in {"of", "before", "after"}:
        return read_within(words, i)
    if any(words.says(at, "the", noun, "of") for noun in ("space", "course", "span")):
        return read_within(words, at + 2)
    if stretch := read_stretch(words, at):
        return stretch
    if words.says(at, "the") and words.at(at + 1).lower in {"early", "late", "small"}:
        at += 1
    found = read_time(words, at)
    if found:
        phrase = " " in words.at(at + 1).text  # "in the dead of night"
        whole = not phrase and (isinstance(found[0], Weekday) or found[0] in _WHOLE_DAYS)
        return None if whole else found
    read = read_amount(words, at)
    if words.at(i - 1).lower in {"time", "times"}:
        return None  # "for the third time in a week"
    if read and read[0].low is not None and read[0].unit is not Unit.MINUTE:
        return Ago(read[0], ahead=True), read[1]
    return None


def _lead_up(words: Words, i: int) -> Read:
    """The days before something: "in the days before May 9", "in the weeks leading up to it"."""
    if not words.says(i, "the") or words.at(i + 1).lower not in _TIMES_BEFORE:
        return None
    i += 2
    at = i + 3 if words.says(i, "leading", "up", "to") else i + 1
    if at == i + 1 and words.at(i).lower not in {"before", "preceding"}:
        return None
    found = read_core(words, at)
    return (Before(found[0]), found[1]) if found else None


def _at(words: Words, i: int) -> Read:
    clock = read_clock(words, i + 1, loose=True)
    if clock:
        return clock
    if words.says(i + 1, "night"):
        return Part("night", Relative(Unit.DAY, 0)), i + 2
    if words.says(i + 1, "first", "light"):
        return Part("morning", Relative(Unit.DAY, 0)), i + 3
    part = DAYPARTS.get(words.at(i + 1).lower)
    if part:
        return Part(part, Relative(Unit.DAY, 0)), i + 2
    found = read_time(words, i + 1, year=False)
    if found:
        return found
    if words.at(i + 1).lower == "the" and (of := read_happening(words, i + 1)):
        return of if isinstance(of[0], Part) else None
    return None


def _by(words: Words, i: int) -> Read:
    part = DAYPARTS.get(words.at(i + 1).lower)
    if part and words.at(i + 2).lower not in {"of", "on"}:
        return Part(part, Relative(Unit.DAY, 0)), i + 2
    found = read_side(words, i + 1)
    if found and owns(words, found[1]):
        return None  # "hit by Tuesday's blast"
    return (Until(found[0]), found[1]) if found else None


def _since(words: Words, i: int) -> Read:
    if words.at(i + 1).lower == "then":
        return Since(Reference(Unit.DAY)), i + 2
    closes = words.at(i + 1).sort in {"sign", "end"} and _perfect(words, i)
    if closes or (
        words.at(i - 1).lower in {"has", "have", "ever"} and not _told_from(words, i + 1)
    ):
        return Since(Reference(Unit.DAY)), i + 1  # "has since retaken the town"
    i = next((i + len(h) for h in _AT_LEAST if words.says(i + 1, *h)), i)
    clock = read_clock(words, i + 1, loose=True)
    clock = joined(words, clock) if clock else None
    at = i + 2 if words.at(i + 1).lower == "at" else i + 1
    part = DAYPARTS.get(words.at(at).lower)
    if part:
        whole = joined(words, (Part(part, Relative(Unit.DAY, 0)), at + 1))
        return Since(whole[0]), whole[1]
    found = clock or read_time(words, at)
    if found and isinstance(found[0], Offset) and words.at(found[1] - 1).lower == "after":
        found = None
    found = found or read_clause(words, i + 1) or read_happening(words, i + 1)
    if found and isinstance(found[0], Feast) and words.at(found[1]).lower in _BEGAN:
        found = found[0], found[1] + 1
    return (Since(found[0]), found[1]) if found else None


def _perfect(words: Words, i: int) -> bool:
    """Whether a perfect stands before a closing "since": "14 towns have fallen since"."""
    return any(words.at(n).lower in {"has", "have"} for n in range(max(0, i - 12), i))


def _told_from(words: Words, i: int) -> bool:
    """Whether what follows says since when: "as they have since May", "ever since he fled"."""
    ever = words.at(i).sort == "letters" and words.at(i - 2).lower == "ever"
    return ever or read_time(words, i) is not None or read_clock(words, i, loose=True) is not None


def _until(words: Words, i: int) -> Read:
    at = i + 2 if words.says(i, "up", "to") or words.says(i, "as", "of") else i + 1
    at = (
        at + 1
        if words.at(at).lower in {"at", "late", "until"} and words.at(at).lower != "late"
        else at
    )
    if words.at(at).lower in {"recently", "lately"}:
        return Length(Amount(Unit.DAY)), at + 1
    found = read_side(words, at)
    if found and words.at(i - 1).lower == "not":
        return found  # "not until Wednesday did the rebels let them go"
    return (Until(found[0]), found[1]) if found else None


def _from(words: Words, i: int) -> Read:
    first = hour_alone(words, i + 1) or read_clock(words, i + 1, loose=True)
    first = first or range_side(words, i + 1)
    if first is None:
        return None
    first = joined(words, first, ranges=False)
    if isinstance(first[0], Range):
        return first
    if words.at(first[1]).lower in {"to", "until", "till", "through", "-", "–", "into"}:
        last = read_side(words, first[1] + 1)
        if last:
            return Range(first[0], last[0]), last[1]
    return None if owns(words, first[1]) else (Since(first[0]), first[1])


def _between(words: Words, i: int) -> Read:
    first = hour_alone(words, i + 1) or read_clock(words, i + 1, loose=False)
    first = first or range_side(words, i + 1)
    if first is None:
        return None
    if isinstance(first[0], Range):
        return first
    if words.at(first[1]).lower not in {"and", "-", "–"}:
        return None
    last = read_side(words, first[1] + 1, loose=False)
    return (Range(first[0], last[0]), last[1]) if last else None


def _for(words: Words, i: int) -> Read:
    at = i + 3 if words.says(i + 1, "most", "of") or words.says(i + 1, "much", "of") else i + 1
    at = at + 1 if words.at(at).lower == "many" else at
    if row := read_row(words, at):
        return row
    found = read_core(words, at)
    if found and not isinstance(found[0], Ago | Offset):
        return found
    read = read_amount(words, at)
    if read is None:
        return None
    if began := _beginning(words, *read):
        return began
    return (Lasting(read[0]) if read[0].low is None else Length(read[0])), read[1]


def _beginning(words: Words, amount: Amount, end: int) -> Read:
    """So many days from one on: "for three days beginning on May 6"."""
    if words.at(end).lower not in {"beginning", "starting", "from"} or amount.low is None:
        return None
    at = end + 2 if words.at(end + 1).lower in {"on", "with"} else end + 1
    first = read_core(words, at)
    if first is None or not isinstance(first[0], Date | Weekday) or amount.unit is not Unit.DAY:
        return None
    days = Amount(Unit.DAY, amount.low - 1, amount.low - 1)
    return Range(first[0], Offset(days, first[0])), first[1]


def _after(words: Words, i: int) -> Read:
    at = i + 1
    part = DAYPARTS.get(words.at(at).lower)
    after = words.at(i).lower == "after"
    if part:
        return Part("night" if after else "morning", Relative(Unit.DAY, 0)), at + 1
    found = read_side(words, at)
    if found is None:
        clause = read_happening(words, at)
        found = clause if clause and isinstance(clause[0], Part | Nth) else None
    if found is None or isinstance(found[0], Offset | Ago | Window) or owns(words, found[1]):
        return None
    if words.at(at).lower in WEEKDAYS and words.at(at).text.endswith(_HELD):
        return found  # "after Friday prayers"
    return (After(found[0]) if after else Before(found[0])), found[1]


def _no_later(words: Words, i: int) -> Read:
    """Such as "no later than Sunday"."""
    if not words.says(i + 1, "later", "than"):
        return None
    found = read_side(words, i + 3)
    return (Until(found[0]), found[1]) if found else None


def _starting(words: Words, i: int) -> Read:
    """Such as "starting on May 3", "beginning Monday": from then on."""
    at = i + 2 if words.at(i + 1).lower in {"on", "from", "in", "at"} else i + 1
    found = read_side(words, at) if words.at(i - 1).lower not in {"the", "week"} else None
    day = found and isinstance(found[0], Weekday | Date | Part | Relative)
    return (Since(found[0]), found[1]) if found and day else None


def _prior(words: Words, i: int) -> Read:
    """Such as "prior to 2014", "previous to May 3"."""
    return _after(words, i + 1) if words.at(i + 1).lower == "to" else None


def _as_of(words: Words, i: int) -> Read:
    if words.says(i + 1, "far", "back", "as") or words.says(i + 1, "long", "ago", "as"):
        return read_time(words, i + 4)
    if words.at(i + 1).lower in {"early", "recently", "late"} and words.at(i + 2).lower == "as":
        at = i + 4 if words.at(i + 3).lower in {"in", "on"} else i + 3
        return read_time(words, at)
    return _until(words, i) if words.says(i, "as", "of") or words.says(i, "up", "to") else None


READERS: dict[str, Callable[[Words, int], Read]] = {
    "on": _on,
    "in": _in,
    "at": _at,
    "by": _by,
    "since": _since,
    "until": _until,
    "till": _until,
    "as": _as_of,
    "up": _as_of,
    "from": _from,
    "between": _between,
    "within": read_within,
    "over": read_within,
    "during": read_within,
    "throughout": read_within,
    "through": read_through,
    "prior": _prior,
    "no": _no_later,
    "starting": _starting,
    "beginning": _starting,
    "for": _for,
    "after": _after,
    "before": _after,
}
