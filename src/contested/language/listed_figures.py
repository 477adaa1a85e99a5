"""Figures of lists and bulletins: "tanks – 1858 (+12)", "61,680 (+350) troops", "10 km (6 miles)"."""

from dataclasses import replace

from contested.language.counted import Sentence, counted_after
from contested.language.readings import Reading
from contested.language.units import Units
from contested.language.words import Words
from contested.model.vocabulary import Basis

_DASHES = frozenset("-–—‒−:")
_MEASURES = frozenset(["distance", "area", "money", "measure"])
_GROWTH = frozenset(["increase", "rise", "jump"])


def before_bracket(sentence: Sentence, reading: Reading, units: Units) -> Reading:
    """A total whose noun stands behind its increment's bracket: "61,680 (+350) troops"."""
    words, end = sentence.words, reading.end
    if reading.unit is not None or words.at(end).text != "(" or words.at(end + 1).text != "+":
        return reading
    closed = next((n for n in range(end + 3, end + 6) if words.at(n).text == ")"), None)
    counted = counted_after(sentence, closed + 1, units) if closed else None
    if counted is None or counted.of_them or counted.kind != "count":
        return reading
    thing = (counted.first, counted.end)
    return replace(reading, unit=counted.unit, object=thing, head=counted.head)


def beside(reading: Reading, whole: Reading, position: int) -> Reading:
    """An increment, which counts what the total before it counts."""
    return replace(
        reading,
        unit=whole.unit,
        object=whole.object,
        head=whole.head,
        basis=Basis.INCREMENT,
        beside=position,
    )


def is_conversion(words: Words, previous: Reading, reading: Reading) -> bool:
    """Whether a measure says the one before it again: "10 km (6 miles)"."""
    if reading.kind != previous.kind or reading.kind not in _MEASURES:
        return False
    if reading.unit == previous.unit:
        return False
    between = {w.lower for w in words[previous.end : reading.first]}
    return bool(between & {"(", "/", "or"}) and len(between) <= 2


def is_increment(words: Words, reading: Reading) -> bool:
    """Whether it is the N of "(+N)", or of ", an increase of N"."""
    plus = reading.first - 1
    grown_by = words.at(plus).lower == "of" and words.at(plus - 1).lower in _GROWTH
    grown_by = grown_by and reading.kind == "count"
    if grown_by and words.at(plus - 2).lower in {"a", "an"} and words.at(plus - 3).text == ",":
        return True
    return words.at(plus).text == "+" and words.at(plus - 1).text in {"(", "["}


def labelled(sentence: Sentence, reading: Reading, units: Units) -> Reading:
    """A line of a list, whose noun stands before a dash or colon: "tanks – 1858"."""
    words = sentence.words
    dash = reading.first - 1
    if words.at(dash).text not in _DASHES or words.glued(dash) is not (words.at(dash).text == ":"):
        return reading
    after = words.at(reading.end)
    ends = after.lower in {
        "destroyed",
        "damaged",
        "lost",
        "captured",
        "seized",
        "downed",
    } or after.lower in {
        "",
        ",",
        ".",
        ";",
        "(",
        "од",
        "осіб",
        "persons",
        "units",
        "pcs",
        "people",
    }
    start = dash
    while (
        start > 0
        and words[start - 1].text not in {",", ";", ".", ")", "•", "*", ":"}
        and dash - start < 7
    ):
        start -= 1
    while start < dash and words[start].lower in {"-", "–", "and", "the", "•"}:
        start += 1
    label = words[start:dash]
    if not ends or not label or any(w.sort == "number" for w in label):
        return reading
    names = [w.text for w in label]
    unit = units.of(names) or units.of([w for w in names if w.isalpha()])
    if unit is None and reading.unit is not None:
        return reading
    if names[-1].lower() in units.listed("casualty.words"):
        return replace(reading, unit="person")
    name = unit.name if unit and unit.kind == "count" else names[-1].lower()
    return replace(reading, unit=name, object=(start, dash), head=dash - 1, kind="count")
