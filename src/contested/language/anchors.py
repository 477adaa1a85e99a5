"""Times that hang on a happening: "the start of the invasion", "a week after the siege began".

The happening is kept in its own words; a conflict's profile may know its date. What the words add
themselves ("the invasion in February 2022") stands beside them.
"""

from dataclasses import dataclass
from functools import lru_cache

from contested.data import entries
from contested.language.amounts import UNITS, read_amount
from contested.language.calendar import (
    Amount,
    Anchor,
    Nth,
    Offset,
    Part,
    Range,
    Since,
    Throughout,
    Unit,
    Until,
    When,
)
from contested.language.dates import Read, day_at, month_at, read_date
from contested.language.numbers import read_number
from contested.language.phrases import read_core
from contested.language.quoted_names import quoted_name
from contested.language.words import Words, word_set
from contested.language.years import read_year, year_at

_LONGEST_CLAUSE = 16
_LONGEST_NOUN = 9
_STARTS = {
    "start": "start",
    "beginning": "start",
    "outbreak": "start",
    "launch": "start",
    "onset": "start",
    "outset": "start",
    "end": "end",
    "eve": "eve",
}
_ORDINALS = {
    name: n
    for n, name in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"], 1
    )
} | {"opening": 1, "initial": 1, "early": 1, "last": -1, "final": -1, "closing": -1, "latter": 2}
_OWNERS = frozenset(["the", "its", "his", "her", "their", "our", "this", "that", "a", "an", "all"])
_STOPS = word_set(
    "of in on at by to from with into after before since until and but or while when which "
    "who that as is are was were has have had will would for against over than then so not"
)
_EXTENDS = frozenset(["of", "in", "on", "against", "into", "between", "with", "over"])
_DATED = frozenset(["in", "on", "last", "earlier", "a", "two", "three", "early", "late"])
_CLOSES = frozenset(
    [",", ";", ".", "–", "—", ")", "(", "”", '"', ":", "…", "but", "according", "while"]
)


@dataclass(frozen=True, slots=True)
class Happenings:
    """The words of `data/times.toml`."""

    nouns: frozenset[str]
    long: frozenset[str]
    verbs: frozenset[str]


@lru_cache(maxsize=1)
def happenings() -> Happenings:
    """The program's own words for happenings, read once.

    Raises:
        DataError: the file is wrong; the message names file and line.
    """
    nouns: set[str] = set()
    long: set[str] = set()
    verbs: set[str] = set()
    for entry in entries("times", "happening"):
        entry.only("nouns", "long", "verbs")
        nouns.update(entry.texts("nouns"), entry.texts("long"))
        long.update(entry.texts("long"))
        verbs.update(entry.texts("verbs"))
    return Happenings(frozenset(nouns), frozenset(long), frozenset(verbs))


def read_anchored(words: Words, i: int) -> Read:
    """A time that hangs on a happening and has its own measure, from its first word on."""
    word = words.at(i).lower
    if (
        word == "day"
        and (number := read_number(words, i + 1))
        and words.at(number.end).lower == "of"
    ):
        return _nth(words, number.end + 1, Unit.DAY, int(number.low))
    at = i + 1 if word == "the" else i
    nth = _ORDINALS.get(words.at(at).lower)
    if words.at(at).sort == "ordinal":
        nth = int(words[at].text[:-2])
    if nth is not None:
        return _nth_unit(words, at + 1, nth)
    read = read_amount(words, i)
    if read is None and words.at(at).lower in {"day", "week", "month", "year"} and at > i:
        read = Amount(UNITS[words.at(at).lower], 1, 1), at + 1
    if read is None and at > i and words.at(at).lower in {"morning", "evening", "night"}:
        read = (Amount(Unit.DAY, 1, 1), at + 1) if words.says(at + 1, "after") else None
    return _after(words, *read) if read else None


def _nth_unit(words: Words, i: int, nth: int) -> Read:
    """Such as "the first week of the war", "the first three days of May"."""
    number = read_number(words, i)
    at = number.end if number else i
    if words.at(at).lower in {"half", "part"} and words.at(at + 1).lower == "of":
        of = read_core(words, at + 2) or read_year(words, at + 2)
        return (Part("first half" if nth == 1 else "second half", of[0]), of[1]) if of else None
    unit = UNITS.get(words.at(at).lower)
    if unit is None or words.at(at + 1).lower != "of":
        return None
    plural = words.at(at).lower[-1] == "s"
    found = _nth(words, at + 2, unit, nth)
    if found is None or not plural or not isinstance(found[0], Nth):
        return found
    if number and nth == 1 and number.low == number.high:
        whole = found[0].of
        return Range(Nth(unit, 1, whole), Nth(unit, int(number.low), whole)), found[1]
    return Part(("first " if nth > 0 else "last ") + words.at(at).lower, found[0].of), found[1]


def _nth(words: Words, i: int, unit: Unit, number: int) -> Read:
    of = read_core(words, i) or read_happening(words, i)
    of = of or (read_year(words, i) if year_at(words, i) or unit is Unit.QUARTER else None)
    return (Nth(unit, number, of[0]), of[1]) if of else None


def _after(words: Words, amount: Amount, i: int) -> Read:
    """The happening after "a week after", "two months into", "hours before"."""
    i = i + 3 if words.says(i, "to", "the", "day") else i
    word = words.at(i).lower
    if word not in {"after", "before", "into", "since"} or words.at(i + 1).lower in _CLOSES:
        return None
    of: Read = read_core(words, i + 1) or read_clause(words, i + 1) or read_happening(words, i + 1)
    of = of or _told_elsewhere(words, i + 1)
    return (Offset(amount, of[0], before=word == "before"), of[1]) if of else None


def _told_elsewhere(words: Words, i: int) -> Read:
    """A happening in words that no list has, which end the expression: "after gunmen hit X"."""
    if words.at(i).lower == "last":
        return None  # "the week before last"
    end = i
    while end < min(i + _LONGEST_CLAUSE, len(words)) and words[end].lower not in _CLOSES:
        end += 1
    told = any(w.sort == "letters" for w in words[i + 1 : end])
    return (Anchor(_between(words, i, end), loose=True), i) if told else None


def read_happening(words: Words, i: int) -> Read:
    """A happening as a noun, with its start or end: "the start of the war in Ukraine"."""
    at = i + 1 if words.at(i).lower in _OWNERS else i
    at = at + 1 if words.at(at).lower == "very" else at
    part = _STARTS.get(words.at(at).lower)
    if part and words.at(at + 1).lower == "of":
        of = read_happening(words, at + 2)
        return (Part(part, of[0]), of[1]) if of else None
    if part and at > i and part in {"start", "end"}:
        return Anchor(words[at].lower), at + 1
    end = _noun_end(words, i)
    if end is None:
        return None
    end = _extended(words, end)
    dated = _date_after(words, end)
    inside = _between(words, i, end)
    if dated is None:
        return Anchor(inside, _date_inside(words, i, end)), end
    return Anchor(inside, dated[0]), dated[1]


def _date_inside(words: Words, i: int, end: int) -> When | None:
    """The date that a happening is named by: "the February 2021 coup", "the 2014 war"."""
    for at in range(i, end):
        found = read_date(words, at) if month_at(words, at) else read_year(words, at)
        if found and found[1] < end:
            return found[0]
    return None


def _noun_end(words: Words, i: int) -> int | None:
    """The index after the last word for a happening in the noun phrase that begins at `i`."""
    known, found, named = happenings().nouns, None, quoted_name(words, i, _LONGEST_NOUN)
    for at in range(i, min(i + _LONGEST_NOUN, len(words))):
        word = words[at]
        if at in named:
            last = at == named.stop - 1
            whole = found == named.start or any(words[n].lower in known for n in named)
            found = at + 1 if last and whole else found
            continue
        year = word.text == "," and (year_at(words, at + 1) or year_at(words, at - 1))
        sign = word.sort == "sign" and word.text not in {"-", "’", "."} and not year
        if at > i and (word.lower in _STOPS or sign):
            break
        if word.lower in known:
            found = at + 1
    return found


def _extended(words: Words, i: int) -> int:
    """With the place or the side: "of aggression", "in Gaza", "against Ukraine"."""
    while words.at(i).lower in _EXTENDS:
        at = i + 2 if words.at(i + 1).lower in {"the", "its"} else i + 1
        name = words.at(at)
        event = name.lower in happenings().nouns and words.at(i).lower == "of"
        if not (event or name.text[:1].isupper()) or read_core(words, at):
            break
        i = at + 1
        while words.at(i).text[:1].isupper() or (words.says(i, "-") and words.glued(i)):
            i += 1
    return i


def _date_after(words: Words, i: int) -> Read:
    if words.at(i).lower in {"of", "in"} and year_at(words, i + 1):
        return read_year(words, i + 1)
    if words.at(i).lower not in _DATED and words.at(i).sort != "number":
        return None
    return read_core(words, i + 1) or read_core(words, i)


def read_clause(words: Words, i: int) -> Read:
    """A happening as a clause: "the truce collapsed on December 1", "Russia invaded"."""
    known = happenings()
    verb, end, dated, loose = None, i, None, False
    named = quoted_name(words, i, _LONGEST_CLAUSE)
    for at in range(i, min(i + _LONGEST_CLAUSE, len(words))):
        word = words[at].lower
        if at in named:
            end = at + 1
            continue
        if word in _CLOSES or (verb is not None and word == "that"):
            break
        if verb is None and ((at > i and word in known.verbs) or _verbal(words, i, at)):
            verb, loose = at, word not in known.verbs
        elif verb is not None and (word in _DATED or day_at(words, at)):
            dated = _date_after(words, at)
            if dated:
                break
        end = at + 1
    if verb is None or not _begins(words, i, verb) or (loose and dated is None):
        return None
    if dated:
        return Anchor(_between(words, i, end), dated[0]), dated[1]
    end = min(end, _clause_end(words, verb))
    return Anchor(_between(words, i, end)), end


def _verbal(words: Words, i: int, at: int) -> bool:
    """Whether a word has a verb's ending: "since taking the town", "since talks stalled"."""
    word = words[at]
    if word.sort != "letters" or not word.text.islower() or len(word.lower) < 5:
        return False
    return word.lower.endswith("ing") if at == i else word.lower.endswith("ed")


def _begins(words: Words, i: int, verb: int) -> bool:
    """Whether what stands before the verb can be its subject only."""
    return all(
        w.lower not in {"that", "which", "who", "and"} or n == 0
        for n, w in enumerate(words[i:verb])
    ) or any(w.lower == "between" for w in words[i:verb])


def _clause_end(words: Words, verb: int) -> int:
    """The end of a clause that no sign closes: its particle and its object."""
    at = verb + 1
    while words.at(at).lower in {
        "out",
        "up",
        "down",
        "over",
        "off",
        "back",
        "again",
        "into",
        "effect",
        "place",
        "force",
        "power",
    }:
        at += 1
    noun = _noun_end(words, at)
    if noun is not None:
        return _extended(words, noun)
    if words.at(at).lower in _OWNERS or words.at(at).text[:1].isupper():
        at += 1
        while words.at(at).text[:1].isupper():
            at += 1
        return at if words.at(at - 1).lower not in _OWNERS else at + 1
    return at


def _between(words: Words, first: int, end: int) -> str:
    return " ".join(w.lower for w in words[first:end])


def is_long(value: When) -> bool:
    """Whether a happening lasts, so that something can go on throughout it: "the war"."""
    return isinstance(value, Anchor) and bool(happenings().long & set(value.words.split()))


def counts_from(value: When) -> Anchor | None:
    """The happening, without a date of its own, that a time is counted from: "a day after the raid"."""
    of = value.of if isinstance(value, Offset) else None
    return of if isinstance(of, Anchor) and of.date is None else None


def undated_anchor(value: When) -> Anchor | None:
    """The happening, without a date of its own, that a stretch or a part is of: "since the siege"."""
    while isinstance(value, Since | Until | Part | Nth | Throughout):
        value = value.of
    return value if isinstance(value, Anchor) and value.date is None else None


def anchor_date(value: When) -> When | None:
    """The date that a happening's own words add, for its own claim."""
    return value.date if isinstance(value, Anchor) else None
