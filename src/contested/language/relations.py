"""How the figures of a sentence stand to each other.

An increment beside its total ("61,680 (+350)"), a conversion in brackets, a part of a whole
("including three children"), a list's label ("tanks – 1858 (+12)"), and a number whose noun is
said before it ("11 were killed and 21 rescued").
"""

from dataclasses import replace
from itertools import zip_longest

from contested.language.counted import Sentence, counted_after
from contested.language.growth import grown
from contested.language.listed_figures import (
    before_bracket,
    beside,
    is_conversion,
    is_increment,
    labelled,
)
from contested.language.readings import Reading
from contested.language.tolled import is_of_tolled
from contested.language.units import Units
from contested.language.words import Words
from contested.model.vocabulary import Basis

_INCLUDING = (
    ("including",),
    ("among", "them"),
    ("among", "whom"),
    ("of", "whom"),
    ("of", "which"),
    ("of", "them"),
    ("of", "these"),
    ("includes",),
    ("included",),
)
_WHERE = frozenset({"over", "in", "near", "at", "above", "around", "across"})
_THEM = frozenset({"them", "whom", "these", "those"})
_CLAUSES = frozenset(["when", "after", "as", "while", "before", "because", "if", "until", "since"])
_TOLL = frozenset(["toll", "deaths", "fatalities", "dead", "killed", "wounded", "casualties"])
_NO_PEOPLE = frozenset(["settlement", "region", "building", "country", "attack", "district"])
_GROUNDS = frozenset(["settlement", "region", "district", "country", "place", "location", "site"])
_TWO_SIDES = frozenset(["side", "party"])


def related(sentence: Sentence, readings: list[Reading], units: Units) -> list[Reading]:
    """The readings with their relations, without conversions and doubles."""
    found: list[Reading] = []
    for reading in readings:
        previous = found[-1] if found else None
        if previous and is_conversion(sentence.words, previous, reading):
            continue
        placed = before_bracket(sentence, labelled(sentence, reading, units), units)
        if previous and is_increment(sentence.words, reading):
            found[-1] = replace(previous, basis=Basis.CUMULATIVE)
            placed = beside(placed, previous, len(found) - 1)
        else:
            placed = _elliptical(sentence, found, _within(sentence, found, placed), units)
        found.append(replace(placed, each=_each(sentence.words, placed)))
    found = [_out_of(sentence.words, found, position) for position in range(len(found))]
    return [grown(sentence.words, each) for each in found]


def _out_of(words: Words, found: list[Reading], position: int) -> Reading:
    """Such as the 54 in "54 of its 60 drones", "54 out of 60", or the one in "one of the six"."""
    reading = found[position]
    whole = found[position + 1] if position + 1 < len(found) else None
    linked = words.at(reading.end).lower == "of" or words.says(reading.end, "out", "of")
    named = reading.object is not None and reading.object[0] >= reading.first
    known = words.at(reading.end + 1).lower in _THEM  # "one of them said that about 30 fled"
    counts = whole is not None and linked and not known and whole.kind == "count"
    if whole is None or not counts:
        return reading
    if named or whole.first - reading.end > 4:
        return reading
    straight = words.at(reading.end).lower == "of" and whole.first - reading.end <= 2
    if reading.unit not in (None, whole.unit) and not straight:
        return reading  # "eight drones and five of nine missiles": five missiles
    return replace(
        reading,
        part_of=position + 1,
        unit=whole.unit,
        object=whole.object,
        head=whole.last if whole.head is None else whole.head,
    )


def _within(sentence: Sentence, found: list[Reading], reading: Reading) -> Reading:
    """The figure that includes this one, if the words between say so."""
    words = sentence.words
    spread = _spread(words, found, reading)
    if spread is not None:
        return spread
    for position in range(len(found) - 1, -1, -1):
        whole = found[position]
        if whole.kind not in {"count", "share"} or whole.beside is not None:
            continue
        if reading.of_them and whole.of_them and whole.part_of is not None:
            continue  # "34 were hurt, 16 of them women and six of them children"
        between = words[whole.end : reading.first]
        inner = [w.lower for w in between]
        says = _includes(sentence, whole.end, reading.first) and not _speaks(sentence, reading)
        if says or reading.of_them or _broken_down(inner, whole, reading):
            if reading.of_them and not (
                _can_hold(whole, reading) and _pointed_at(sentence, whole, found)
            ):
                continue  # "five members of one family, four of them children"
            return _as_part(reading, whole, position)
        behind = max(whole.end, whole.object[1]) if whole.object else whole.end
        inner = [w.lower for w in words[behind : reading.first]] if whole.of_them else inner
        listed = whole.part_of is not None and _enumerates(inner, whole, reading)
        if listed and not _speaks(sentence, reading):
            return replace(reading, part_of=whole.part_of)
        if whole.part_of is None:
            break
    return reading


def _speaks(sentence: Sentence, reading: Reading) -> bool:
    """Whether it is who says all that: "including a child …, a war monitor said"."""
    if reading.head is None:
        return False
    token = sentence.token(reading.head)
    before = sentence.words.at(reading.first - 1).lower
    return bool(token.dep_ == "nsubj" and token.head.pos_ == "VERB" and before == ",")


def _spread(words: Words, found: list[Reading], reading: Reading) -> Reading | None:
    """A bare number of a list by places: "17 drones: nine over Bryansk, six over Kursk"."""
    if reading.unit is not None or not found or words.at(reading.end).lower not in _WHERE:
        return None
    last = found[-1]
    before = words.at(reading.first - 1).lower
    if last.part_of is not None and before in {",", "and"}:
        whole = found[last.part_of]
    elif last.kind == "count" and last.unit is not None and before in {":", "–", "—"}:
        whole = last
    else:
        return None
    part = _as_part(reading, whole, found.index(whole))
    return part if part.part_of is not None else None


def _includes(sentence: Sentence, first: int, end: int) -> bool:
    """Whether words from `first` to `end` say that a part follows, with no new clause between."""
    words = sentence.words
    said = [n for n in range(first, end) if any(words.says(n, *p) for p in _INCLUDING)]
    own = said and words.at(said[-1]).lower == "of" and sentence.token(said[-1] - 1).like_num
    if not said or own:  # "two of them women, … in a raid": what comes behind is no part
        return False
    return not any(words.at(n).lower in _CLAUSES for n in range(said[-1], end))


def _pointed_at(sentence: Sentence, whole: Reading, found: list[Reading]) -> bool:
    """Whether "them" can be these, and not only where others were: "40 drones over two regions"."""
    if whole.unit not in _GROUNDS or len(found) < 2:
        return True
    token = sentence.token(whole.last)
    noun = token.head if token.dep_ == "nummod" else token
    where = noun.head.lower_ in _WHERE or sentence.words.at(whole.first).lower in _WHERE
    return not (where and any(f.unit not in {*_GROUNDS, None} for f in found))


def _can_hold(whole: Reading, reading: Reading) -> bool:
    """Whether a figure is no smaller than what is said to be a part of it, and of people too."""
    if reading.kind == "article" and whole.unit == "person" != reading.unit:
        return False  # "11 died, including two children, in a raid"
    if whole.unit == "person" and reading.unit in _NO_PEOPLE:
        return False  # "170 people, most of them women, in three villages"
    if reading.kind == "share":
        return whole.kind == "count"
    return whole.high is None or reading.low is None or reading.low <= whole.high


def _as_part(reading: Reading, whole: Reading, position: int) -> Reading:
    if not _can_hold(whole, reading):
        return reading
    position = whole.part_of if whole.part_of is not None and not reading.of_them else position
    if reading.unit is None:
        reading = replace(reading, unit=whole.unit, object=whole.object, head=whole.head)
    return replace(reading, part_of=position)


def _broken_down(between: list[str], whole: Reading, reading: Reading) -> bool:
    """Such as "five people – three women and two boys": the same kind, after a dash or bracket."""
    if whole.unit != "person" or reading.unit != "person" or not between:
        return False
    return between[-1] in {"–", "—", "(", ":"} and len(between) < 8


def _enumerates(between: list[str], whole: Reading, reading: Reading) -> bool:
    """Whether only the part's own noun and "and" or a comma stand between."""
    joins = bool(between) and between[-1] in {"and", ","}
    return joins and len(between) < 6 and whole.unit == reading.unit


def _elliptical(
    sentence: Sentence, found: list[Reading], reading: Reading, units: Units
) -> Reading:
    """The unit of a number without a noun: people who are killed, or the noun said before."""
    counted = [f for f in found if f.kind == "count" and f.unit and f.unit not in _TWO_SIDES]
    counted = [f for f in counted if _pointed_at(sentence, f, found)]
    before = counted[-1] if counted else None
    if counted and sentence.words.at(reading.first - 1).lower == "from":
        compared = sentence.words.at(reading.first - 2).lower in {"up", "down"}
        before = counted[0] if compared else before  # "4,000 left nine towns, up from 3,000"
    others = reading.head is not None and sentence.words[reading.head].lower == "others"
    if others and before is not None and not _casualties(sentence, reading, units):
        return replace(reading, unit=before.unit)  # "seven houses destroyed and 35 others damaged"
    if reading.unit is None:
        reading = _numbered(sentence, reading, units)
    if reading.unit is not None:
        return reading
    if _casualties(sentence, reading, units):
        same = before is not None and before.unit == "person"
        return replace(reading, unit="person", object=before.object if same and before else None)
    if before is None:
        return reading
    return replace(reading, unit=before.unit, object=before.object)


def _numbered(sentence: Sentence, reading: Reading, units: Units) -> Reading:
    """What a number is of whose noun stands before it: "the number of wounded rose to 310"."""
    words = sentence.words
    for at in range(reading.first - 1, max(1, reading.first - 14), -1):
        killed = words.at(at).lower in units.listed("casualty.words")
        if killed and words.at(at - 1).lower == "number":
            return replace(reading, unit="person")  # "lifting the number killed to 33"
        if words.at(at).lower == "of" and words.at(at - 1).lower in {"number", "total", "toll"}:
            if words.at(at + 1).lower in units.listed("casualty.words"):
                return replace(reading, unit="person")
            counted = counted_after(sentence, at, units)
            if counted and not counted.of_them:
                thing = (counted.first, counted.end)
                return replace(reading, unit=counted.unit, object=thing, head=counted.head)
    return reading


def _casualties(sentence: Sentence, reading: Reading, units: Units) -> bool:
    """Whether what happens to the counted happens to people only: "killing 12", "12 died"."""
    words = sentence.words
    said = {words.at(n).lower for n in range(max(0, reading.first - 7), reading.first)}
    if said & _TOLL:
        return True
    near = [words.at(n).lower for n in range(reading.end, reading.end + 5)]
    for word, after in zip_longest(near, near[1:]):
        if word in units.listed("casualty.words") and (word, after) != ("shot", "down"):
            return True
        if word in {",", ".", ";", "and", "by", "in"}:
            break
    token = sentence.token(reading.last)
    if is_of_tolled(token):
        return True
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token.lemma_ in units.listed("casualty.verbs")


def _each(words: Words, reading: Reading) -> bool:
    """Whether each of two sides does so many: "each side releasing 95", "95 each"."""
    if words.at(reading.end).lower in {"each", "apiece"}:
        return True
    last = reading.object[1] if reading.object else reading.end
    if words.at(last).lower in {"each", "apiece"}:
        return True
    near = range(max(0, reading.first - 6), reading.first)
    times = {"day", "week", "month", "year", "night", "hour"}
    return any(words[n].lower == "each" and words.at(n + 1).lower not in times for n in near)
